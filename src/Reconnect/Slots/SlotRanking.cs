using NodaTime;

namespace Reconnect.Slots;

/// <summary>One thing that speaks for a slot, or against it.</summary>
/// <param name="Points">The rank of a slot is the sum of these.</param>
public sealed record SlotTerm(string Words, double Points);

/// <summary>How good a possible slot is: a sum in which each term only ever grows with what it is about. Docs/slots.md tells what each is worth.</summary>
internal sealed class SlotRanking(SlotSearch search)
{
    private const double SocialPoints = 2;
    private const double KeptPoints = 2;
    private const double SoonPoints = 1;
    private const double OddPoints = -1; // twice that out of turn

    private readonly List<Stretch> _social = WallClock.During(WallClock.Cut(search.You.Zone, search.Window), search.Preferences.Social);
    private readonly long _length = search.Lasts.BclCompatibleTicks;

    public double PointsOf(long start) => (IsSocial(start) ? SocialPoints : 0) + (search.Kept.AreKnown ? KeptPoints * Kept(start) : 0) + SoonPoints * (1 - Waited(start)) + OddOf(start).Sum(odd => odd.Points);

    public IReadOnlyList<SlotTerm> TermsOf(long start)
    {
        var terms = new List<SlotTerm>();
        if (IsSocial(start)) { terms.Add(new SlotTerm(SlotTermWords.Social, SocialPoints)); }
        if (search.Kept.AreKnown)
        {
            var kept = Kept(start);
            terms.Add(new SlotTerm(SlotTermWords.Kept(kept), KeptPoints * kept));
        }
        var days = Period.DaysBetween(Local(search.Now.ToUnixTimeTicks()).Date, Local(start).Date);
        terms.Add(new SlotTerm(SlotTermWords.In(days), SoonPoints * (1 - Waited(start))));
        return [.. terms, .. OddOf(start)];
    }

    /// <summary>For everybody whose clock shows an odd hour; for nobody where turns are not taken.</summary>
    private IEnumerable<SlotTerm> OddOf(long start)
    {
        if (search.OddTurn is not { } turn) { yield break; }
        var when = new Interval(Instant.FromUnixTimeTicks(start), Instant.FromUnixTimeTicks(start + _length));
        if (OddHours.IsOdd(when, search.You.Zone)) { yield return Odd(null, turn is OddTurn.Yours); }
        foreach (var other in search.Others.Where(other => other.IsKnown && OddHours.IsOdd(when, other.Zone))) { yield return Odd(other.Name, turn is OddTurn.Theirs); }
    }

    private static SlotTerm Odd(string? name, bool isTurn) => new(SlotTermWords.Odd(name, isTurn), isTurn ? OddPoints : 2 * OddPoints);

    private bool IsSocial(long start) => _social.Exists(time => time.Start <= start && start + _length <= time.End);

    private double Kept(long start) => search.Kept.Of(Local(start), (int)search.Lasts.TotalMinutes);

    /// <summary>From 0, now, to 1, the horizon.</summary>
    private double Waited(long start) => (start - search.Now.ToUnixTimeTicks()) / search.Preferences.Horizon.TotalTicks;

    private LocalDateTime Local(long at) => Instant.FromUnixTimeTicks(at).InZone(search.You.Zone).LocalDateTime;
}
