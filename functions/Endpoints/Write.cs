using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Reconnect.Bookings;
using Reconnect.Functions.Hosting;
using Reconnect.Offers;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Slots;
using Reconnect.Suggestions;
using Reconnect.Ties;

namespace Reconnect.Functions.Endpoints;

/// <summary>The core's values as docs/api.md shows them.</summary>
internal static class Write
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static string Text(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    public static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string Text(LocalTime time) => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(time);

    /// <summary>camelCase, as every name on the wire.</summary>
    public static string Word(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static ScanShape Scan(ScanStatus status) => new(
        Word(status.Stage), status.MessagesRead, status.MeetingsRead, status.FoldersDone, status.FoldersTotal,
        status.StartedAt is { } start ? Text(start) : null, status.FinishedAt is { } end ? Text(end) : null,
        status.Problem is { } code ? new ScanProblemShape(code, TitleOf(code)) : null);

    public static ReasonShape Reason(Reason reason) => new(Word(reason.Kind), reason.Text, reason.Evidence, reason.CorrectedByUser);

    public static SlotShape Slot(Slot slot, string shortName) => new(
        Text(slot.When.Start), Text(slot.When.End), (int)slot.Length.TotalMinutes, slot.Start.Zone.Id, Minute.Format(slot.Start.LocalDateTime),
        slot.TheirZone?.Id, slot.TheirZone is { } zone ? Minute.Format(slot.When.Start.InZone(zone).LocalDateTime) : null,
        Word(slot.FreeFor), SlotWords.Of(slot, shortName), slot.Why);

    public static RejectedShape Rejected(RejectedSpan span) => new(Text(span.Start.ToInstant()), Text(span.End.ToInstant()), Text(span.Start.Date), span.Why);

    public static SuggestionShape Suggestion(Candidate candidate, int rank, SlotAnswer answer)
    {
        var person = candidate.Tie.Person;
        return new SuggestionShape(
            person.Id.ToString(), person.Name, person.Address.Value, candidate.Sentence, Reason(candidate.Reason), candidate.UsualGapDays,
            candidate.SilentDays, Text(candidate.Tie.LastContact), Word(candidate.Likelihood), rank,
            [.. answer.Slots.Select(slot => Slot(slot, person.ShortName))], answer.Note,
            Terms(candidate), candidate.Surprise, candidate.Outlook);
    }

    public static CandidateShape Candidate(Candidate candidate, int rank) => new(
        candidate.Tie.Person.Id.ToString(), candidate.Tie.Person.Name, candidate.Tie.Person.Address.Value, rank, Math.Round(candidate.Score, 4),
        Word(candidate.Likelihood), candidate.UsualGapDays, candidate.SilentDays, Reason(candidate.Reason), Terms(candidate), candidate.Waiting);

    public static CapacityShape Capacity(Capacity capacity) => new(capacity.Kept, capacity.Usual, capacity.IsOver, capacity.Text);

    public static PersonShape Person(PersonSummary person) => new(
        person.Id.ToString(), person.Name, person.Address.Value, Word(person.Standing), person.UsualGapDays, person.SilentDays, Text(person.LastContact))
    {
        Planned = Planned(person),
    };

    private static PlannedShape? Planned(PersonSummary person) => person.Planned is { } next ? new PlannedShape(Text(next.Start), next.Text) : null;

    public static PersonDetailShape Person(PersonDetail person)
    {
        var summary = person.Summary;
        return new PersonDetailShape(
            summary.Id.ToString(), summary.Name, summary.Address.Value, Word(summary.Standing), summary.UsualGapDays, summary.SilentDays, Text(summary.LastContact),
            [.. person.Addresses.Select(address => address.Value)], person.Sentence, person.Reason is { } reason ? Reason(reason) : null,
            person.Care is { } care ? Care(care) : null, [.. person.ContactDays.Select(Text)],
            person.Turn is { } turn ? new TurnShape(Word(turn.Whose), Text(turn.Since), turn.Unanswered) : null,
            person.Cadence is { } cadence ? CadenceEndpoints.Shape(cadence) : null, person.Elsewhere is { } elsewhere ? new ElsewhereShape(elsewhere.Link?.Value) : null)
        {
            Planned = Planned(summary),
        };
    }

    public static CareShape Care(Care care) => care is Care.Snooze snooze
        ? new CareShape("snooze", Text(snooze.Until))
        : new CareShape(JsonNamingPolicy.CamelCase.ConvertName(care.GetType().Name));

    public static BookingShape Booking(BookingView view)
    {
        var booking = view.Booking;
        return new BookingShape(
            booking.Id.ToString(), booking.Person.ToString(), booking.PersonName, State(booking.State),
            view.UndoLeft is { } left ? (int)Math.Ceiling(left.TotalSeconds) : null, Text(booking.When.Start), Text(booking.When.End), view.Zone.Id,
            view.Text, booking.Online, booking.JoinUrl, booking.WebLink, booking.Kind is { } kind ? Word(kind) : null, booking.Place, booking.EventId);
    }

    // Whether an invitation is just on its way is nothing to act on.
    public static string State(BookingState state) => Word(state switch
    {
        BookingState.Inviting => BookingState.Asked,
        BookingState.Cancelling => BookingState.Cancelled,
        _ => state,
    });

    // Whether a mail is just on its way is nothing to act on.
    public static string State(OfferState state) => Word(state is OfferState.Mailing ? OfferState.Held : state);

    private static List<TermShape> Terms(Candidate candidate) => [.. candidate.Terms.Select(term => new TermShape(Word(term.Kind), term.Text, MovesOf(term)))];

    private static string? MovesOf(Term term) => term.Kind is not TermKind.Feedback || term.Value == 0 ? null : term.Value > 0 ? "up" : "down";

    private static string TitleOf(string code) => code switch
    {
        "busy" => ProblemWords.BusyReading,
        "mailbox-gone" => ProblemWords.MailboxGone,
        "needs-consent" => ProblemWords.NoConsentToRead,
        _ => ProblemWords.ReadingFailed,
    };
}
