using System.Text.Json.Serialization;
namespace Reconnect.Functions.Endpoints;

// What docs/api.md calls the shapes. Instants, dates and times travel as ISO 8601 text.

public sealed record MeShape(string Address, string Name, string Zone, string Language);

public sealed record ScanShape(
    string State, int MessagesRead, int MeetingsRead, int FoldersDone, int FoldersTotal, string? StartedAt, string? FinishedAt, ScanProblemShape? Problem);

public sealed record ScanProblemShape(string Code, string Title);

public sealed record ReasonShape(string Kind, string Text, IReadOnlyList<string> Evidence, bool CorrectedByUser);

/// <param name="Local">The user's wall time, such as 2026-11-26T15:00.</param>
/// <param name="FreeFor">both or you.</param>
/// <param name="Why">What speaks for it and against it.</param>
public sealed record SlotShape(
    string Start, string End, int Minutes, string Zone, string Local, string? TheirZone, string? TheirLocal, string FreeFor, string Text, string Why);

/// <param name="Rejected">Only where it was asked for.</param>
/// <param name="At">Only where it was asked for.</param>
public sealed record SlotsShape(
    IReadOnlyList<SlotShape> Slots, string? Note,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<RejectedShape>? Rejected = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] TimeSeenShape? At = null);

/// <summary>Starts in a row that were not chosen for one reason.</summary>
/// <param name="End">The first moment after them at which a start was looked at again.</param>
/// <param name="Day">In the user's zone.</param>
public sealed record RejectedShape(string Start, string End, string Day, string Why);

/// <param name="Text">Why it cannot be, or that it can.</param>
public sealed record TimeSeenShape(string Start, bool Free, string Text);

public sealed record SuggestionShape(
    string PersonId, string Name, string Address, string Sentence, ReasonShape Reason, int UsualGapDays, int SilentDays, string LastContact,
    string Likelihood, int Rank, IReadOnlyList<SlotShape> Slots, string? SlotsNote, IReadOnlyList<TermShape> Terms, string? Surprise, string? Outlook);

/// <param name="On">The first day on which the tie would be called quiet, in the user's zone.</param>
public sealed record SlipShape(string PersonId, string Name, string Address, string On, string Sentence);

/// <param name="Slips">Of the next four weeks, the first to slip first.</param>
public sealed record ForecastShape(IReadOnlyList<SlipShape> Slips);

/// <summary>Why somebody stands where they stand, in words.</summary>
/// <param name="Kind">silence, meaning, feasibility, variety, capacity or feedback.</param>
/// <param name="Moves">Of feedback: up for a little earlier, down for a little later; null of the others.</param>
public sealed record TermShape(string Kind, string Text, string? Moves = null);

/// <param name="Kept">Ties the user keeps going now.</param>
/// <param name="Usual">The same through the last year; null when the history is younger.</param>
public sealed record CapacityShape(int Kept, int? Usual, bool IsOver, string Text);

/// <param name="Score">Means nothing by itself.</param>
/// <param name="Waiting">One sentence when they were shown before and nothing has changed since: then they are not suggested.</param>
public sealed record CandidateShape(
    string PersonId, string Name, string Address, int Rank, double Score, string Likelihood, int UsualGapDays, int SilentDays, ReasonShape Reason,
    IReadOnlyList<TermShape> Terms, string? Waiting);

/// <param name="Week">ISO week in the user's zone, such as 2026-W48.</param>
/// <param name="Suggestions">At most <paramref name="WeeklyNumber"/>.</param>
/// <param name="Candidates">The ranking behind them, best first.</param>
public sealed record SuggestionsShape(
    string AsOf, string Week, int WeeklyNumber, IReadOnlyList<SuggestionShape> Suggestions, IReadOnlyList<CandidateShape> Candidates)
{
    /// <summary>When the pause ends that the caller is in; null outside one.</summary>
    public string? PausedUntil { get; init; }
}

public record PersonShape(string PersonId, string Name, string Address, string Standing, int? UsualGapDays, int SilentDays, string LastContact)
{
    /// <summary>The next catch-up that is booked or planned, as it is said after the standing; null where there is none.</summary>
    public PlannedShape? Planned { get; init; }
}

/// <param name="Text">"catch-up planned Thu 3 Dec".</param>
public sealed record PlannedShape(string Start, string Text);

public sealed record PeopleShape(IReadOnlyList<PersonShape> People);

public sealed record PersonDetailShape(
    string PersonId, string Name, string Address, string Standing, int? UsualGapDays, int SilentDays, string LastContact,
    IReadOnlyList<string> Addresses, string Sentence, ReasonShape? Reason, CareShape? Care, IReadOnlyList<string> ContactDays, TurnShape? Turn,
    CadenceInForceShape? Cadence, ElsewhereShape? Elsewhere)
    : PersonShape(PersonId, Name, Address, Standing, UsualGapDays, SilentDays, LastContact);

