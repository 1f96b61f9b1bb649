using NodaTime;

namespace Reconnect.Ties;

/// <param name="Now">Median time their answers came to take; where more than half are still to come, the median of the waiting so far.</param>
/// <param name="Before">The same of the time before.</param>
/// <param name="Recent">How many mails the first median is of.</param>
/// <param name="Earlier">How many the second is of.</param>
internal sealed record SlowedAnswers(Duration Now, Duration Before, int Recent, int Earlier);

/// <summary>Signs in how long answers take.</summary>
internal static class AnswerSigns
{
    private const int MostLookedAt = 120;
    private const int FewestBefore = 10;
    private const int FewestAfter = 5;
    private const double MuchSlower = 2.5;
    private const double HardlySlower = 2;

    // In standard errors, as the best of many moments is taken.
    private const double Certainty = 3;

    // A change explains a silence that follows it, not one years later.
    private static readonly Duration NotLongBefore = Duration.FromDays(180);

    /// <summary>From some mail on their answers came to take much longer and more than a day, while the user's did not slow; null otherwise. A mail
    /// without an answer says that the answer takes longer than the mail is old.</summary>
    public static SlowedAnswers? Slowed(TieHistory tie, Instant last, Instant now)
    {
        var theirs = Waits(tie, forUser: false, now).TakeLast(MostLookedAt).ToList();
        if (Turn(theirs, last - NotLongBefore) is not { } turn) { return null; }
        var (before, after) = (Median(theirs[..turn]), Median(theirs[turn..]));
        if (after < before * MuchSlower || after <= Duration.FromDays(1)) { return null; }

        var users = Waits(tie, forUser: true, now).ToLookup(wait => wait.Asked >= theirs[turn].Asked);
        var userSlowed = users[true].Any() && users[false].Any()
            && Median(users[true]) is var usersNow && usersNow > Duration.FromDays(1) && usersNow >= Median(users[false]) * HardlySlower;
        return userSlowed ? null : new SlowedAnswers(after, before, theirs.Count - turn, turn);
    }

    /// <summary>Oldest first: how long each mail waited that was answered or had begun a conversation.</summary>
    /// <param name="forUser">Whether the user is waited for, or the other.</param>
    private static IEnumerable<Wait> Waits(TieHistory tie, bool forUser, Instant now)
    {
        var waits = new List<Wait>();
        foreach (var conversation in tie.Mails.GroupBy(mail => mail.Conversation).Select(mails => mails.ToList()))
        {
            var answers = conversation.Zip(conversation.Skip(1)).Where(pair => pair.First.FromUser != pair.Second.FromUser);
            waits.AddRange(answers.Where(pair => pair.Second.FromUser == forUser).Select(pair => new Wait(pair.First.At, pair.Second.At - pair.First.At, true)));
            var asked = conversation[^1];
            if (asked.FromUser != forUser && asked.IsDirect && conversation.TrueForAll(mail => mail.FromUser == asked.FromUser))
            {
                waits.Add(new Wait(asked.At, now - asked.At, false));
            }
        }
        return waits.OrderBy(wait => wait.Asked);
    }

    /// <summary>The index of the first mail of the most certain change to longer waits; null when none is certain.</summary>
    private static int? Turn(List<Wait> waits, Instant earliest)
    {
        int? best = null;
        var certainty = Certainty;
        var byLength = waits.Select((wait, index) => (wait.Took, wait.IsOver, Index: index)).OrderBy(wait => wait.Took).ToList();
        for (var split = FewestBefore; split <= waits.Count - FewestAfter; split++)
        {
            if (waits[split].Asked >= earliest && Longer(byLength, split) is var sure && sure >= certainty) { (best, certainty) = (split, sure); }
        }
        return best;
    }

    /// <summary>The log-rank test: in standard errors, how many more of the waits from <paramref name="split"/> on than chance would have it outlasted each answer.</summary>
    private static double Longer(List<(Duration Took, bool IsOver, int Index)> byLength, int split)
    {
        var (more, variance) = (0.0, 0.0);
        var (waiting, waitingLate) = (byLength.Count, byLength.Count - split);
        for (var index = 0; index < byLength.Count;)
        {
            var (over, overLate, gone, goneLate) = (0, 0, 0, 0);
            for (var took = byLength[index].Took; index < byLength.Count && byLength[index].Took == took; index++)
            {
                var (isOver, isLate) = (byLength[index].IsOver ? 1 : 0, byLength[index].Index >= split ? 1 : 0);
                (over, overLate, gone, goneLate) = (over + isOver, overLate + isOver * isLate, gone + 1, goneLate + isLate);
            }
            var part = waitingLate / (double)waiting;
            more += over * part - overLate;
            if (waiting > 1) { variance += over * part * (1 - part) * (waiting - over) / (waiting - 1); }
            (waiting, waitingLate) = (waiting - gone, waitingLate - goneLate);
        }
        return variance > 0 ? more / Math.Sqrt(variance) : 0;
    }

    // Kaplan and Meier's: the time after which half have their answer, those that still wait counted as far as they are known.
    private static Duration Median(IEnumerable<Wait> waits)
    {
        var sorted = waits.OrderBy(wait => wait.Took).ThenByDescending(wait => wait.IsOver).ToList();
        var waiting = 1.0;
        for (var index = 0; index < sorted.Count; index++)
        {
            if (sorted[index].IsOver) { waiting *= 1 - 1.0 / (sorted.Count - index); }
            if (waiting <= .5 + 1e-9) { return sorted[index].Took; }
        }
        return sorted[sorted.Count / 2].Took;
    }

    /// <param name="Took">Until the answer, or until now.</param>
    private readonly record struct Wait(Instant Asked, Duration Took, bool IsOver);
}
