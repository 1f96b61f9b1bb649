using NodaTime;
using Reconnect.Scans;

namespace Reconnect.Ties;

/// <param name="Now">Median time their last answers took.</param>
/// <param name="Before">Median time all earlier ones took.</param>
/// <param name="Recent">How many answers the first median is of.</param>
/// <param name="Earlier">How many the second is of.</param>
internal sealed record SlowedAnswers(Duration Now, Duration Before, int Recent, int Earlier);

/// <summary>Signs in how long answers take.</summary>
internal static class AnswerSigns
{
    private const int Compared = 5;
    private const double MuchSlower = 3;
    private const double HardlySlower = 2;

    /// <summary>Their answers came to take at least three times as long and more than a day, while the user's did not slow; null otherwise.</summary>
    public static SlowedAnswers? Slowed(TieHistory tie)
    {
        var answers = Answers(tie);
        var theirs = answers.Where(answer => !answer.ByUser).ToList();
        if (theirs.Count < 2 * Compared) { return null; }
        var turn = theirs[^Compared].At;
        var (before, now) = (Median(theirs.SkipLast(Compared)), Median(theirs.TakeLast(Compared)));
        if (now < before * MuchSlower || now <= Duration.FromDays(1)) { return null; }

        var users = answers.Where(answer => answer.ByUser).ToLookup(answer => answer.At >= turn);
        var userSlowed = users[true].Any() && users[false].Any()
            && Median(users[true]) is var usersNow && usersNow > Duration.FromDays(1) && usersNow >= Median(users[false]) * HardlySlower;
        return userSlowed ? null : new SlowedAnswers(now, before, Compared, theirs.Count - Compared);
    }

    private static List<Answer> Answers(TieHistory tie)
    {
        var last = new Dictionary<Fingerprint, PersonalMail>();
        var answers = new List<Answer>();
        foreach (var mail in tie.Mails)
        {
            if (last.TryGetValue(mail.Conversation, out var before) && before.FromUser != mail.FromUser)
            {
                answers.Add(new Answer(mail.At, mail.At - before.At, mail.FromUser));
            }
            last[mail.Conversation] = mail;
        }
        return answers;
    }

    private static Duration Median(IEnumerable<Answer> answers)
    {
        var sorted = answers.Select(answer => answer.Took).Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private readonly record struct Answer(Instant At, Duration Took, bool ByUser);
}
