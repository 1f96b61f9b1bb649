using NodaTime;
using Reconnect.Scans;
using Reconnect.Slots;

namespace Reconnect.People;

/// <summary>What is small enough to be between people, and what is a crowd. The same bounds as in the study the lapse model rests on.</summary>
public static class SmallCircle
{
    /// <summary>A mail to more recipients (To, Cc and Bcc) is group mail and no contact.</summary>
    public const int MostRecipients = 5;

    /// <summary>A meeting of more people, the user included, is no contact.</summary>
    public const int MostInAMeeting = 6;

    /// <summary>A larger mail or meeting says nothing about any two people in it.</summary>
    public const int MostInAGroup = 60;

    /// <summary>No human being reads a mail and answers it within this time: an automatic reply does.</summary>
    public static readonly Duration FastestAnswer = Duration.FromSeconds(30);

    /// <summary>Everyone the mail was sent to, once each, its writer left out.</summary>
    public static IReadOnlyList<Correspondent> Recipients(MailMessage mail) =>
        [.. mail.To.Concat(mail.Cc).Concat(mail.Bcc).Where(one => one.Address != mail.From.Address).DistinctBy(one => one.Address)];

    /// <summary>Organizer and guests without rooms and without those who declined; each once.</summary>
    public static IReadOnlyList<Attendee> Participants(Meeting meeting)
    {
        var guests = meeting.Attendees.Where(guest => guest.Kind != AttendeeKind.Resource && guest.Answer != Answer.Declined);
        var everyone = meeting.Organizer is { } organizer ? guests.Prepend(new Attendee(organizer, AttendeeKind.Required, Answer.Organizer)) : guests;
        return [.. everyone.DistinctBy(guest => guest.Who.Address)];
    }

    /// <summary>Whether it was planned between the user and one other, whatever became of it: not private, not all-day, not only a note.</summary>
    public static bool IsOfTwo(Meeting meeting) =>
        !meeting.IsPrivate && !meeting.IsAllDay && (meeting.IsCancelled || meeting.ShowAs != ShowAs.Free)
        && meeting.Attendees.Where(guest => guest.Kind != AttendeeKind.Resource).Select(guest => guest.Who).Concat(meeting.Organizer is { } organizer ? [organizer] : [])
            .DistinctBy(one => one.Address).Count() == 2;

    /// <summary>Whether people meet in it with the user: not called off, declined, private, all-day or shown as free.</summary>
    public static bool IsMeetingOfPeople(Meeting meeting) =>
        !meeting.IsCancelled && !meeting.IsPrivate && !meeting.IsAllDay && meeting.Answer != Answer.Declined && meeting.ShowAs != ShowAs.Free;
}
