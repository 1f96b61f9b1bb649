using System.Diagnostics;
using NodaTime;
using NodaTime.Text;
using Reconnect.Bookings;
using Reconnect.Functions.Hosting;
using Reconnect.Notes;
using Reconnect.People;

namespace Reconnect.Functions.Endpoints;

/// <param name="Id">A UUID made by the client; repeating it keeps the note once.</param>
/// <param name="Kind">note or afterMeeting.</param>
/// <param name="On">A date in the user's zone, not ahead; left out, today.</param>
/// <param name="Text">At most 2,000 characters; of an after-meeting note one line of at most 300, which may be empty.</param>
/// <param name="How">good, fine or hard; only of an after-meeting note.</param>
/// <param name="Again">soon, usual or rest; only of an after-meeting note.</param>
/// <param name="BookingId">The catch-up an after-meeting note is of.</param>
public sealed record NoteShape(string? Id, string? Kind, string? On, string? Text, string? How, string? Again, string? BookingId);

/// <param name="Notes">The newest day first.</param>
public sealed record NotesShape(IReadOnlyList<NoteShape> Notes);

/// <param name="Bookings">Each is asked about on one day only.</param>
public sealed record AftersShape(IReadOnlyList<AfterShape> Bookings);

public sealed record AfterShape(string BookingId, string PersonId, string Name, string Start, string End);

/// <summary>What the user wants to remember of one person.</summary>
internal static class NoteEndpoints
{
    public static void MapNotes(this IEndpointRouteBuilder api)
    {
        var notes = api.MapGroup("/people/{personId:guid}/notes").WithTags("notes");
        notes.MapGet("/", AllAsync).Produces<NotesShape>().WithSummary("The caller's notes on one person");
        notes.MapPost("/", AddAsync).Produces<NoteShape>(201).WithSummary("Keep a note; the same id twice keeps it once");
        notes.MapPut("/{noteId:guid}", ChangeAsync).Produces<NoteShape>().WithSummary("Change a note");
        notes.MapDelete("/{noteId:guid}", RemoveAsync).Produces(204).WithSummary("Delete one note for good");
        notes.MapDelete("/", RemoveAllAsync).Produces(204).WithSummary("Delete all notes on this person for good");

        var afters = api.MapGroup("/afters").WithTags("notes");
        afters.MapGet("/", AftersAsync).Produces<AftersShape>().WithSummary("Catch-ups of the last week to ask about: each on one day, never after an answer or a no");
        afters.MapPost("/{bookingId:guid}/asked", AskedAsync).Produces(204).WithSummary("The question was shown: after today it does not come again");
        afters.MapDelete("/{bookingId:guid}", DismissAsync).Produces(204).WithSummary("Do not ask about this one");
    }

    private static async Task<IResult> AllAsync(Guid personId, Caller caller, ShowNotes showNotes, CancellationToken cancellationToken) =>
        await showNotes.HandleAsync(caller.Mailbox, new PersonId(personId), cancellationToken) is { } notes
            ? TypedResults.Ok(new NotesShape([.. notes.Select(Shape)]))
            : Problems.NotFound();

    private static Task<IResult> AddAsync(Guid personId, NoteShape body, Caller caller, KeepNote keepNote, CancellationToken cancellationToken) =>
        Guid.TryParseExact(body.Id, "D", out var id) && id != Guid.Empty
            ? KeepAsync(personId, id, body, isNew: true, caller, keepNote, cancellationToken)
            : Task.FromResult(Problems.Invalid("id", InputWords.NoteId));

    private static Task<IResult> ChangeAsync(Guid personId, Guid noteId, NoteShape body, Caller caller, KeepNote keepNote, CancellationToken cancellationToken) =>
        KeepAsync(personId, noteId, body, isNew: false, caller, keepNote, cancellationToken);

