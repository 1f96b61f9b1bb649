using NodaTime;
using Reconnect.Cadences;
using Reconnect.People;
using Reconnect.Ties;

namespace Reconnect.Suggestions;

/// <summary>Whether a tie has gone quiet: by the user's own cadence where there is one, else by the tie's own rhythm.</summary>
public static class Quietness
{
    // A score needs two contact days; where there is one, nothing is known but the user's wish.
    private const double UnknownAliveChance = .5;

    /// <summary>Null while all is well. A cadence stands in the place of the tie's rhythm: before <see cref="Cadence.Usual"/> has passed nothing is quiet,
    /// after <see cref="Cadence.Latest"/> everything is, and between the two the model decides. No planned meeting, and the user's absence does not count.</summary>
    /// <param name="at">When the mailbox was last looked at. What came later nobody knows.</param>
    /// <param name="zone">The user's zone, in which the days of a cadence are counted.</param>
    /// <param name="isElsewhere">The two talk where nothing is seen: only the user's own wish decides then, counted from what they told of and from what is seen.</param>
    public static Silence? Of(Tie tie, Cadence? cadence, OwnDays ownDays, Instant at, DateTimeZone zone, bool isElsewhere = false)
    {
        if (cadence is null) { return isElsewhere ? null : Silence.IfQuiet(tie, ownDays, at); }
        if (tie.Planned is not null) { return null; }
        var last = tie.LastContact.InZone(zone).Date;
        var days = Silence.DaysSince(tie.LastContact, at);
        var awake = days - TimeAway.Days(tie.Memory.LastDay, TieMemory.DayOf(at), ownDays);
        if (awake <= cadence.Usual.DaysFrom(last)) { return null; }
        var rhythm = new Rhythm(Math.Max(1, cadence.Usual.DaysFrom(last)), cadence.Latest.DaysFrom(last));
        if (rhythm.IsBrokenBy(awake)) { return new Silence(rhythm, Wished(tie, at, awake / (double)rhythm.NineInTenDays), days); }
        return !isElsewhere && Silence.IfQuiet(tie, ownDays, at) is { } found ? found with { Rhythm = rhythm } : null;
    }

    /// <summary>The silence in words.</summary>
    public static string Sentence(Person person, Silence silence, Cadence? cadence, LocalDate last) => cadence is null
        ? Sentences.Quiet(person, silence.Rhythm, silence.Days)
        : CadenceWords.Quiet(person, cadence, last, silence.Days);

    /// <summary>The user's own wish is no guess: it counts as likely, and more so the longer it has been waiting.</summary>
    /// <param name="times">The silence as a multiple of the latest day, above 1.</param>
    private static Assessment Wished(Tie tie, Instant at, double times)
    {
        var wished = LapseModel.LikelyScore + Math.Log(times);
        if (tie.Memory.Days < 2) { return new Assessment(wished, UnknownAliveChance); }
        var found = LapseModel.Assess(tie.Memory, Instant.Max(at, tie.Memory.LastAt));
        return found with { Score = Math.Max(found.Score, wished) };
    }
}
