using NodaTime;
using Reconnect.People;
using Reconnect.Scans;

namespace Reconnect.Ties;

/// <summary>Counts the habits of ties.</summary>
internal static class HabitFinder
{
    private const int FewestTimes = 4;
    private const int MostPeopleInAFrame = 20;
    private const int LongestSubject = 60;

    public static TieHabits Of(TieHistory tie, DateTimeZone zone, Instant now)
    {
        var begun = Begun(tie, now);
        var direct = tie.Mails.Where(mail => mail.IsDirect).ToList();
        var met = tie.Held(now).Select(meeting => meeting.When.Start).ToList();
        var metDays = met.Select(at => at.InZone(zone).Date).ToHashSet();
        var days = tie.Contacts(now).Select(contact => contact.At.InZone(zone).Date).Distinct().TakeLast(TieHabits.MostDays).ToList();
        return new TieHabits(
            begun.Count, begun.Count(one => one.Took is not null), [.. AnswersOf(tie).TakeLast(TieHabits.MostAnswers).Select(HourOf)],
            [.. direct.TakeLast(TieHabits.MostMails).Select(mail => mail.FromUser)], direct.Count > 0 ? direct[^1].At : null, met.Count > 0 ? met[^1] : null,
            days.Count(metDays.Contains), days.Count, FrameOf(tie, now));
    }

    /// <summary>What became of those of the user's mails that came after a silence longer than usual at that time; null when there was none.</summary>
    public static OutOfTheBlue? OutOfTheBlue(IEnumerable<TieHistory> ties, Instant now)
    {
        var last = ties.SelectMany(tie => OutOfTheBlue(tie, now)).DistinctBy(one => one.Mail.Conversation).OrderBy(one => one.Mail.At).TakeLast(Ties.OutOfTheBlue.Most).ToList();
        var took = last.Where(one => one.Took is not null).Select(one => one.Took!.Value.TotalMinutes).Order().ToList();
        return last.Count == 0 ? null : new OutOfTheBlue(last.Count, took.Count, took.Count == 0 ? null : (int)Math.Ceiling(took[(took.Count - 1) / 2]));
    }

    private static IEnumerable<BegunMail> OutOfTheBlue(TieHistory tie, Instant now)
    {
        var begun = Begun(tie, now).ToLookup(one => one.Mail.At);
        if (begun.Count == 0) { yield break; }
        var memory = TieMemory.Empty;
        foreach (var contact in tie.Contacts(now))
        {
            if (contact is { ByUser: true, ByOther: false } && Rhythm.Of(memory) is { } rhythm && begun[contact.At].FirstOrDefault() is { } mail
                && (contact.At - memory.LastAt).TotalDays is var silent && silent >= Silence.ShortestDays && rhythm.IsBrokenBy(silent))
            {
                yield return mail;
            }
            memory.AddContact(contact.At, contact.ByUser, contact.ByOther);
        }
    }

    /// <summary>The user's first mails of conversations with this person alone, oldest first, without those that may still be answered.</summary>
    private static List<BegunMail> Begun(TieHistory tie, Instant now)
    {
        var answers = new Dictionary<Fingerprint, Instant>();
        var first = new Dictionary<Fingerprint, PersonalMail>();
        foreach (var mail in tie.Mails)
        {
            if (first.TryAdd(mail.Conversation, mail)) { continue; }
            if (!mail.FromUser && first[mail.Conversation].FromUser) { answers.TryAdd(mail.Conversation, mail.At); }
        }
        var begun = new List<BegunMail>();
        foreach (var mail in first.Values.Where(mail => mail is { FromUser: true, IsDirect: true, Recipients: 1 }).OrderBy(mail => mail.At))
        {
            var took = answers.TryGetValue(mail.Conversation, out var at) && at - mail.At <= TieHabits.OpenFor ? at - mail.At : (Duration?)null;
            if (took is not null || now - mail.At > TieHabits.OpenFor) { begun.Add(new BegunMail(mail, took)); }
        }
        return begun;
    }

    private static IEnumerable<Instant> AnswersOf(TieHistory tie)
    {
        var byUser = new Dictionary<Fingerprint, bool>();
        foreach (var mail in tie.Mails)
        {
            if (!mail.FromUser && byUser.TryGetValue(mail.Conversation, out var wasUsers) && wasUsers) { yield return mail.At; }
            byUser[mail.Conversation] = mail.FromUser;
        }
    }

    private static int HourOf(Instant at) => (int)Math.Floor((at - NodaConstants.UnixEpoch).TotalHours);

    private static SharedFrame? FrameOf(TieHistory tie, Instant now) => tie.Meetings
        .Where(meeting => meeting.Series is not null && meeting.People <= MostPeopleInAFrame && meeting.When.End <= now)
        .GroupBy(meeting => meeting.Series!)
        .Where(series => series.Count() >= FewestTimes)
        .Select(series => series.Last())
        .Select(meeting => new SharedFrame(Short(PersonName.Visible(meeting.Subject)), meeting.When.Start))
        .Where(frame => frame.Subject.Length > 0)
        .OrderBy(frame => frame.Last).ThenBy(frame => frame.Subject, StringComparer.Ordinal)
        .LastOrDefault();

    private static string Short(string subject) => subject.Length <= LongestSubject ? subject : $"{subject[..(LongestSubject - 1)].TrimEnd()}…";

    /// <param name="Took">Until the first answer; null when none came.</param>
    private sealed record BegunMail(PersonalMail Mail, Duration? Took);
}
