using NodaTime;

namespace Reconnect.Ties;

/// <summary>The constant-size memory of one tie that the lapse model answers from. Days are whole days since 1970-01-01 UTC.</summary>
/// <param name="Days">How many days had a contact.</param>
/// <param name="FirstDay">The first of them.</param>
/// <param name="LastDay">The last of them.</param>
/// <param name="LastAt">The very last contact.</param>
/// <param name="Counts">Contact days decayed over 7, 30, 90 and 365 days, as of <paramref name="LastDay"/>.</param>
/// <param name="Gaps">The last 16 gaps in days, oldest first.</param>
/// <param name="LongestGap">In days, over the whole history.</param>
/// <param name="LogGapMean">Weighted mean of the natural logarithm of the gaps.</param>
/// <param name="LogGapVariance">Weighted variance of the same.</param>
/// <param name="OwnGapMean">The same mean over the user's own active days in each gap.</param>
/// <param name="OwnDayAtLast">The number of the user's active day at the last contact.</param>
/// <param name="Group">Group mails shared with this person, decayed over 30 days, as of <paramref name="GroupAt"/>.</param>
/// <param name="GroupAt">The last of them; null when there was none.</param>
/// <param name="FromUser">The user has turned to this person at least once.</param>
/// <param name="FromOther">This person has turned to the user at least once.</param>
public sealed record TieMemory(
    int Days, int FirstDay, int LastDay, Instant LastAt, IReadOnlyList<double> Counts, IReadOnlyList<int> Gaps, int LongestGap,
    double LogGapMean, double LogGapVariance, double OwnGapMean, int OwnDayAtLast, double Group, Instant? GroupAt, bool FromUser, bool FromOther);

/// <summary>The days on which the user wrote to anybody.</summary>
/// <param name="Total">How many there were since the first.</param>
/// <param name="FirstDay">Days since 1970-01-01 UTC; null when the user never wrote.</param>
/// <param name="Recent">Those of the last 400 days, oldest first.</param>
public sealed record OwnDays(int Total, int? FirstDay, IReadOnlyList<int> Recent);
