using System.Diagnostics;
using Reconnect.Cadences;
using Reconnect.Functions.Hosting;
using Reconnect.People;

namespace Reconnect.Functions.Endpoints;

/// <param name="Count">At least 1.</param>
/// <param name="Unit">days, weeks or months.</param>
public sealed record StretchShape(int Count, string? Unit);

/// <param name="Usual">3 days to 2 years.</param>
/// <param name="Latest">No shorter than <paramref name="Usual"/>.</param>
public sealed record CadenceShape(StretchShape? Usual, StretchShape? Latest);

/// <param name="CircleId">The circle it comes from; null for the person's own.</param>
public sealed record CadenceInForceShape(StretchShape Usual, StretchShape Latest, string? CircleId, string? CircleName);

/// <param name="Link">https:, tel: or that of a chat; null for none.</param>
public sealed record ElsewhereShape(string? Link);

public sealed record CircleMemberShape(string PersonId, string Name);

public sealed record CircleShape(string Id, string Name, CadenceShape? Cadence, IReadOnlyList<CircleMemberShape> Members);

/// <param name="Why">One sentence.</param>
public sealed record CircleSuggestionShape(string Name, CadenceShape Cadence, string Why);

/// <param name="Suggestions">To begin with; nothing of it is applied by itself.</param>
public sealed record CirclesShape(IReadOnlyList<CircleShape> Circles, IReadOnlyList<CircleSuggestionShape> Suggestions);

/// <param name="Members">Ids of people, 200 at most.</param>
public sealed record CircleInputShape(string? Name, CadenceShape? Cadence, IReadOnlyList<string>? Members);

internal static class CadenceEndpoints
{
    public static void MapCadences(this IEndpointRouteBuilder api)
    {
        var person = api.MapGroup("/people/{personId:guid}/cadence").WithTags("cadences");
        person.MapPut("/", SetAsync).Produces<CadenceShape>().WithSummary("How often to be in touch: usually, and at the latest");
        person.MapDelete("/", ClearAsync).Produces(204).WithSummary("Back to the circles' cadence or the tie's own rhythm");
        var elsewhere = api.MapGroup("/people/{personId:guid}/elsewhere").WithTags("cadences");
        elsewhere.MapPut("/", SayElsewhereAsync).Produces<ElsewhereShape>().WithSummary("We talk elsewhere: silence in mail does not count");
        elsewhere.MapDelete("/", TakeBackElsewhereAsync).Produces(204).WithSummary("Undo: mail tells all there is");
        var circles = api.MapGroup("/circles").WithTags("cadences");
        circles.MapGet("/", AllAsync).Produces<CirclesShape>().WithSummary("The caller's circles, and some to begin with");
        circles.MapPut("/{circleId:guid}", SaveAsync).Produces<CircleShape>().WithSummary("Make a circle or change all of it; the same id twice makes one");
        circles.MapPut("/{circleId:guid}/members/{personId:guid}", (Guid circleId, Guid personId, Caller caller, ChangeMember changeMember, CancellationToken cancellationToken) =>
            ChangeMemberAsync(circleId, personId, isIn: true, caller, changeMember, cancellationToken)).Produces<CircleShape>().WithSummary("Put one person into a circle");
        circles.MapDelete("/{circleId:guid}/members/{personId:guid}", (Guid circleId, Guid personId, Caller caller, ChangeMember changeMember, CancellationToken cancellationToken) =>
            ChangeMemberAsync(circleId, personId, isIn: false, caller, changeMember, cancellationToken)).Produces<CircleShape>().WithSummary("Take one person out of a circle");
        circles.MapDelete("/{circleId:guid}", DeleteAsync).Produces(204).WithSummary("Take a circle apart; the people stay");
    }

    public static CadenceShape Shape(Cadence cadence) => new(Shape(cadence.Usual), Shape(cadence.Latest));

    public static CadenceInForceShape Shape(CadenceInForce inForce) =>
        new(Shape(inForce.Cadence.Usual), Shape(inForce.Cadence.Latest), inForce.From?.Id.ToString(), inForce.From?.Name);

    private static async Task<IResult> SetAsync(Guid personId, CadenceShape body, Caller caller, SetCadence setCadence, CancellationToken cancellationToken) =>
        await setCadence.HandleAsync(caller.Mailbox, new PersonId(personId), Read(body.Usual), Read(body.Latest), cancellationToken) switch
        {
            SetCadenceOutcome.Kept kept => TypedResults.Ok(Shape(kept.Cadence)),
            SetCadenceOutcome.Invalid invalid => Problems.Invalid(invalid.Errors),
            SetCadenceOutcome.NotFound => Problems.NotFound(),
            var other => throw new UnreachableException($"{other}"),
        };

