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
    private readonly EmailAddress _user;
    private readonly Dictionary<Fingerprint, Instant> _userLastIn = [];

    private TieHistories(FoundPeople people, MailboxProfile profile, TieRules rules)
    {
        _people = people;
        _own = [.. profile.Addresses, profile.Address];
        _user = profile.Address;
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
        var conversation = Fingerprint.Of(mail.Conversation);
        if (_own.Contains(mail.From.Address)) { AddSent(mail, conversation, recipients); }
        else { AddReceived(mail, conversation, recipients); }
    }

    private void AddSent(MailMessage mail, Fingerprint conversation, IReadOnlyList<Correspondent> all)
    {
        var recipients = all.Where(one => !_own.Contains(one.Address)).ToList();
        if (recipients.Count == 0) { return; } // a note to oneself, such as our own digest, is no activity among people
        UserWrote.Add(mail.At);
        _userLastIn[conversation] = mail.At;
        foreach (var (tie, one) in TiesOf(recipients))
        {
            if (recipients.Count <= SmallCircle.MostRecipients)
            {
                tie.Mails.Add(new PersonalMail(mail.At, true, one.Address, conversation, mail.To.Any(to => to.Address == one.Address), recipients.Count));
            }
            else if (recipients.Count <= SmallCircle.MostInAGroup) { AddGroup(tie, mail, all); }
        }
    }

    private void AddReceived(MailMessage mail, Fingerprint conversation, IReadOnlyList<Correspondent> recipients)
    {
        var isAddressed = recipients.Any(one => _own.Contains(one.Address));
        var others = recipients.Where(one => !_own.Contains(one.Address)).ToList();
        var count = others.Count + (isAddressed ? 1 : 0);
        var writer = TiesOf([mail.From]).Select(pair => pair.Tie).FirstOrDefault();
        if (count <= SmallCircle.MostRecipients && isAddressed)
        {
            // An automatic reply is nobody's turning to anybody.
            if (_userLastIn.TryGetValue(conversation, out var asked) && mail.At - asked < SmallCircle.FastestAnswer) { return; }
            writer?.Mails.Add(new PersonalMail(mail.At, false, mail.From.Address, conversation, mail.To.Any(to => _own.Contains(to.Address)), count));
        }
        else if (count <= SmallCircle.MostInAGroup && writer is not null) { AddGroup(writer, mail, recipients); }

        if (!isAddressed || count > SmallCircle.MostInAGroup) { return; }
        foreach (var (tie, _) in TiesOf(others))
        {
            if (tie != writer) { AddGroup(tie, mail, recipients); }
        }
    }

    private void AddGroup(TieHistory tie, MailMessage mail, IReadOnlyList<Correspondent> recipients)
    {
        tie.Groups.Add(mail.At);
        var list = recipients.Any(one => _own.Contains(one.Address)) || _own.Contains(mail.From.Address)
            ? null
            : recipients.FirstOrDefault(one => _people.With(one.Address) is null);
        if (list is not null) { tie.Circles.Add(new CircleMail(mail.At, PrintOf(list.Address), NameOf(list), recipients.Count + 1)); }
        else if (recipients.Count > SmallCircle.MostRecipients)
        {
            // A sum, so that the order in which people are named does not matter; and the user counts by one address.
            var everybody = recipients.Append(mail.From).Select(one => _own.Contains(one.Address) ? _user : one.Address).Distinct();
            tie.Circles.Add(new CircleMail(mail.At, everybody.Aggregate(0UL, (sum, address) => unchecked(sum + PrintOf(address))), null, recipients.Count + 1));
        }
    }

    private static string NameOf(Correspondent list) => PersonName.Visible(list.Name) is { Length: > 0 } name ? name : list.Address.Value;

    // FNV-1a, the same on every machine and day.
    private static ulong PrintOf(EmailAddress address) =>
        address.Identity.Aggregate(14_695_981_039_346_656_037UL, (print, letter) => unchecked((print ^ letter) * 1_099_511_628_211UL));

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
