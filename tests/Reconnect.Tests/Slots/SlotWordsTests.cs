using NodaTime;
using Reconnect.Slots;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Slots;

public sealed class SlotWordsTests
{
    [Fact]
    public void Says_the_other_s_time_where_it_is_another() => Assert.Equal("Thu 26 Nov, 15:00 (16:00 for Anna)", SlotWords.Of(SlotIn(Office.Helsinki), "Anna"));

    [Fact]
    public void Says_the_other_s_day_where_it_is_another() => Assert.Equal(
        "Thu 26 Nov, 15:00 (Fri 03:00 for Anna)", SlotWords.Of(SlotIn(DateTimeZoneProviders.Tzdb["Pacific/Auckland"]), "Anna"));

    [Fact]
    public void Says_one_time_where_both_clocks_show_the_same() => Assert.Equal(
        "Thu 26 Nov, 15:00", SlotWords.Of(SlotIn(DateTimeZoneProviders.Tzdb["Europe/Madrid"]), "Anna"));

    [Fact]
    public void Says_one_time_where_the_other_zone_is_not_known() => Assert.Equal("Thu 26 Nov, 15:00, 30 minutes", SlotWords.WithLength(SlotIn(null), "Anna"));

    private static Slot SlotIn(DateTimeZone? theirZone) =>
        new(Office.At(11, 26, 15, 0).InZone(Office.Berlin), Duration.FromMinutes(30), theirZone, FreeFor.Both);
}
