using NodaTime;
using Reconnect.Simulator.Model;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>Enters meetings into the calendars of all who take part, and mails their invitations and answers.</summary>
public sealed class Diary(PostOffice post)
{
    /// <summary>The same meeting in every calendar of the organisation, each as its owner sees it.</summary>
    public void Enter(Appointment meeting)
    {
        var owners = meeting.Guests.Select(guest => guest.Who.Address).Prepend(meeting.Organizer.Address).Select(post.MailboxOf).OfType<Mailbox>();
        foreach (var owner in owners.Distinct()) { owner.Events.Add(AsSeenBy(owner, meeting)); }
    }

    /// <summary>Enters it and mails what Outlook would: the invitation, then an answer for each guest who gave one.</summary>
    public void Invite(Appointment meeting, Instant invitedAt)
    {
        Enter(meeting);
        Announce(meeting, invitedAt);
    }

    /// <summary>Mails the invitation alone, as for a series whose occurrences are entered one by one.</summary>
    public void Announce(Appointment meeting, Instant invitedAt)
    {
        var conversation = post.NewConversation();
        var guests = meeting.Guests.Select(guest => guest.Who).ToList();
        post.Send(new Letter(conversation, invitedAt, meeting.Organizer.Party, guests, meeting.Subject) { Kind = "eventMessageRequest" });
        var answerAfter = Duration.FromMinutes(25);
        foreach (var guest in meeting.Guests.Where(guest => guest.Response is "accepted" or "declined" or "tentativelyAccepted"))
        {
            var word = guest.Response switch { "accepted" => "Accepted", "declined" => "Declined", _ => "Tentative" };
            post.Send(new Letter(conversation, invitedAt + answerAfter, guest.Who, [meeting.Organizer.Party], $"{word}: {meeting.Subject}")
            {
                Kind = "eventMessageResponse",
            });
            answerAfter += Duration.FromMinutes(35);
        }
        if (meeting.IsCancelled) { CallOff(meeting, conversation, guests); }
    }

    private void CallOff(Appointment meeting, string conversation, List<Party> guests) =>
        post.Send(new Letter(conversation, meeting.Start - Duration.FromHours(20), meeting.Organizer.Party, guests, $"Canceled: {meeting.Subject}")
        {
            Kind = "eventMessage",
        });

    private static CalendarEvent AsSeenBy(Mailbox owner, Appointment meeting)
    {
        var response = owner.Address == meeting.Organizer.Address
            ? "organizer"
            : meeting.Guests.First(guest => guest.Who.Address == owner.Address).Response;
        return new CalendarEvent
        {
            Id = StableId.Item(owner.Address, $"event/{meeting.Key}"),
            ICalUId = Convert.ToHexString(StableId.Directory($"event/{meeting.Key}").ToByteArray()),
            SeriesMasterId = meeting.Series is null ? null : StableId.Item(owner.Address, $"series/{meeting.Series}"),
            Type = meeting.Series is null ? "singleInstance" : "occurrence",
            Start = meeting.Start,
            End = meeting.End,
            IsAllDay = meeting.IsAllDay,
            Organizer = meeting.Organizer.Party,
            Guests = meeting.Guests,
            Subject = meeting.IsCancelled ? $"Canceled: {meeting.Subject}" : meeting.Subject,
            TimeZone = meeting.TimeZone,
            Location = meeting.Place ?? meeting.Guests.FirstOrDefault(guest => guest.Type == "resource")?.Who.Name ?? "",
            ShowAs = meeting.IsCancelled || response == "declined" ? "free" : response == "tentativelyAccepted" ? "tentative" : meeting.ShowAs,
            Sensitivity = meeting.Sensitivity,
            IsCancelled = meeting.IsCancelled,
            Response = response,
            IsOnlineMeeting = meeting.IsOnline,
            JoinUrl = meeting.IsOnline ? $"https://meetings.fjordline.example/{StableId.Directory(meeting.Key):n}" : null,
        };
    }
}
