using NodaTime;
using Reconnect.People;
using Reconnect.Scans;

namespace Reconnect.Ties;

/// <summary>Finds the user's ties in the whole history of a mailbox. The same history gives the same ties, in whatever order mails of one second come.</summary>
public static class TieFinder
{
    private const int MostContactDays = 120;

    /// <param name="now">What is dated later is not counted, but a meeting that is still to come is a plan.</param>
    /// <param name="talks">What the user told of; null for nothing. Those of people who are nobody here count for nothing.</param>
    /// <param name="words">What the user said of addresses; null for nothing.</param>
    /// <param name="rules">Null for all.</param>
    public static TieBook Find(History history, MailboxId mailbox, Instant now, IReadOnlyList<Talk>? talks = null, PeopleWords? words = null, TieRules? rules = null)
    {
        var people = PeopleFinder.Find(history, mailbox, now, words);
        var histories = TieHistories.Of(history, people, now, rules ?? TieRules.All);
        histories.Add(talks ?? [], history.Profile.Zone, now);
        var ownDays = histories.UserWrote.Aggregate(OwnDays.None, (days, mail) => days.After(mail)) with { Away = AwayDays.Of(history, now) };
        var remembered = histories.All.Select(tie => (Tie: tie, Memory: Remember(tie, now))).Where(pair => pair.Memory.Days > 0).ToList();
        var reasons = new ReasonFinder(history, people, [.. remembered.Select(pair => pair.Tie)], now);
        return new TieBook(now, ownDays, [.. remembered.Select(pair => TieOf(pair.Tie, pair.Memory, reasons, history.Profile.Zone, now))])
        {
            Dropped = people.Dropped,
            Proposals = people.Proposals,
            OutOfTheBlue = HabitFinder.OutOfTheBlue(remembered.Select(pair => pair.Tie), now),
        };
    }

    private static TieMemory Remember(TieHistory tie, Instant now)
    {
        var memory = TieMemory.Empty;
        var groups = tie.Groups.GetEnumerator();
        var isMore = groups.MoveNext();
        foreach (var contact in tie.Contacts(now))
        {
            for (; isMore && groups.Current <= contact.At; isMore = groups.MoveNext()) { memory.AddGroup(groups.Current); }
            memory.AddContact(contact.At, contact.ByUser, contact.ByOther);
        }
        for (; isMore; isMore = groups.MoveNext()) { memory.AddGroup(groups.Current); }
        return memory;
    }

    private static Tie TieOf(TieHistory tie, TieMemory memory, ReasonFinder reasons, DateTimeZone zone, Instant now)
    {
        var contacts = tie.Contacts(now).ToList();
        var days = contacts.Select(contact => contact.At.InZone(zone).Date).Distinct().ToList();
        var planned = tie.Meetings.Where(meeting => meeting.IsSmall && meeting.When.End > now).Select(meeting => (Instant?)meeting.When.Start).FirstOrDefault();
        return new Tie(
            tie.Person, memory, [.. days.TakeLast(MostContactDays)], memory.LastAt, planned, reasons.Of(tie, memory), Turns.Of(tie, now)?.Turn, UsualMinutes(tie, now))
        {
            LastBothWays = LastBothWays(contacts),
            Meaning = TieMeaning.Of(tie, zone, now),
            Writes = WritingHours.Of([.. tie.TheirMails]),
            Habits = HabitFinder.Of(tie, zone, now),
        };
    }

    private static Instant? LastBothWays(List<Contact> oldestFirst)
    {
        var (byUser, byOther) = (oldestFirst.FindLastIndex(contact => contact.ByUser), oldestFirst.FindLastIndex(contact => contact.ByOther));
        return Math.Min(byUser, byOther) is >= 0 and var both ? oldestFirst[both].At : null;
    }

    private static int? UsualMinutes(TieHistory tie, Instant now) => tie.Held(now)
        .Where(meeting => meeting.People == 2)
        .GroupBy(meeting => (int)Math.Round(meeting.When.Duration.TotalMinutes))
        .OrderByDescending(length => length.Count()).ThenBy(length => length.Key)
        .Select(length => (int?)length.Key).FirstOrDefault();
}
