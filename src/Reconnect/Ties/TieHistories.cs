using NodaTime;
using Reconnect.People;
using Reconnect.Scans;

namespace Reconnect.Ties;

/// <summary>Sorts a mailbox's mail and meetings by person.</summary>
internal sealed class TieHistories
{
    private readonly Dictionary<PersonId, TieHistory> _byPerson;
    private readonly FoundPeople _people;
    private readonly HashSet<EmailAddress> _own;
    private readonly Dictionary<string, Instant> _userLastIn = [];

    private TieHistories(FoundPeople people, MailboxProfile profile, TieRules rules)
    {
        _people = people;
        _own = [.. profile.Addresses, profile.Address];
        _byPerson = people.People.ToDictionary(person => person.Id, person => new TieHistory(person, rules));
    }

    /// <summary>In the order of the people's ids.</summary>
    public IReadOnlyList<TieHistory> All => [.. _people.People.Select(person => _byPerson[person.Id])];

    /// <summary>When the user wrote to anybody else, oldest first.</summary>
    public List<Instant> UserWrote { get; } = [];

    public static TieHistories Of(History history, FoundPeople people, Instant now, TieRules rules)
    {
        var histories = new TieHistories(people, history.Profile, rules);
        foreach (var mail in Chronicle.Mails(history, now)) { histories.Add(mail); }
        foreach (var meeting in Chronicle.Meetings(history)) { histories.Add(meeting, now); }
        foreach (var tie in histories._byPerson.Values)
        {
            tie.Groups.AddRange(tie.Copies);
            tie.Groups.Sort();
        }
        return histories;
    }

    /// <summary>By whatever id of a person the user said it.</summary>
    public void Add(IReadOnlyList<Talk> talks, DateTimeZone zone, Instant now)
    {
        var byId = _byPerson.Values.SelectMany(tie => tie.Person.AllIds.Select(id => (id, tie))).DistinctBy(pair => pair.id).ToDictionary(pair => pair.id, pair => pair.tie);
        foreach (var talk in talks.Where(talk => byId.ContainsKey(talk.Person)))
        {
            var (talked, at) = (byId[talk.Person].Talks, Instant.Min(talk.At(zone), now)); // this morning's talk is none of this noon
            if (!talked.Contains(at)) { talked.Add(at); }
        }
    }

    private void Add(MailMessage mail)
    {
        var recipients = SmallCircle.Recipients(mail);
        if (_own.Contains(mail.From.Address)) { AddSent(mail, recipients); }
        else { AddReceived(mail, recipients); }
    }

    private void AddSent(MailMessage mail, IReadOnlyList<Correspondent> all)
    {
        var recipients = all.Where(one => !_own.Contains(one.Address)).ToList();
        if (recipients.Count == 0) { return; } // a note to oneself, such as our own digest, is no activity among people
        UserWrote.Add(mail.At);
        _userLastIn[mail.Conversation] = mail.At;
        foreach (var (tie, one) in TiesOf(recipients))
        {
            if (recipients.Count <= SmallCircle.MostRecipients)
            {
                tie.Mails.Add(new PersonalMail(mail.At, true, one.Address, mail.Conversation, mail.To.Any(to => to.Address == one.Address), recipients.Count));
            }
            else if (recipients.Count <= SmallCircle.MostInAGroup) { tie.Groups.Add(mail.At); }
        }
    }

    private void AddReceived(MailMessage mail, IReadOnlyList<Correspondent> recipients)
    {
        var isAddressed = recipients.Any(one => _own.Contains(one.Address));
        var others = recipients.Where(one => !_own.Contains(one.Address)).ToList();
        var count = others.Count + (isAddressed ? 1 : 0);
        var writer = TiesOf([mail.From]).Select(pair => pair.Tie).FirstOrDefault();
        if (count <= SmallCircle.MostRecipients && isAddressed)
        {
            // An automatic reply is nobody's turning to anybody.
            if (_userLastIn.TryGetValue(mail.Conversation, out var asked) && mail.At - asked < SmallCircle.FastestAnswer) { return; }
            writer?.Mails.Add(new PersonalMail(mail.At, false, mail.From.Address, mail.Conversation, mail.To.Any(to => _own.Contains(to.Address)), count));
        }
        else if (count <= SmallCircle.MostInAGroup) { writer?.Groups.Add(mail.At); }

        if (!isAddressed || count > SmallCircle.MostInAGroup) { return; }
        foreach (var (tie, _) in TiesOf(others))
        {
            if (tie != writer) { tie.Groups.Add(mail.At); }
        }
    }

    private void Add(Meeting meeting, Instant now)
    {
        if (!SmallCircle.IsMeetingOfPeople(meeting)) { return; }
        var others = SmallCircle.Participants(meeting).Select(one => one.Who).Where(one => !_own.Contains(one.Address)).ToList();
        var people = others.Count + 1;
        if (people > SmallCircle.MostInAGroup) { return; }
        var shared = new SharedMeeting(meeting.When, meeting.Series, meeting.Subject, people);
        foreach (var (tie, _) in TiesOf(others))
        {
            tie.Meetings.Add(shared);
            if (!shared.IsSmall && meeting.When.End <= now) { tie.Groups.Add(meeting.When.Start); }
        }
    }

    private IEnumerable<(TieHistory Tie, Correspondent One)> TiesOf(IEnumerable<Correspondent> correspondents) =>
        correspondents.Select(one => (Person: _people.With(one.Address), One: one)).Where(pair => pair.Person is not null)
            .DistinctBy(pair => pair.Person!.Id).Select(pair => (_byPerson[pair.Person!.Id], pair.One));
}
