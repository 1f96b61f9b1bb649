using NodaTime;

namespace Reconnect.Cadences;

public enum StretchUnit { Days, Weeks, Months }

/// <summary>A length of time as people choose it: 2 weeks, 3 months.</summary>
/// <param name="Count">At least 1.</param>
public sealed record Stretch(int Count, StretchUnit Unit)
{
    private const double DaysInAMonth = 30.44;

    /// <summary>Months counted by their mean length: for comparing, not for dates.</summary>
    public double AboutDays => Unit switch { StretchUnit.Days => Count, StretchUnit.Weeks => Count * 7.0, _ => Count * DaysInAMonth };

    /// <summary>How many days it takes from that day on, months by the calendar.</summary>
    public int DaysFrom(LocalDate start) => Period.DaysBetween(start, After(start));

    private LocalDate After(LocalDate start) => Unit switch
    {
        StretchUnit.Days => start.PlusDays(Count),
        StretchUnit.Weeks => start.PlusWeeks(Count),
        _ => start.PlusMonths(Count),
    };
}

/// <summary>How often the user wants to be in touch: usually, and at the latest. Stands in the place of a rhythm that was found.</summary>
public sealed record Cadence
{
    public const int ShortestDays = 3;

    /// <summary>Two years, to the day.</summary>
    public const int LongestDays = 731;

    /// <exception cref="ArgumentException">One that <see cref="ErrorsOf"/> has something to say about.</exception>
    public Cadence(Stretch usual, Stretch latest)
    {
        if (ErrorsOf(usual, latest).FirstOrDefault() is { Key: { } field, Value: var sentence }) { throw new ArgumentException(sentence, field); }
        (Usual, Latest) = (usual, latest);
    }

    public Stretch Usual { get; }

    /// <summary>At least as long as <see cref="Usual"/>. Once it has passed, the tie is quiet whatever its own rhythm says.</summary>
    public Stretch Latest { get; }

    /// <summary>One sentence per field ("usual", "latest"); empty for a cadence that can be kept.</summary>
    public static IReadOnlyDictionary<string, string> ErrorsOf(Stretch? usual, Stretch? latest)
    {
        var errors = new Dictionary<string, string>();
        Check("usual", IsWithinBounds(usual), CadenceWords.UsualOutOfBounds);
        Check("latest", IsWithinBounds(latest), CadenceWords.LatestOutOfBounds);
        Check("latest", errors.Count > 0 || usual!.AboutDays <= latest!.AboutDays, CadenceWords.LatestIsShorter);
        return errors;

        void Check(string field, bool isRight, string complaint)
        {
            if (!isRight) { errors.TryAdd(field, complaint); }
        }
    }

    private static bool IsWithinBounds(Stretch? stretch) =>
        stretch is not null && Enum.IsDefined(stretch.Unit) && stretch.AboutDays is >= ShortestDays and <= LongestDays;
}
