using NodaTime;

namespace Reconnect.Ties;

/// <summary>The days on which the user wrote to anybody.</summary>
/// <param name="Total">How many there were since the first.</param>
/// <param name="FirstDay">Days since 1970-01-01 UTC; null when the user never wrote.</param>
/// <param name="Recent">Those of the last 400 days, oldest first.</param>
/// <param name="Away">Of the last 400 days those on which the user's calendar says out of office, oldest first; null where it was not read.</param>
public sealed record OwnDays(int Total, int? FirstDay, IReadOnlyList<int> Recent, IReadOnlyList<int>? Away = null)
{
    /// <summary>How far back single days are remembered.</summary>
    public const int MostDaysBack = 400;

    /// <summary>Of a user who never wrote.</summary>
    public static OwnDays None { get; } = new(0, null, []);

    /// <summary>The days after one more mail of the user. Mails come oldest first; those of one day count once.</summary>
    public OwnDays After(Instant mail)
    {
        var day = TieMemory.DayOf(mail);
        return Recent.Count > 0 && Recent[^1] >= day
            ? this
            : this with { Total = Total + 1, FirstDay = FirstDay ?? day, Recent = [.. Recent.SkipWhile(past => past < day - MostDaysBack), day] };
    }
}
