using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using Reconnect.Accounts;
using Reconnect.Bookings;
using Reconnect.Cadences;
using Reconnect.Journeys;
using Reconnect.Offers;
using Reconnect.People;
using Reconnect.Recurring;
using Reconnect.Scans;
using Reconnect.Suggestions;
using Reconnect.Ties;

namespace Reconnect.Functions.Endpoints;

/// <summary>Everything kept about one user, in a form a person and a program can read.</summary>
internal static class ExportFile
{
    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a file to read, never put into a page
    }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    public static byte[] Write(Account account) => JsonSerializer.SerializeToUtf8Bytes(
        new Dictionary<string, object?>
        {
            ["mailbox"] = account.Mailbox.ToString(),
            ["profile"] = account.History is { } history ? Profile(history.Profile) : null,
            ["settings"] = SettingsEndpoints.Shape(account.Settings),
            ["reviewedAt"] = account.ReviewedAt,
            ["scan"] = Endpoints.Write.Scan(account.Scan),
            ["care"] = account.Care.ToDictionary(care => care.Key.ToString(), care => Endpoints.Write.Care(care.Value)),
            ["corrections"] = account.Corrections.ToDictionary(correction => correction.Key.ToString(), correction => new { Kind = Endpoints.Write.Word(correction.Value.Kind), correction.Value.LastContact }),
            ["cadences"] = account.Cadences.Own.ToDictionary(own => own.Key.ToString(), own => CadenceEndpoints.Shape(own.Value)),
            ["elsewhere"] = account.Cadences.Elsewhere.ToDictionary(word => word.Key.ToString(), word => new ElsewhereShape(word.Value.Link?.Value)),
            ["circles"] = account.Cadences.Circles.Select(Circle),
            ["addresses"] = new
            {
                People = account.Addresses.People.Select(address => address.Value),
                Nobody = account.Addresses.Nobody.Select(address => address.Value),
                Together = account.Addresses.Together.Select(Texts),
                Same = account.Addresses.Same.Select(pair => new[] { pair.First.Value, pair.Second.Value }),
                Apart = account.Addresses.Apart.Select(pair => new[] { pair.First.Value, pair.Second.Value }),
            },
            ["talks"] = account.Talks.Select(talk => new { PersonId = talk.Person.ToString(), talk.On }),
            ["notes"] = account.Notes.Select(note => new { PersonId = note.Person.ToString(), Note = NoteEndpoints.Shape(note) }),
            ["askedAfter"] = account.AfterQuestions.Select(question => new { BookingId = question.Booking.ToString(), question.On, question.IsDismissed }),
            ["suggested"] = account.Suggestions.Showings.Select(Showing),
            ["feedback"] = account.Suggestions.Feedback.Select(said => new { PersonId = said.Person.ToString(), Kind = Endpoints.Write.Word(said.Kind), said.On }),
            ["bookings"] = account.Bookings.Select(Booking),
            ["socialHours"] = account.SocialHours.Select(hour => new { Week = hour.Week.ToString(), hour.When.Start, hour.When.End, hour.MovedFrom, State = Endpoints.Write.Word(hour.State) }),
            ["lostTimes"] = account.LostTimes.Select(time => new { Key = time.Key.Value, time.When.Start, time.When.End, Loss = Endpoints.Write.Word(time.Loss) }),
            ["keptTimes"] = account.KeptTimes.Each.Select(one => new { Day = Endpoints.Write.Word(one.Day), one.Hour, Minutes = one.Quarters * 15, one.Kept, one.All }),
            ["recurring"] = account.Recurring.Select(Recurring),
            ["offers"] = account.Offers.Select(Offer),
            ["digests"] = account.Digests.Select(digest => new { Week = digest.Week.ToString(), Stage = Endpoints.Write.Word(digest.Stage), digest.At }),
            ["digestNotes"] = account.DigestNotes.Select(note => new { Week = note.Week.ToString(), Absence = Endpoints.Write.Word(note.Absence), note.At, note.Failures }),
            ["journeys"] = account.Journeys.Select(Journey),
            ["ties"] = account.Ties?.Ties.Select(Tie),
            ["outOfTheBlue"] = account.Ties?.OutOfTheBlue,
            ["messages"] = account.History?.Messages.Select(Message),
            ["meetings"] = account.History?.Meetings.Select(Meeting),
            ["contactCards"] = account.History?.Cards.Select(card => new { card.Name, Addresses = Texts(card.Addresses), card.Birthday }),
        },
        Json);

    private static object Profile(MailboxProfile profile) => new
    {
        profile.Name,
        Addresses = Texts(profile.Addresses),
        Zone = profile.Zone.Id,
        profile.Language,
    };

    private static object Circle(Circle circle) => new
    {
        Id = circle.Id.ToString(),
        circle.Name,
        Cadence = circle.Cadence is { } cadence ? CadenceEndpoints.Shape(cadence) : null,
        Members = circle.Members.Select(member => member.ToString()),
    };

    private static object Showing(Showing showing) => new
    {
        PersonId = showing.Person.ToString(),
        Week = showing.Week.ToString(),
        showing.On,
        showing.LastContact,
        showing.SilentDays,
        Reason = Endpoints.Write.Word(showing.Reason),
        Likelihood = Endpoints.Write.Word(showing.Likelihood),
        showing.HadSlot,
        showing.IsSurprise,
    };

    private static object Booking(Booking booking) => new
    {
        Id = booking.Id.ToString(),
        PersonId = booking.Person.ToString(),
        Name = booking.PersonName,
        Attendee = booking.Attendee.Value,
        State = Endpoints.Write.State(booking.State),
        booking.When.Start,
        booking.When.End,
        booking.Online,
        Kind = booking.Kind is { } kind ? Endpoints.Write.Word(kind) : null,
        booking.JoinUrl,
        booking.Place,
        Zone = booking.Zone?.Id,
    };

    private static object Journey(Journey journey) => new
    {
        journey.Place,
        Zone = journey.Zone.Id,
        journey.FirstDay,
        journey.LastDay,
        People = journey.People.Select(one => new { PersonId = one.Person.ToString(), DaysMet = one.Times, one.Last }),
    };

    private static object Recurring(RecurringCatchUp wish) => new
    {
        PersonId = wish.Person.ToString(),
        Kind = Endpoints.Write.Word(wish.Kind),
        wish.Minutes,
        wish.AskedAt,
        wish.NotBefore,
        wish.Turn,
        PlannedStart = wish.Plan?.When.Start,
        PlannedEnd = wish.Plan?.When.End,
        LeavesAt = wish.Plan?.LeavesAt,
        BookingId = wish.Booking?.ToString(),
        wish.Noes,
    };

    private static object Offer(Offer offer) => new
    {
        Id = offer.Id.ToString(),
        PersonId = offer.Person.ToString(),
        Name = offer.PersonName,
        Attendee = offer.Attendee.Value,
        State = Endpoints.Write.State(offer.State),
        Times = offer.Holds.Select(hold => new { hold.When.Start, hold.When.End }),
        Zone = offer.TheirZone?.Id,
        offer.Language,
        offer.MadeAt,
        offer.MailedAt,
        Picked = offer.Picked?.Start,
    };

    private static object Tie(Tie tie) => new
    {
        PersonId = tie.Person.Id.ToString(),
        tie.Person.Name,
        Addresses = Texts(tie.Person.Addresses),
        tie.LastContact,
        tie.Planned,
        tie.ContactDays,
        Reason = tie.Reason is { } reason ? Endpoints.Write.Reason(reason) : null,
        tie.UsualMinutes,
        tie.Meaning,
        tie.Habits,
        tie.Memory,
    };

    private static object Message(MailMessage message) => new
    {
        Key = message.Key.Value,
        message.At,
        From = message.From.Address.Value,
        To = Texts(message.To.Select(to => to.Address)),
        Cc = Texts(message.Cc.Select(cc => cc.Address)),
        Bcc = Texts(message.Bcc.Select(bcc => bcc.Address)),
        message.Conversation,
    };

    private static object Meeting(Meeting meeting) => new
    {
        Key = meeting.Key.Value,
        meeting.Series,
        meeting.Subject,
        meeting.When.Start,
        meeting.When.End,
        meeting.Place,
        Zone = meeting.Zone?.Id,
        meeting.IsCancelled,
        Organizer = meeting.Organizer?.Address.Value,
        Attendees = Texts(meeting.Attendees.Select(attendee => attendee.Who.Address)),
    };

    private static List<string> Texts(IEnumerable<EmailAddress> addresses) => [.. addresses.Select(address => address.Value)];
}
