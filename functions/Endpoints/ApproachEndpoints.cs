using System.Diagnostics;
using Reconnect.Approaches;
using Reconnect.Functions.Hosting;
using Reconnect.People;

namespace Reconnect.Functions.Endpoints;

/// <param name="Tone">light, shared or time.</param>
/// <param name="Body">Plain text; lines end in a line feed.</param>
public sealed record OpenerShape(string Tone, string Subject, string Body);

/// <param name="Language">en or de.</param>
/// <param name="Form">familiar or formal.</param>
public sealed record OpenersShape(string Language, string Form, IReadOnlyList<OpenerShape> Openers);

/// <param name="SilentDays">Since the last contact with that person.</param>
public sealed record WarmUpShape(string PersonId, string Name, string Address, int SilentDays, string Sentence);

/// <param name="Mails">The user's last mails after long silences, to anybody.</param>
/// <param name="HalfWithinMinutes">Half of the answers came within so many; null when none did.</param>
public sealed record EvidenceShape(int Mails, int Answered, int? HalfWithinMinutes, string Sentence);

/// <param name="Day">The weekday of most answers, such as tuesday; null where none stands out.</param>
/// <param name="From">Start of the hours in which at least half of the answers came, such as 09:00; null where there are none.</param>
/// <param name="Zone">In which they are counted: theirs where it is known, else the user's.</param>
/// <param name="Channel">mail or meeting; null where neither stands out.</param>
public sealed record DoorShape(string? Day, string? From, string? To, string Zone, int Answers, string? Sentence, string? Channel, string? ChannelSentence);

public sealed record ApproachShape(string Language, WarmUpShape? WarmUp, EvidenceShape? Evidence, DoorShape? Door);

/// <summary>What helps before a hello.</summary>
internal static class ApproachEndpoints
{
    public static void MapApproaches(this IEndpointRouteBuilder api)
    {
        var person = api.MapGroup("/people/{personId:guid}").WithTags("approaches");
        person.MapGet("/openers", OpenersAsync).Produces<OpenersShape>().WithSummary("Three drafts for the user to change and send; they stay the same all day");
        person.MapGet("/approach", ApproachAsync).Produces<ApproachShape>().WithSummary("An easier hello first, how such mails of the user went, and when this person answers");
    }

    private static async Task<IResult> OpenersAsync(
        Guid personId, string? language, string? form, Caller caller, WriteOpeners writeOpeners, CancellationToken cancellationToken)
    {
        if (!Wanted.TryRead(language, out var wanted)) { return Wanted.Refused; }
        OpenerForm? how = form switch { null or "familiar" => OpenerForm.Familiar, "formal" => OpenerForm.Formal, _ => null };
        if (how is not { } said) { return Problems.Invalid("form", InputWords.Form); }
        return await writeOpeners.HandleAsync(caller.Mailbox, new PersonId(personId), wanted, said, cancellationToken) switch
        {
            WriteOpenersOutcome.Written written => TypedResults.Ok(new OpenersShape(
                Tongue.CodeOf(written.Language), Write.Word(written.Form), [.. written.Openers.Select(one => new OpenerShape(Write.Word(one.Tone), one.Subject, one.Body))])),
            WriteOpenersOutcome.NotFound => Problems.NotFound(),
            var other => throw new UnreachableException($"{other}"),
        };
    }

    private static async Task<IResult> ApproachAsync(Guid personId, string? language, Caller caller, ShowApproach showApproach, CancellationToken cancellationToken)
    {
        if (!Wanted.TryRead(language, out var wanted)) { return Wanted.Refused; }
        return await showApproach.HandleAsync(caller.Mailbox, new PersonId(personId), wanted, cancellationToken) is { } approach
            ? TypedResults.Ok(Shape(approach))
            : Problems.NotFound();
    }

    private static ApproachShape Shape(Approach approach) => new(
        Tongue.CodeOf(approach.Language),
        approach.WarmUp is { } warm
            ? new WarmUpShape(
                warm.Easy.Person.Id.ToString(), warm.Easy.Person.Name, warm.Easy.Person.Address.Value, warm.SilentDays, approach.WarmUpSentence!)
            : null,
        approach.Evidence is { } mails ? new EvidenceShape(mails.Mails, mails.Answered, mails.HalfWithinMinutes, approach.EvidenceSentence!) : null,
        approach.Door is { } door
            ? new DoorShape(
                door.Day is { } day ? Write.Word(day) : null, Hour(door.From), Hour(door.From + BestDoor.Hours), door.Zone.Id, door.Answers, approach.DoorSentence,
                door.Channel is { } channel ? Write.Word(channel) : null, approach.ChannelSentence)
            : null);

    // The last hours of a day end at 24:00, which is no time of that day.
    private static string? Hour(int? hour) => hour is { } known ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{known:00}:00") : null;
}

/// <summary>The language an answer is wanted in.</summary>
internal static class Wanted
{
    public static IResult Refused => Problems.Invalid("language", InputWords.Language);

    /// <summary>Null for none in particular; false for one that is not spoken here.</summary>
    public static bool TryRead(string? tag, out Language? language)
    {
        language = tag is null ? null : Tongue.WithCode(tag.Split('-', '_')[0].ToLowerInvariant());
        return tag is null || language is not null;
    }
}
