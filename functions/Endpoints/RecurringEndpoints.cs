using System.Diagnostics;
using NodaTime.Text;
using Reconnect.Functions.Hosting;
using Reconnect.People;
using Reconnect.Recurring;
using Reconnect.Slots;

namespace Reconnect.Functions.Endpoints;

/// <param name="Kind">call, online, walk, coffee, lunch or inPerson.</param>
/// <param name="Minutes">15, 30, 45 or 60; null for as long as the silence makes it.</param>
public sealed record RecurringInputShape(string? Kind, int? Minutes);

/// <param name="Turn">The turn meant, so that the same click twice skips once; null for the next, whichever it is.</param>
public sealed record SkipShape(int? Turn);

/// <param name="State">waiting, planned, booked, paused or asking.</param>
/// <param name="Turn">To be given when it is skipped.</param>
/// <param name="Start">Planned or booked.</param>
/// <param name="LeavesAt">When the invitation of a planned one leaves.</param>
/// <param name="DueOn">Of a waiting one: the first day of the next turn.</param>
public sealed record RecurringShape(
    string PersonId, string Name, string Kind, int? Minutes, int? EveryDays, string State, int Turn, string? Start, string? End, string? LeavesAt, string? DueOn, string? BookingId,
    string Zone, string Text);

public sealed record RecurringListShape(IReadOnlyList<RecurringShape> Recurring);

internal static class RecurringEndpoints
{
    public static void MapRecurring(this IEndpointRouteBuilder api)
    {
        var person = api.MapGroup("/people/{personId:guid}/recurring").WithTags("recurring");
        person.MapPut("/", SetAsync).Produces<RecurringShape>().ProducesProblem(409).WithSummary("Ask for a recurring catch-up, change it, or let it go on");
        person.MapDelete("/", EndAsync).Produces(204).WithSummary("End it; what is in the calendars stays");
        person.MapPost("/skip", SkipAsync).Produces<RecurringShape>().WithSummary("Skip this time; mails the attendee only when it is booked already");
        person.MapPost("/move", MoveAsync).Produces<RecurringShape>().ProducesProblem(409).WithSummary("Give the planned one another time; mails nobody");
        api.MapGet("/recurring", AllAsync).Produces<RecurringListShape>().WithTags("recurring").WithSummary("All recurring catch-ups of the caller");
    }

    private static async Task<IResult> SetAsync(Guid personId, RecurringInputShape body, Caller caller, SetRecurring setRecurring, CancellationToken cancellationToken)
    {
        if (!Kinds.TryRead(body.Kind ?? "", out var kind)) { return Kinds.Unknown(); }
        return await setRecurring.HandleAsync(caller.Mailbox, new PersonId(personId), new RecurringInput(kind!.Value, body.Minutes), cancellationToken) switch
        {
            SetRecurringOutcome.Kept kept => TypedResults.Ok(Shape(kept.Wish)),
            SetRecurringOutcome.NotFound => Problems.NotFound(),
            SetRecurringOutcome.InvalidLength => Problems.Invalid("minutes", InputWords.Minutes($"{string.Join(", ", SlotLength.Minutes)}, null")),
            SetRecurringOutcome.NoRhythm none => Problems.Of(409, "no-rhythm", RecurringWords.NoRhythm(none.Person)),
            SetRecurringOutcome.TooMany => Problems.Invalid("personId", RecurringWords.TooMany),
            var other => throw new UnreachableException($"{other}"),
        };
    }

    private static async Task<IResult> EndAsync(Guid personId, Caller caller, EndRecurring endRecurring, CancellationToken cancellationToken) =>
        await endRecurring.HandleAsync(caller.Mailbox, new PersonId(personId), cancellationToken) ? TypedResults.NoContent() : Problems.NotFound();

    private static async Task<IResult> SkipAsync(Guid personId, SkipShape? body, Caller caller, SkipTurn skipTurn, CancellationToken cancellationToken) =>
        await skipTurn.HandleAsync(caller.Mailbox, new PersonId(personId), body?.Turn, cancellationToken) switch
        {
            SkipTurnOutcome.Skipped skipped => TypedResults.Ok(Shape(skipped.Wish)),
            SkipTurnOutcome.NotFound => Problems.NotFound(),
            var other => throw new UnreachableException($"{other}"),
        };

    private static async Task<IResult> MoveAsync(Guid personId, MoveShape body, Caller caller, MoveTurn moveTurn, CancellationToken cancellationToken)
    {
        if (InstantPattern.ExtendedIso.Parse(body.Start ?? "") is not { Success: true, Value: var start })
        {
            return Problems.Invalid("start", InputWords.Start);
        }
        return await moveTurn.HandleAsync(caller.Mailbox, new PersonId(personId), start, cancellationToken) switch
        {
            MoveTurnOutcome.Moved moved => TypedResults.Ok(Shape(moved.Wish)),
            MoveTurnOutcome.SlotTaken taken => BookingEndpoints.SlotTaken(taken.Alternatives),
            MoveTurnOutcome.SlotPassed passed => BookingEndpoints.SlotPassed(passed.Alternatives),
            MoveTurnOutcome.NotForKind other => BookingEndpoints.NotForKind(other.Kind, other.Alternatives),
            MoveTurnOutcome.InPause pause => Problems.Of(409, "in-pause", RecurringWords.InPause(pause.Until)),
            MoveTurnOutcome.NotPlanned => Problems.Of(409, "not-planned", ProblemWords.NothingPlanned),
            MoveTurnOutcome.NotFound => Problems.NotFound(),
            var other => throw new UnreachableException($"{other}"),
        };
    }

    private static async Task<IResult> AllAsync(Caller caller, ShowRecurring showRecurring, CancellationToken cancellationToken) =>
        TypedResults.Ok(new RecurringListShape([.. (await showRecurring.HandleAsync(caller.Mailbox, cancellationToken)).Select(Shape)]));

    private static RecurringShape Shape(RecurringView view) => new(
        view.Person.Id.ToString(), view.Person.Name, Write.Word(view.Wish.Kind), view.Wish.Minutes, view.EveryDays, Write.Word(view.State), view.Wish.Turn,
        view.When is { } when ? Write.Text(when.Start) : null, view.When is { } until ? Write.Text(until.End) : null,
        view.LeavesAt is { } leaves ? Write.Text(leaves) : null, view.DueOn is { } due ? Write.Text(due) : null,
        view.State is RecurringState.Booked ? view.Wish.Booking?.ToString() : null, view.Zone.Id, view.Text);
}
