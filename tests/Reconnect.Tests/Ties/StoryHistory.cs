using NodaTime;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Simulator.Model;
using Reconnect.Slots;

namespace Reconnect.Tests.Ties;

/// <summary>A world's mailbox as a scan would have read it, without the way through Graph.</summary>
internal static class StoryHistory
{
    private static readonly string[] Unread = ["drafts", "junkemail", "deleteditems"];

    public static History Of(Mailbox owner)
    {
        var unread = Unread.Select(name => owner.Folders.First(folder => folder.WellKnownName == name).Id).ToHashSet();
        return new History(
            Profile(owner),
            [
                .. owner.Messages.Where(mail => mail.Kind == "message" && !mail.IsDraft && !unread.Contains(mail.FolderId)).Select(Read)
                    .OrderBy(mail => mail.At).ThenBy(mail => mail.Key.Value, StringComparer.Ordinal),
            ],
            [.. owner.Events.Select(Read).OrderBy(meeting => meeting.When.Start)],
            [.. owner.Contacts.Select(card => new ContactCard(card.Name, [.. card.Addresses.Select(AddressOf)]))]);
    }

    private static MailboxProfile Profile(Mailbox owner) => new(
        AddressOf(owner.Address), [AddressOf(owner.Address), .. owner.Aliases.Select(AddressOf)], owner.Name,
        DateTimeZoneProviders.Tzdb["Europe/Berlin"], WorkingHours.Usual, owner.Language, owner.AutomaticReplies);

    private static MailMessage Read(Message mail) => new(
        new MessageKey(mail.InternetMessageId), mail.ReceivedAt, Read(mail.From), [.. mail.To.Select(Read)], [.. mail.Cc.Select(Read)], [], mail.ConversationId,
        mail.Inference == "other" ? MailTraits.Other : MailTraits.None);

    private static Meeting Read(CalendarEvent meeting) => new(
        new MeetingKey(meeting.Id), meeting.SeriesMasterId, meeting.Sensitivity == "private" ? "" : meeting.Subject, new Interval(meeting.Start, meeting.End),
        meeting.IsAllDay, ShowAsOf(meeting.ShowAs), meeting.IsCancelled, meeting.Sensitivity == "private", Read(meeting.Organizer),
        [.. meeting.Guests.Where(guest => guest.Who.Address != meeting.Organizer.Address).Select(Read)], AnswerOf(meeting.Response));

    private static Attendee Read(Guest guest) =>
        new(Read(guest.Who), guest.Type == "resource" ? AttendeeKind.Resource : AttendeeKind.Required, AnswerOf(guest.Response));

    private static Correspondent Read(Party party) => new(AddressOf(party.Address), party.Name);

    private static EmailAddress AddressOf(string text) => EmailAddress.From(text) ?? throw new InvalidOperationException($"{text} is no address.");

    private static ShowAs ShowAsOf(string text) => text switch
    {
        "free" => ShowAs.Free,
        "tentative" => ShowAs.Tentative,
        "oof" => ShowAs.OutOfOffice,
        _ => ShowAs.Busy,
    };

    private static Answer AnswerOf(string text) => text switch
    {
        "organizer" => Answer.Organizer,
        "accepted" => Answer.Accepted,
        "tentativelyAccepted" => Answer.Tentative,
        "declined" => Answer.Declined,
        _ => Answer.None,
    };
}