    private static async Task<IResult> ClearAsync(Guid personId, Caller caller, ClearCadence clearCadence, CancellationToken cancellationToken) =>
        await clearCadence.HandleAsync(caller.Mailbox, new PersonId(personId), cancellationToken) is ClearCadenceOutcome.Cleared
            ? TypedResults.NoContent()
            : Problems.NotFound();

    private static async Task<IResult> SayElsewhereAsync(Guid personId, ElsewhereShape body, Caller caller, SayElsewhere sayElsewhere, CancellationToken cancellationToken) =>
        await sayElsewhere.HandleAsync(caller.Mailbox, new PersonId(personId), body.Link, cancellationToken) switch
        {
            SayElsewhereOutcome.Kept kept => TypedResults.Ok(new ElsewhereShape(kept.Elsewhere.Link?.Value)),
            SayElsewhereOutcome.NoLink wrong => Problems.Invalid("link", wrong.Sentence),
            SayElsewhereOutcome.NotFound => Problems.NotFound(),
            var other => throw new UnreachableException($"{other}"),
        };

    private static async Task<IResult> TakeBackElsewhereAsync(Guid personId, Caller caller, TakeBackElsewhere takeBackElsewhere, CancellationToken cancellationToken) =>
        await takeBackElsewhere.HandleAsync(caller.Mailbox, new PersonId(personId), cancellationToken) ? TypedResults.NoContent() : Problems.NotFound();

    private static async Task<IResult> AllAsync(Caller caller, ShowCircles showCircles, CancellationToken cancellationToken) =>
        TypedResults.Ok(new CirclesShape(
            [.. (await showCircles.HandleAsync(caller.Mailbox, cancellationToken)).Select(Shape)],
            [.. CircleSuggestion.All.Select(one => new CircleSuggestionShape(one.Name, Shape(one.Cadence), one.Why))]));

    private static async Task<IResult> SaveAsync(Guid circleId, CircleInputShape body, Caller caller, SaveCircle saveCircle, CancellationToken cancellationToken)
    {
        var members = new List<PersonId>();
        foreach (var text in body.Members ?? [])
        {
            if (!Guid.TryParseExact(text, "D", out var id)) { return Problems.Invalid("members", InputWords.Members); }
            members.Add(new PersonId(id));
        }
        (Stretch? Usual, Stretch? Latest)? cadence = body.Cadence is { } given ? (Read(given.Usual), Read(given.Latest)) : null;
        return await saveCircle.HandleAsync(caller.Mailbox, new CircleId(circleId), new CircleInput(body.Name ?? "", cadence, members), cancellationToken) switch
        {
            SaveCircleOutcome.Saved saved => TypedResults.Ok(Shape(saved.Circle)),
            SaveCircleOutcome.Invalid invalid => Problems.Invalid(invalid.Errors),
            SaveCircleOutcome.NotScanned => Problems.NotScanned(),
            var other => throw new UnreachableException($"{other}"),
        };
    }

    private static async Task<IResult> ChangeMemberAsync(
        Guid circleId, Guid personId, bool isIn, Caller caller, ChangeMember changeMember, CancellationToken cancellationToken) =>
        await changeMember.HandleAsync(caller.Mailbox, new CircleId(circleId), new PersonId(personId), isIn, cancellationToken) switch
        {
            ChangeMemberOutcome.Changed changed => TypedResults.Ok(Shape(changed.Circle)),
            ChangeMemberOutcome.NotFound => Problems.NotFound(),
            ChangeMemberOutcome.Full full => Problems.Invalid("members", full.Sentence),
            var other => throw new UnreachableException($"{other}"),
        };

    private static async Task<IResult> DeleteAsync(Guid circleId, Caller caller, DeleteCircle deleteCircle, CancellationToken cancellationToken) =>
        await deleteCircle.HandleAsync(caller.Mailbox, new CircleId(circleId), cancellationToken) ? TypedResults.NoContent() : Problems.NotFound();

    /// <summary>Null for what is no length of time.</summary>
    private static Stretch? Read(StretchShape? shape)
    {
        var units = Enum.GetValues<StretchUnit>().ToDictionary(unit => Write.Word(unit));
        return shape is not null && units.TryGetValue(shape.Unit ?? "", out var unit) ? new Stretch(shape.Count, unit) : null;
    }

    private static StretchShape Shape(Stretch stretch) => new(stretch.Count, Write.Word(stretch.Unit));

    private static CircleShape Shape(CircleView view) => new(
        view.Circle.Id.ToString(), view.Circle.Name, view.Circle.Cadence is { } cadence ? Shape(cadence) : null,
        [.. view.Members.Select(person => new CircleMemberShape(person.Id.ToString(), person.Name))]);
}
