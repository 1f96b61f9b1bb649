using NodaTime;

namespace Reconnect.Ties;

/// <summary>Finds whose turn it is from who wrote last in which conversation.</summary>
internal static class Turns
{
    private const int MostLookedAt = 20;

    // Nobody waits for the answer to a mail half a year old; to write then is a new beginning and no debt.
    private static readonly Duration LongestOpen = Duration.FromDays(180);

    /// <summary>Null when nothing is open: somebody answered, they met or talked since, the last mail is half a year old, or it was one that is usually left
    /// without an answer.</summary>
    public static OpenTurn? Of(TieHistory tie, Instant now)
    {
        if (tie.Mails.Count == 0) { return null; }
        var fromUser = tie.Mails[^1].FromUser;
        var closed = tie.Held(now).Select(meeting => meeting.When.Start).Concat(tie.Talks).DefaultIfEmpty(Instant.MinValue).Max();
        var run = tie.Mails.AsEnumerable().Reverse().TakeWhile(mail => mail.FromUser == fromUser && mail.At > closed).Reverse()
            .Where(mail => IsOpen(tie, mail)).ToList();
        return run.Count == 0 || now - run[^1].At > LongestOpen || (!fromUser && run[^1] != tie.Mails[^1]) ? null : new OpenTurn(run);
    }

    // Whoever begins a conversation waits for an answer. A mail that is itself an answer may end it: the user's own always counts as an end,
    // theirs does unless the user usually goes on after such a mail.
    private static bool IsOpen(TieHistory tie, PersonalMail mail)
    {
        if (!mail.IsDirect) { return false; }
        if (!IsAnswer(tie, mail)) { return true; }
        return !mail.FromUser && UsuallyGoesOn(tie, mail);
    }

    private static bool UsuallyGoesOn(TieHistory tie, PersonalMail last)
    {
        var answers = tie.Mails
            .Where(mail => !mail.FromUser && mail.At < last.At && mail.Conversation != last.Conversation && IsAnswer(tie, mail))
            .TakeLast(MostLookedAt).ToList();
        var goneOn = answers.Count(mail => tie.Mails.Exists(later => later.FromUser && later.At > mail.At && later.Conversation == mail.Conversation));
        return answers.Count > 0 && goneOn * 2 > answers.Count;
    }

    private static bool IsAnswer(TieHistory tie, PersonalMail mail) =>
        tie.Mails.Exists(earlier => earlier.At < mail.At && earlier.FromUser != mail.FromUser && earlier.Conversation == mail.Conversation);
}

/// <summary>The last mails of one side that wait for an answer.</summary>
/// <param name="Mails">Oldest first, never empty, all of one side.</param>
internal sealed record OpenTurn(IReadOnlyList<PersonalMail> Mails)
{
    public bool IsTheirs => Mails[0].FromUser;

    /// <summary>Mails of one day are one asking.</summary>
    public int Days => Mails.Select(mail => TieMemory.DayOf(mail.At)).Distinct().Count();

    public Turn Turn => new(IsTheirs ? Whose.Theirs : Whose.Yours, Mails[0].At, Mails.Count);
}
