using NodaTime;
using Reconnect.People;
using Reconnect.Scans;

namespace Reconnect.Ties;

/// <summary>Signs that somebody has gone elsewhere: their address bounces, they write from another domain, or at other hours of the day.</summary>
internal sealed class MoveSigns
{
    // Mail systems try for some days before they give up.
    private static readonly Duration BouncesWithin = Duration.FromDays(5);

    // A move explains a silence that follows it, not one years later.
    private static readonly Duration NotLongBefore = Duration.FromDays(180);
    private static readonly Duration Overlap = Duration.FromDays(14);

    private readonly ILookup<Fingerprint, Instant> _bounces;
    private readonly ILookup<string, AddressFacts> _sendersByName;
    private readonly HoursSigns _hours;

    public MoveSigns(FoundPeople people, DateTimeZone zone)
    {
        _bounces = people.Bounces;
        _sendersByName = people.Seen.Where(facts => facts.FirstWrote is not null && PersonName.Key(facts.Name) is not null).ToLookup(facts => PersonName.Key(facts.Name)!);
        _hours = new HoursSigns(zone);
    }

    /// <summary>The user's last mail to them alone that came back, when nothing came from that address since.</summary>
    public PersonalMail? Bounce(TieHistory tie) => tie.Mails.LastOrDefault(mail =>
        mail.FromUser && mail.Recipients == 1 && _bounces[mail.Conversation].Any(at => at >= mail.At && at - mail.At <= BouncesWithin)
        && !tie.Mails.Exists(later => !later.FromUser && later.At > mail.At && later.Theirs == mail.Theirs));

    /// <summary>The same person wrote from one domain and then only from another.</summary>
    public static (EmailAddress Before, EmailAddress After, Instant Last, Instant Since)? NewDomain(TieHistory tie, Instant last)
    {
        var theirs = tie.Mails.Where(mail => !mail.FromUser).ToList();
        if (theirs.Count == 0) { return null; }
        var newest = theirs[^1].Theirs;
        var since = theirs.First(mail => mail.Theirs.Domain == newest.Domain).At;
        var before = theirs.LastOrDefault(mail => mail.Theirs.Domain != newest.Domain);
        return before is not null && before.At <= since && last - since <= NotLongBefore ? (before.Theirs, newest, before.At, since) : null;
    }

    /// <summary>Somebody of the same full name began to write from another address about when this one fell silent. Too weak to make them one person.</summary>
    public (EmailAddress Address, Instant Since)? Namesake(TieHistory tie, Instant last)
    {
        if (PersonName.Key(tie.Person.Name) is not { } name) { return null; }
        var senders = _sendersByName[name].ToList();
        var theirs = senders.Where(sender => tie.Person.Addresses.Contains(sender.Address)).ToList();
        var others = senders.Where(sender => !tie.Person.Addresses.Contains(sender.Address)).ToList();
        if (others.Count != 1 || theirs.Count == 0) { return null; }
        var other = others[0];
        return other.FirstWrote is { } since && since >= last - Overlap && since > theirs.Max(sender => sender.LastWrote) ? (other.Address, since) : null;
    }

    /// <summary>Their hours of writing shifted not long before the silence.</summary>
    public HoursShift? OtherHours(TieHistory tie, Instant last) =>
        _hours.Shift([.. tie.TheirMails]) is { } shift && last - shift.Since <= NotLongBefore ? shift : null;
}
