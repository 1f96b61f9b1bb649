using System.Diagnostics;
using NodaTime;
using NodaTime.Text;
using Reconnect.Bookings;
using Reconnect.Functions.Hosting;
using Reconnect.Journeys;
using Reconnect.People;
using Reconnect.Slots;
using Reconnect.Suggestions;
using Reconnect.Ties;

namespace Reconnect.Functions.Endpoints;

internal static class PeopleEndpoints
{
    public static void MapPeople(this IEndpointRouteBuilder api)
    {
        var people = api.MapGroup("/people").WithTags("people");
        people.MapGet("/", AllAsync).Produces<PeopleShape>().WithSummary("Everyone Reconnect keeps a tie for");
        people.MapGet("/by-address", ByAddressAsync).Produces<PersonDetailShape>().WithSummary("The person of an open mail");
        people.MapGet("/{personId:guid}", OneAsync).Produces<PersonDetailShape>().WithSummary("One person");
        people.MapPut("/{personId:guid}/care", CareAsync).Produces<CareShape>().WithSummary("Snooze, rest, never, memorial or let go");
        people.MapDelete("/{personId:guid}/care", UndoAsync).Produces(204).WithSummary("Undo: back to normal");
        people.MapPut("/{personId:guid}/reason", CorrectAsync).Produces<ReasonShape>().WithSummary("The user's own reason");
        people.MapGet("/{personId:guid}/slots", SlotsAsync).Produces<SlotsShape>().WithSummary("Three fresh slots");
    }

    private static async Task<IResult> AllAsync(Caller caller, ShowPeople showPeople, CancellationToken cancellationToken) =>
        await showPeople.HandleAsync(caller.Mailbox, cancellationToken) switch
        {
            ShowPeopleOutcome.Shown shown => TypedResults.Ok(new PeopleShape([.. shown.People.Select(Write.Person)])),
            ShowPeopleOutcome.NotScanned => Problems.NotScanned(),
            var other => throw new UnreachableException($"{other}"),
        };

    private static async Task<IResult> OneAsync(Guid personId, Caller caller, ShowPerson showPerson, CancellationToken cancellationToken) =>
        Answer(await showPerson.HandleAsync(caller.Mailbox, new PersonId(personId), cancellationToken));

    private static async Task<IResult> ByAddressAsync(string? address, Caller caller, ShowPerson showPerson, CancellationToken cancellationToken) =>
        EmailAddress.From(address) is { } known
            ? Answer(await showPerson.HandleAsync(caller.Mailbox, known, cancellationToken))
            : Problems.Invalid("address", InputWords.Address);

    private static IResult Answer(ShowPersonOutcome outcome) => outcome switch
    {
        ShowPersonOutcome.Shown shown => TypedResults.Ok(Write.Person(shown.Person)),
        ShowPersonOutcome.NotFound => Problems.NotFound(),
        ShowPersonOutcome.NotScanned => Problems.NotScanned(),
        _ => throw new UnreachableException($"{outcome}"),
    };

    private static async Task<IResult> CareAsync(Guid personId, CareShape body, Caller caller, ChangeCare changeCare, CancellationToken cancellationToken)
    {
        if (Read(body) is not { } care)
        {
            return body.Kind == "snooze"
                ? Problems.Invalid("until", InputWords.Until)
                : Problems.Invalid("kind", InputWords.Care);
        }
        return await changeCare.HandleAsync(caller.Mailbox, new PersonId(personId), care, cancellationToken) switch
        {
            ChangeCareOutcome.Changed changed => TypedResults.Ok(Write.Care(changed.Care)),
            ChangeCareOutcome.NotFound => Problems.NotFound(),
            ChangeCareOutcome.OutOfBounds bounds =>
                Problems.Invalid("until", InputWords.UntilOutOfBounds(Write.Text(bounds.Earliest), Write.Text(bounds.Latest))),
            var other => throw new UnreachableException($"{other}"),
        };
    }

    private static Care? Read(CareShape body) => body.Kind switch
    {
        "snooze" => LocalDatePattern.Iso.Parse(body.Until ?? "") is { Success: true, Value: var until } ? new Care.Snooze(until) : null,
        "rest" => new Care.Rest(),
        "never" => new Care.Never(),
        "memorial" => new Care.Memorial(),
        "letGo" => new Care.LetGo(),
        _ => null,
    };

