using System.Diagnostics;
using NodaTime;
using NodaTime.Text;
using Reconnect.Bookings;
using Reconnect.Functions.Hosting;
using Reconnect.People;
using Reconnect.Slots;

namespace Reconnect.Functions.Endpoints;

internal static class BookingEndpoints
{
    public static void MapBookings(this IEndpointRouteBuilder api)
    {
        var bookings = api.MapGroup("/bookings").WithTags("bookings");
        bookings.MapPost("/", BookAsync).Produces<BookingShape>(201).ProducesProblem(409).WithSummary("Book one catch-up; the same id twice books once");
        bookings.MapGet("/", AllAsync).Produces<BookingsShape>().WithSummary("All bookings of the caller");
        bookings.MapGet("/{bookingId:guid}", OneAsync).Produces<BookingShape>().WithSummary("One booking");
        bookings.MapPost("/{bookingId:guid}/move", MoveAsync).Produces<BookingShape>().ProducesProblem(409).WithSummary("Give it another time; mails the attendee");
        bookings.MapPost("/{bookingId:guid}/cancel", CancelAsync).Produces<BookingShape>().WithSummary("Take it back, or cancel it; mails the attendee if the invitation has left");
    }

    private static async Task<IResult> BookAsync(
        BookingRequestShape body, Caller caller, BookCatchUp bookCatchUp, ShowBooking showBooking, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(body.Id, "D", out var id) || id == Guid.Empty)
        {
            return Problems.Invalid("id", InputWords.BookingId);
        }
        if (!Guid.TryParseExact(body.PersonId, "D", out var person))
        {
            return Problems.Invalid("personId", InputWords.PersonId);
        }
        if (StartOf(body.Start) is not { } start) { return NoStart(); }
        if (!Kinds.TryRead(body.Kind, out var kind)) { return Kinds.Unknown(); }
        var wanted = new BookingRequest(caller.Mailbox, new BookingId(id), new PersonId(person), start, body.Minutes, body.Online) { Kind = kind, Place = body.Place };
        var outcome = await bookCatchUp.HandleAsync(wanted, cancellationToken);
        return outcome is BookOutcome.Booked booked
            ? TypedResults.Created($"/api/bookings/{body.Id}", Write.Booking((await showBooking.HandleAsync(caller.Mailbox, booked.Booking.Id, cancellationToken))!))
            : Refuse(outcome);
    }

    private static Instant? StartOf(string? text) => InstantPattern.ExtendedIso.Parse(text ?? "") is { Success: true, Value: var start } ? start : null;

    private static IResult NoStart() => Problems.Invalid("start", InputWords.Start);

    private static IResult Refuse(BookOutcome outcome) => outcome switch
    {
        BookOutcome.SlotTaken taken => SlotTaken(taken.Alternatives),
        BookOutcome.SlotPassed passed => SlotPassed(passed.Alternatives),
        BookOutcome.PersonUnknown => Problems.NotFound(),
        BookOutcome.InvalidLength => Problems.Invalid("minutes", InputWords.Minutes(string.Join(", ", SlotLength.Minutes))),
        BookOutcome.PlaceTooLong => Problems.Invalid("place", PlaceInputWords.TooLong(BookCatchUp.LongestPlace)),
        BookOutcome.NotForKind other => Problems.Invalid("kind", KindWords.Needs(other.Kind)),
        BookOutcome.OtherBookingWithThisId => Problems.Invalid("id", InputWords.BookingIdTaken),
        _ => throw new UnreachableException($"{outcome}"),
    };

    public static IResult SlotTaken(IReadOnlyList<Slot> alternatives) =>
        Problems.Of(409, "slot-taken", ProblemWords.SlotTaken, ("alternatives", Shapes(alternatives)));

    public static IResult SlotPassed(IReadOnlyList<Slot> alternatives) =>
        Problems.Of(409, "slot-passed", ProblemWords.SlotPassed, ("alternatives", Shapes(alternatives)));

    public static IResult NotForKind(CatchUpKind kind, IReadOnlyList<Slot> alternatives) =>
        Problems.Of(409, "not-for-kind", KindWords.Needs(kind), ("alternatives", Shapes(alternatives)));

    private static List<SlotShape> Shapes(IReadOnlyList<Slot> slots) => [.. slots.Select(slot => Write.Slot(slot, "them"))];

    private static async Task<IResult> AllAsync(Caller caller, ShowBookings showBookings, CancellationToken cancellationToken) =>
        TypedResults.Ok(new BookingsShape([.. (await showBookings.HandleAsync(caller.Mailbox, cancellationToken)).Select(Write.Booking)]));

    private static async Task<IResult> OneAsync(Guid bookingId, Caller caller, ShowBooking showBooking, CancellationToken cancellationToken) =>
        await showBooking.HandleAsync(caller.Mailbox, new BookingId(bookingId), cancellationToken) is { } view ? TypedResults.Ok(Write.Booking(view)) : Problems.NotFound();

    private static async Task<IResult> MoveAsync(
        Guid bookingId, MoveShape body, Caller caller, MoveCatchUp moveCatchUp, ShowBooking showBooking, CancellationToken cancellationToken)
    {
        if (StartOf(body.Start) is not { } start) { return NoStart(); }
        return await moveCatchUp.HandleAsync(new MoveRequest(caller.Mailbox, new BookingId(bookingId), start), cancellationToken) switch
        {
            MoveOutcome.Moved moved => TypedResults.Ok(Write.Booking((await showBooking.HandleAsync(caller.Mailbox, moved.Booking.Id, cancellationToken))!)),
            MoveOutcome.SlotTaken taken => SlotTaken(taken.Alternatives),
            MoveOutcome.SlotPassed passed => SlotPassed(passed.Alternatives),
            MoveOutcome.NotForKind other => NotForKind(other.Kind, other.Alternatives),
            MoveOutcome.NotInCalendar => Problems.Of(409, "not-in-calendar", ProblemWords.NotInCalendar),
            MoveOutcome.NotFound => Problems.NotFound(),
            var other => throw new UnreachableException($"{other}"),
        };
    }

    private static async Task<IResult> CancelAsync(
        Guid bookingId, CancelShape? body, Caller caller, CancelCatchUp cancelCatchUp, ShowBooking showBooking, CancellationToken cancellationToken) =>
        await cancelCatchUp.HandleAsync(new CancelRequest(caller.Mailbox, new BookingId(bookingId), body?.Comment), cancellationToken) switch
        {
            CancelOutcome.Cancelled cancelled => TypedResults.Ok(Write.Booking((await showBooking.HandleAsync(caller.Mailbox, cancelled.Booking.Id, cancellationToken))!)),
            CancelOutcome.NotFound => Problems.NotFound(),
            CancelOutcome.TookPlace => Problems.Of(409, "not-in-calendar", ProblemWords.TookPlace),
            CancelOutcome.CommentTooLong => Problems.Invalid("comment", InputWords.CommentTooLong(CancelCatchUp.LongestComment)),
            var other => throw new UnreachableException($"{other}"),
        };
}
