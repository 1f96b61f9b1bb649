using NodaTime;
using Reconnect.Scans;

namespace Reconnect.People;

/// <summary>Reads a whole history once and gathers what it shows of each address.</summary>
internal sealed class Sightings
{
    // Ticket systems confirm within it, people only now and then.
    private static readonly Duration AtOnce = Duration.FromMinutes(2);
    private readonly Dictionary<EmailAddress, AddressFacts> _facts = [];
    private readonly HashSet<EmailAddress> _own;
    private readonly Dictionary<Fingerprint, Instant> _userLastIn = [];

    private Sightings(MailboxProfile profile) => _own = [.. profile.Addresses, profile.Address];

    public static IReadOnlyDictionary<EmailAddress, AddressFacts> In(History history, Instant now)
    {
        var sightings = new Sightings(history.Profile);
        foreach (var mail in Chronicle.Mails(history, now)) { sightings.Read(mail); }
        foreach (var meeting in Chronicle.Meetings(history).Where(meeting => meeting.When.End <= now)) { sightings.Read(meeting); }
        return sightings._facts;
    }

    private void Read(MailMessage mail)
    {
        var recipients = SmallCircle.Recipients(mail);
        var isSmall = recipients.Count <= SmallCircle.MostRecipients;
        if (_own.Contains(mail.From.Address))
        {
            var isAlone = recipients.Count(one => !_own.Contains(one.Address)) == 1;
            foreach (var one in recipients) { Sent(mail, one, isSmall, isAlone); }
            _userLastIn[Fingerprint.Of(mail.Conversation)] = mail.At;
            return;
        }
        foreach (var one in recipients)
        {
            if (FactsOf(one, mail.At) is not { } facts) { continue; }
            facts.Seen(mail.At, one.Name, byThemselves: false);
            facts.WithOthers++;
        }
        if (FactsOf(mail.From, mail.At) is { } writer) { Received(mail, writer, recipients, isSmall); }
    }

    private void Sent(MailMessage mail, Correspondent to, bool isSmall, bool isAlone)
    {
        if (FactsOf(to, mail.At) is not { } facts) { return; }
        facts.Seen(mail.At, to.Name, byThemselves: false);
        if (isSmall) { facts.UserWrote++; } else { facts.InCrowds++; }
        if (!isAlone) { facts.WithOthers++; }
    }

    private void Received(MailMessage mail, AddressFacts writer, IReadOnlyList<Correspondent> recipients, bool isSmall)
    {
        writer.Seen(mail.At, mail.From.Name, byThemselves: true);
        var usersLast = _userLastIn.TryGetValue(Fingerprint.Of(mail.Conversation), out var at) ? at : (Instant?)null;
        if (mail.At - usersLast < AtOnce) { writer.AnsweredAtOnce++; }
        if (mail.At - usersLast < SmallCircle.FastestAnswer) { return; }
        writer.Wrote++;
        if (recipients.Any(one => !_own.Contains(one.Address) && one.Address != writer.Address)) { writer.WithOthers++; }
        if (mail.Traits.HasFlag(MailTraits.Other)) { writer.SortedAway++; }
        if (usersLast is not null) { writer.Answers(mail.Conversation); }

        if (!recipients.Any(one => _own.Contains(one.Address)))
        {
            foreach (var one in recipients) { FactsOf(one, mail.At)?.Leads(mail.From.Address); }
            writer.InCrowds++;
        }
        else if (isSmall) { writer.WroteToUser++; }
        else { writer.InCrowds++; }
    }

    private void Read(Meeting meeting)
    {
        foreach (var guest in meeting.Attendees)
        {
            if (FactsOf(guest.Who, meeting.When.Start) is not { } facts) { continue; }
            facts.Seen(meeting.When.Start, guest.Who.Name, byThemselves: false);
            if (guest.Kind == AttendeeKind.Resource) { facts.AsRoom++; } else { facts.AsGuest++; }
        }
        if (!SmallCircle.IsMeetingOfPeople(meeting)) { return; }
        var others = SmallCircle.Participants(meeting).Where(one => !_own.Contains(one.Who.Address)).ToList();
        var isSmall = others.Count < SmallCircle.MostInAMeeting;
        foreach (var one in others)
        {
            if (FactsOf(one.Who, meeting.When.Start) is not { } facts) { continue; }
            facts.Seen(meeting.When.Start, one.Who.Name, byThemselves: false);
            if (others.Count > 1) { facts.WithOthers++; }
            if (isSmall) { Met(meeting, facts, one); } else { facts.InCrowds++; }
        }
    }

    private void Met(Meeting meeting, AddressFacts facts, Attendee one)
    {
        facts.Met++;
        if (one.Answer is Answer.Organizer or Answer.Accepted or Answer.Tentative) { facts.MetByTheirWord++; }
        var isUsers = meeting.Organizer is { } organizer && _own.Contains(organizer.Address);
        if (isUsers || meeting.Answer is Answer.Organizer or Answer.Accepted or Answer.Tentative) { facts.MetByUsersWord++; }
    }

    private AddressFacts? FactsOf(Correspondent one, Instant at)
    {
        if (_own.Contains(one.Address)) { return null; }
        if (!_facts.TryGetValue(one.Address, out var facts)) { _facts[one.Address] = facts = new AddressFacts(one.Address, at); }
        return facts;
    }
}
