using NodaTime;
using Reconnect.Cadences;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Cadences;

public sealed class CadenceWordsTests
{
    private static readonly LocalDate Last = new(2026, 1, 31);

    [Theory]
    [InlineData(2, StretchUnit.Weeks, 6, StretchUnit.Weeks, 49, "about every 2 weeks, at the latest after 6; it has been 7.")]
    [InlineData(2, StretchUnit.Weeks, 6, StretchUnit.Weeks, 48, "about every 2 weeks, at the latest after 6; it has been 48 days.")]
    [InlineData(1, StretchUnit.Weeks, 3, StretchUnit.Weeks, 28, "about every week, at the latest after 3 weeks; it has been 4.")]
    [InlineData(2, StretchUnit.Weeks, 2, StretchUnit.Weeks, 21, "about every 2 weeks; it has been 3.")]
    [InlineData(1, StretchUnit.Weeks, 1, StretchUnit.Weeks, 14, "about every week; it has been 2 weeks.")]
    [InlineData(3, StretchUnit.Weeks, 3, StretchUnit.Months, 119, "about every 3 weeks, at the latest after 3 months; it has been 119 days.")]
    [InlineData(3, StretchUnit.Weeks, 3, StretchUnit.Months, 120, "about every 3 weeks, at the latest after 3 months; it has been 4.")]
    [InlineData(1, StretchUnit.Months, 3, StretchUnit.Months, 155, "about every month, at the latest after 3 months; it has been 5.")]
    [InlineData(1, StretchUnit.Months, 3, StretchUnit.Months, 91, "about every month, at the latest after 3 months; it has been 91 days.")]
    [InlineData(5, StretchUnit.Days, 10, StretchUnit.Days, 11, "about every 5 days, at the latest after 10; it has been 11.")]
    public void Says_the_wish_and_how_long_it_has_been(int usual, StretchUnit usualUnit, int latest, StretchUnit latestUnit, int days, string said)
    {
        var cadence = new Cadence(new Stretch(usual, usualUnit), new Stretch(latest, latestUnit));

        Assert.Equal($"You wanted to be in touch with Anna {said}", CadenceWords.Quiet(Office.Anna, cadence, Last, days));
    }

    [Fact]
    public void Says_the_wish_of_a_tie_that_is_well() => Assert.Equal(
        "You want to be in touch with Anna about every month, at the latest after 3 months; last on 12 March.",
        CadenceWords.Steady(Office.Anna, CircleSuggestion.All[1].Cadence, "12 March"));
}
