using System.Text.Json;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using Reconnect.Accounts;

namespace Reconnect.Functions.Endpoints;

/// <summary>Everything kept about one user, in a form a person and a program can read.</summary>
internal static class ExportFile
{
    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a file to read, never put into a page
    }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    public static byte[] Write(Account account) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Mailbox = account.Mailbox.ToString(),
            Scan = Endpoints.Write.Scan(account.Scan),
            Settings = SettingsEndpoints.Shape(account.Settings),
            Profile = account.History is { } history ? new { Address = history.Profile.Address.Value, history.Profile.Name, Zone = history.Profile.Zone.Id, history.Profile.Language } : null,
            Care = account.Care.Select(care => new { PersonId = care.Key.ToString(), Care = Endpoints.Write.Care(care.Value) }),
            Corrections = account.Corrections.Select(correction => new { PersonId = correction.Key.ToString(), Kind = Endpoints.Write.Word(correction.Value) }),
            Bookings = account.Bookings.Select(booking => new
            {
                Id = booking.Id.ToString(), Name = booking.PersonName, Attendee = booking.Attendee.Value, State = Endpoints.Write.Word(booking.State),
                booking.When.Start, booking.When.End, booking.Online, booking.JoinUrl,
            }),
            Digests = account.Digests.Select(digest => new { Week = digest.Week.ToString(), Stage = Endpoints.Write.Word(digest.Stage), digest.At }),
            Ties = account.Ties?.Ties.Select(tie => new
            {
                PersonId = tie.Person.Id.ToString(), tie.Person.Name, Addresses = tie.Person.Addresses.Select(address => address.Value),
                tie.LastContact, tie.Planned, tie.ContactDays, Reason = tie.Reason is { } reason ? Endpoints.Write.Reason(reason) : null, tie.UsualMinutes, tie.Memory,
            }),
            Messages = account.History?.Messages.Select(message => new
            {
                Key = message.Key.Value, message.At, From = message.From.Address.Value, To = message.To.Select(to => to.Address.Value),
                Cc = message.Cc.Select(cc => cc.Address.Value), Bcc = message.Bcc.Select(bcc => bcc.Address.Value), message.Conversation,
            }),
            Meetings = account.History?.Meetings.Select(meeting => new
            {
                Key = meeting.Key.Value, meeting.Series, meeting.Subject, meeting.When.Start, meeting.When.End, meeting.IsCancelled,
                Organizer = meeting.Organizer?.Address.Value, Attendees = meeting.Attendees.Select(attendee => attendee.Who.Address.Value),
            }),
            ContactCards = account.History?.Cards.Select(card => new { card.Name, Addresses = card.Addresses.Select(address => address.Value) }),
        },
        Json);
}
