using System.Globalization;
using NodaTime;
using Reconnect.People;

namespace Reconnect.Cadences;

/// <summary>Cadences in English words.</summary>
public static class CadenceWords
{
    /// <summary>You wanted to be in touch with Anna about every 2 weeks, at the latest after 6; it has been 7.</summary>
    /// <param name="last">The day of the last contact.</param>
    /// <param name="silentDays">Whole days since then.</param>
    public static string Quiet(Person person, Cadence cadence, LocalDate last, int silentDays) =>
        $"You wanted to be in touch with {person.ShortName} {Wish(cadence)}; it has been {Silence(cadence.Latest, last, silentDays)}.";

    /// <summary>You want to be in touch with Anna about every 2 weeks, at the latest after 6; last on 12 March.</summary>
    /// <param name="lastDate">The day of the last contact, in words.</param>
    public static string Steady(Person person, Cadence cadence, string lastDate) =>
        $"You want to be in touch with {person.ShortName} {Wish(cadence)}; last on {lastDate}.";

    /// <summary>2 weeks; 1 month.</summary>
    public static string Of(Stretch stretch) => Counted(stretch.Count, stretch.Unit);

    private static string Wish(Cadence cadence)
    {
        var (usual, latest) = (cadence.Usual, cadence.Latest);
        var often = usual.Count == 1 ? $"about every {One(usual.Unit)}" : $"about every {Of(usual)}";
        if (usual == latest) { return often; }
        var isUnitSaid = usual.Count > 1 && usual.Unit == latest.Unit;
        return $"{often}, at the latest after {(isUnitSaid ? Number(latest.Count) : Of(latest))}";
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
        return latest.Count > 1 ? Number(count) : Counted(count, latest.Unit);
    }

    private static string Counted(int count, StretchUnit unit) => $"{Number(count)} {One(unit)}{(count == 1 ? "" : "s")}";

    private static string One(StretchUnit unit) => unit switch { StretchUnit.Days => "day", StretchUnit.Weeks => "week", _ => "month" };

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