    private static async Task<IResult> KeepAsync(
        Guid personId, Guid noteId, NoteShape body, bool isNew, Caller caller, KeepNote keepNote, CancellationToken cancellationToken)
    {
        if (Read(new PersonId(personId), new NoteId(noteId), body, out var wrong) is not { } input) { return wrong!; }
        return await keepNote.HandleAsync(caller.Mailbox, input, isNew, cancellationToken) switch
        {
            KeepNoteOutcome.Kept kept when isNew => TypedResults.Created($"/api/people/{personId}/notes", Shape(kept.Note)),
            KeepNoteOutcome.Kept kept => TypedResults.Ok(Shape(kept.Note)),
            KeepNoteOutcome.NotFound => Problems.NotFound(),
            KeepNoteOutcome.Refused refused => Problems.Invalid(refused.Field, NoteFaultWords.Of(refused.Fault)),
            var other => throw new UnreachableException($"{other}"),
        };
    }

    private static NoteInput? Read(PersonId person, NoteId id, NoteShape body, out IResult? wrong)
    {
        wrong = null;
        var (kind, how, again) = (Among<NoteKind>(body.Kind, "kind", ref wrong), Among<HowItWas>(body.How, "how", ref wrong), Among<MeetAgain>(body.Again, "again", ref wrong));
        LocalDate? on = null;
        if (body.On is { } text)
        {
            var parsed = LocalDatePattern.Iso.Parse(text);
            if (parsed.Success) { on = parsed.Value; }
            else { wrong ??= Problems.Invalid("on", InputWords.On); }
        }
        Guid booking = default;
        if (body.BookingId is { } bookingText && !Guid.TryParseExact(bookingText, "D", out booking)) { wrong ??= Problems.Invalid("bookingId", InputWords.BookingOf); }
        if (kind is null) { wrong ??= Problems.Invalid("kind", InputWords.NoteKind); }
        return wrong is null ? new NoteInput(id, person, kind!.Value, on, body.Text ?? "", how, again, body.BookingId is null ? null : new BookingId(booking)) : null;
    }

    private static T? Among<T>(string? word, string field, ref IResult? wrong)
        where T : struct, Enum
    {
        if (word is null) { return null; }
        var words = Enum.GetValues<T>().ToDictionary(value => Write.Word(value));
        if (words.TryGetValue(word, out var value)) { return value; }
        wrong ??= Problems.Invalid(field, InputWords.OneOf($"{char.ToUpperInvariant(field[0])}{field[1..]}", string.Join(", ", words.Keys)));
        return null;
    }

    private static async Task<IResult> RemoveAsync(Guid personId, Guid noteId, Caller caller, RemoveNotes removeNotes, CancellationToken cancellationToken) =>
        await removeNotes.HandleAsync(caller.Mailbox, new PersonId(personId), new NoteId(noteId), cancellationToken) ? TypedResults.NoContent() : Problems.NotFound();

    private static async Task<IResult> RemoveAllAsync(Guid personId, Caller caller, RemoveNotes removeNotes, CancellationToken cancellationToken)
    {
        await removeNotes.HandleAsync(caller.Mailbox, new PersonId(personId), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> AftersAsync(Caller caller, ShowAfters showAfters, CancellationToken cancellationToken) =>
        TypedResults.Ok(new AftersShape(
        [
            .. (await showAfters.HandleAsync(caller.Mailbox, cancellationToken)).Select(booking => new AfterShape(
                booking.Id.ToString(), booking.Person.ToString(), booking.PersonName, Write.Text(booking.When.Start), Write.Text(booking.When.End))),
        ]));

    private static Task<IResult> AskedAsync(Guid bookingId, Caller caller, AskAfter askAfter, CancellationToken cancellationToken) =>
        MarkAsync(bookingId, isDismissed: false, caller, askAfter, cancellationToken);

    private static Task<IResult> DismissAsync(Guid bookingId, Caller caller, AskAfter askAfter, CancellationToken cancellationToken) =>
        MarkAsync(bookingId, isDismissed: true, caller, askAfter, cancellationToken);

    private static async Task<IResult> MarkAsync(Guid bookingId, bool isDismissed, Caller caller, AskAfter askAfter, CancellationToken cancellationToken) =>
        await askAfter.HandleAsync(caller.Mailbox, new BookingId(bookingId), isDismissed, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound();

    public static NoteShape Shape(Note note) => new(
        note.Id.ToString(), Write.Word(note.Kind), Write.Text(note.On), note.Text, note.How is { } how ? Write.Word(how) : null,
        note.Again is { } again ? Write.Word(again) : null, note.Booking?.ToString());
}
