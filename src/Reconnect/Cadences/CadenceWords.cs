using NodaTime;
using Reconnect.People;

namespace Reconnect.Cadences;

/// <summary>Cadences in words.</summary>
public static class CadenceWords
{
    /// <summary>You wanted to be in touch with Anna about every 2 weeks, at the latest after 6; it has been 7.</summary>
    /// <param name="last">The day of the last contact.</param>
    /// <param name="silentDays">Whole days since then.</param>
    public static string Quiet(Person person, Cadence cadence, LocalDate last, int silentDays) => Tongue.Say(
        $"You wanted to be in touch with {person.ShortName} {Wish(cadence)}; it has been {Silence(cadence.Latest, last, silentDays)}.",
        $"Sie wollten mit {person.ShortName} {Wish(cadence)} Kontakt haben{Limit(cadence)}; inzwischen sind es {Silence(cadence.Latest, last, silentDays)}.");

    /// <summary>You want to be in touch with Anna about every 2 weeks, at the latest after 6; last on 12 March.</summary>
    /// <param name="lastDate">The day of the last contact, in words.</param>
    public static string Steady(Person person, Cadence cadence, string lastDate) => Tongue.Say(
        $"You want to be in touch with {person.ShortName} {Wish(cadence)}; last on {lastDate}.",
        $"Sie möchten mit {person.ShortName} {Wish(cadence)} Kontakt haben{Limit(cadence)}; zuletzt am {lastDate}.");

    /// <summary>2 weeks; 1 month.</summary>
    public static string Of(Stretch stretch) => Counted(stretch.Count, stretch.Unit);

    /// <summary>Of a cadence that cannot be kept.</summary>
    internal static string UsualOutOfBounds => Tongue.Say(
        "Usual is 3 days at least and 2 years at most, in days, weeks or months.",
        "Der übliche Abstand beträgt mindestens 3 Tage und höchstens 2 Jahre, in Tagen, Wochen oder Monaten.");

    internal static string LatestOutOfBounds => Tongue.Say(
        "Latest is 3 days at least and 2 years at most, in days, weeks or months.",
        "Der längste Abstand beträgt mindestens 3 Tage und höchstens 2 Jahre, in Tagen, Wochen oder Monaten.");

    internal static string LatestIsShorter => Tongue.Say("Latest is no shorter than usual.", "Der längste Abstand ist nicht kürzer als der übliche.");

    /// <summary>In English with the limit; in German the limit comes after the verb.</summary>
    private static string Wish(Cadence cadence)
    {
        var usual = cadence.Usual;
        var every = usual.Unit is StretchUnit.Weeks ? "jede" : "jeden";
        return usual.Count == 1
            ? Tongue.Say($"about every {One(usual.Unit)}{Limit(cadence)}", $"etwa {every} {One(usual.Unit)}")
            : Tongue.Say($"about every {Of(usual)}{Limit(cadence)}", $"etwa alle {Of(usual)}");
    }

    private static string Limit(Cadence cadence)
    {
        var (usual, latest) = (cadence.Usual, cadence.Latest);
        if (usual == latest) { return ""; }
        var isUnitSaid = usual.Count > 1 && usual.Unit == latest.Unit;
        return Tongue.Say(
            $", at the latest after {(isUnitSaid ? Tongue.Number(latest.Count) : Of(latest))}",
            $", spätestens nach {(isUnitSaid ? Tongue.Number(latest.Count) : Ties.Gaps.Dative(Of(latest)))}");
    }

    /// <summary>In the unit of the wish once that tells it has passed, else in days: "after 6 weeks; it has been 6" would say nothing.</summary>
    private static string Silence(Stretch latest, LocalDate last, int silentDays)
    {
        var count = latest.Unit switch
        {
            StretchUnit.Days => silentDays,
            StretchUnit.Weeks => silentDays / 7,
            _ => Period.Between(last, last.PlusDays(silentDays), PeriodUnits.Months).Months,
        };
        if (count <= latest.Count) { return Counted(silentDays, StretchUnit.Days); }
        return latest.Count > 1 ? Tongue.Number(count) : Counted(count, latest.Unit);
    }

    private static string Counted(int count, StretchUnit unit)
    {
        var plural = unit is StretchUnit.Weeks ? "n" : "e";
        return $"{Tongue.Number(count)} {One(unit)}{(count == 1 ? "" : Tongue.Say("s", plural))}";
    }

    private static string One(StretchUnit unit) => unit switch
    {
        StretchUnit.Days => Tongue.Say("day", "Tag"),
        StretchUnit.Weeks => Tongue.Say("week", "Woche"),
        _ => Tongue.Say("month", "Monat"),
    };
}