    private static async Task<IResult> UndoAsync(Guid personId, Caller caller, UndoCare undoCare, CancellationToken cancellationToken) =>
        await undoCare.HandleAsync(caller.Mailbox, new PersonId(personId), cancellationToken) is UndoCareOutcome.Undone ? TypedResults.NoContent() : Problems.NotFound();

    private static async Task<IResult> CorrectAsync(Guid personId, CorrectionShape body, Caller caller, CorrectReason correctReason, CancellationToken cancellationToken)
    {
        var kinds = Enum.GetValues<ReasonKind>().ToDictionary(kind => Write.Word(kind));
        if (!kinds.TryGetValue(body.Kind ?? "", out var wanted))
        {
            return Problems.Invalid("kind", InputWords.ReasonKind(string.Join(", ", kinds.Keys)));
        }
        return await correctReason.HandleAsync(caller.Mailbox, new PersonId(personId), wanted, cancellationToken) is CorrectReasonOutcome.Corrected corrected
            ? TypedResults.Ok(Write.Reason(corrected.Reason))
            : Problems.NotFound();
    }

    private static async Task<IResult> SlotsAsync(
        Guid personId, string? kind, bool? rejected, string? at, string? journey, Caller caller, FindSlotsWith findSlotsWith, ExplainSlots explainSlots, FindTimesOnJourney findTimesOnJourney,
        CancellationToken cancellationToken)
    {
        if (!Kinds.TryRead(kind, out var wanted)) { return Kinds.Unknown(); }
        if (journey is not null) { return await OnJourneyAsync(personId, wanted, journey, caller, findTimesOnJourney, cancellationToken); }
        if (rejected is true || at is not null) { return await ExplainAsync(personId, wanted, rejected is true, at, caller, explainSlots, cancellationToken); }
        return await findSlotsWith.HandleAsync(caller.Mailbox, new PersonId(personId), cancellationToken, kind: wanted) is { } found
            ? TypedResults.Ok(new SlotsShape([.. found.Answer.Slots.Select(slot => Write.Slot(slot, found.Person.ShortName))], found.Answer.Note))
            : Problems.NotFound();
    }

    private static async Task<IResult> OnJourneyAsync(
        Guid personId, CatchUpKind? kind, string journey, Caller caller, FindTimesOnJourney findTimesOnJourney, CancellationToken cancellationToken)
    {
        if (LocalDatePattern.Iso.Parse(journey) is not { Success: true, Value: var firstDay }) { return Problems.Invalid("journey", InputWords.Journey); }
        return await findTimesOnJourney.HandleAsync(caller.Mailbox, new PersonId(personId), firstDay, kind ?? CatchUpKind.InPerson, cancellationToken) switch
        {
            JourneyTimesOutcome.Found found => TypedResults.Ok(new SlotsShape([.. found.Answer.Slots.Select(slot => Write.Slot(slot, found.Person.ShortName))], found.Answer.Note)),
            JourneyTimesOutcome.NotThere => Problems.NotFound(),
            JourneyTimesOutcome.NotInOnePlace => Problems.Invalid("kind", InputWords.KindOnJourney),
            var other => throw new UnreachableException($"{other}"),
        };
    }

    private static async Task<IResult> ExplainAsync(
        Guid personId, CatchUpKind? kind, bool isRejectedWanted, string? at, Caller caller, ExplainSlots explainSlots, CancellationToken cancellationToken)
    {
        Instant? moment = null;
        if (at is not null)
        {
            if (InstantPattern.ExtendedIso.Parse(at) is not { Success: true, Value: var read }) { return Problems.Invalid("at", InputWords.At); }
            moment = read;
        }
        return await explainSlots.HandleAsync(caller.Mailbox, new PersonId(personId), kind, moment, cancellationToken) is { } found
            ? TypedResults.Ok(new SlotsShape(
                [.. found.Answer.Slots.Select(slot => Write.Slot(slot, found.Person.ShortName))], found.Answer.Note,
                isRejectedWanted ? [.. found.Rejected.Select(Write.Rejected)] : null,
                found.At is { } seen ? new TimeSeenShape(Write.Text(seen.Start), seen.IsFree, seen.Text) : null))
            : Problems.NotFound();
    }
}