public sealed record TurnShape(string Whose, string Since, int Unanswered);

/// <param name="Kind">snooze, rest, never, memorial or letGo.</param>
/// <param name="Until">Only of a snooze: the first day the person may be suggested again.</param>
public sealed record CareShape(string? Kind, [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)] string? Until = null);

public sealed record CorrectionShape(string? Kind);

/// <param name="Id">A UUID made by the client; repeating it books once.</param>
/// <param name="Minutes">15, 30, 45 or 60.</param>
/// <param name="Place">Where, in one line of at most 100 characters; goes into the event.</param>
public sealed record BookingRequestShape(string? Id, string? PersonId, string? Start, int Minutes, bool Online, string? Kind = null, string? Place = null);

/// <param name="EventId">By which Outlook opens the event; null while it has none.</param>
/// <param name="UndoSeconds">For how long it can be taken back and nobody hears of it, by the server's clock; null once it is too late for that.</param>
public sealed record BookingShape(
    string Id, string PersonId, string Name, string State, int? UndoSeconds, string Start, string End, string Zone, string Text, bool Online, string? JoinUrl, string? WebLink, string? Kind, string? Place,
    string? EventId);

public sealed record BookingsShape(IReadOnlyList<BookingShape> Bookings);

/// <param name="Id">A UUID made by the client; repeating it offers once.</param>
public sealed record OfferRequestShape(string? Id);

/// <param name="State">held, mailed, picked, noneFits or released.</param>
/// <param name="Until">When the times are released unless one is picked; null before the mail leaves.</param>
/// <param name="Picked">The start of the time picked.</param>
public sealed record OfferShape(
    string Id, string PersonId, string Name, string State, string MadeAt, string? Until, string Zone, IReadOnlyList<OfferTimeShape> Times, string? Picked, string? BookingId);

public sealed record OfferTimeShape(string Start, string End, string Text);

public sealed record OffersShape(IReadOnlyList<OfferShape> Offers);

public sealed record MoveShape(string? Start);

/// <param name="Comment">Mailed to the other side; at most 500 characters.</param>
public sealed record CancelShape(string? Comment);

/// <param name="LeadDays">0 to 30; left out, it stays as it is.</param>
/// <param name="Surprises">Somebody from long ago once a month; left out, it stays as it is.</param>
/// <param name="SocialHour">Left out, it stays as it is.</param>
/// <param name="SocialTimes">Left out, they stay as they are; empty for none.</param>
public sealed record SettingsShape(
    string? Zone, WorkingHoursShape? WorkingHours, int WeeklyNumber, DigestWishShape? Digest, IReadOnlyList<string>? ExcludedDomains, IReadOnlyList<string>? ExcludedAddresses,
    int? LeadDays = null, bool? Surprises = null, SocialHourShape? SocialHour = null, IReadOnlyList<SocialTimeShape?>? SocialTimes = null)
{
    /// <summary>"en", "de", or null for the language of the mailbox; left out, it stays as it is.</summary>
    public string? Language
    {
        get;
        init => (field, IsLanguageSaid) = (value, true); // null and left out are not the same
    }

    [JsonIgnore]
    public bool IsLanguageSaid { get; private init; }

    /// <summary>The first day after a pause in which nothing is mailed or booked by itself, or null for none; left out, it stays as it is.</summary>
    public string? PausedUntil
    {
        get;
        init => (field, IsPauseSaid) = (value, true);
    }

    [JsonIgnore]
    public bool IsPauseSaid { get; private init; }
}

/// <param name="Day">Null together with <paramref name="Start"/> while none is found yet, and to have one found.</param>
public sealed record SocialHourShape(bool Enabled, string? Day, string? Start);

public sealed record SocialTimeShape(IReadOnlyList<string>? Days, string? Start, string? End);

public sealed record WorkingHoursShape(IReadOnlyList<string>? Days, string? Start, string? End);

/// <param name="EmptyWeeks">One line in a week with nothing to say; left out, it stays.</param>
public sealed record DigestWishShape(bool Enabled, string? Day, int Hour, bool? EmptyWeeks = null);

/// <param name="State">sent, failed, nothingToSay or sending.</param>
/// <param name="At">When it was sent or last tried.</param>
/// <param name="Problem">One sentence; null where nothing went wrong.</param>
public sealed record DeliveryShape(string Week, string State, string At, string? Problem);

public sealed record DigestLogShape(IReadOnlyList<DeliveryShape> Weeks);

public sealed record DigestPreviewShape(string Week, string Subject, string Html, string Text, int People);

/// <param name="Outcome">sent, alreadySent or nothingToSay.</param>
public sealed record DigestSentShape(string Outcome, string Week);

public sealed record LinkShape(string Action, string? PersonName, SlotShape? Slot, int? Minutes, string Text);

public sealed record LinkDoneShape(string Action, string Text, BookingShape? Booking);
