using Reconnect.Journeys;
using Xunit;

namespace Reconnect.Tests.Journeys;

public sealed class PlaceNameTests
{
    [Theory]
    [InlineData("Vienna", "vienna")]
    [InlineData("Café Central, Herrengasse 14, 1010 Vienna, Austria", "cafe central|vienna")]
    [InlineData("Hotel Sacher; A-1010 VIENNA (Österreich)", "hotel sacher|vienna")]
    [InlineData("Marszałkowska, 00-590 Warszawa, Polska", "marszalkowska|warszawa")]
    [InlineData("São Paulo, Brasil", "sao paulo")]
    [InlineData("Singapore", "singapore")]
    [InlineData("Straße des 17. Juni, Berlin", "berlin")]
    [InlineData("Room Lighthouse, Hamburg", "hamburg")]
    [InlineData("Austria", "")]
    [InlineData("Microsoft Teams Meeting", "")]
    [InlineData("Microsoft Teams-Besprechung", "")]
    [InlineData("Besprechung in Microsoft Teams", "")]
    [InlineData("https://zoom.example/j/123?pwd=x", "")]
    [InlineData("Home office", "")]
    [InlineData("  ,;, \n", "")]
    [InlineData(null, "")]
    public void Parts_are_what_tells_one_place_from_another(string? place, string keys) =>
        Assert.Equal(keys, string.Join('|', PlaceName.Parts(place).Select(part => part.Key)));

    [Theory]
    [InlineData("Zürich", "zurich")]
    [InlineData("ZU\u0308RICH", "zurich")]
    [InlineData("Tromsø", "tromso")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Gießen", "GIESSEN")]
    public void The_same_place_is_the_same_in_whatever_spelling(string one, string other) => Assert.Equal(PlaceName.Fold(one), PlaceName.Fold(other));

    [Theory]
    [InlineData("Vienna", "Vienna")]
    [InlineData("Microsoft Teams Meeting; Vienna", "Vienna")]
    [InlineData("Vienna; https://teams.example/l/meetup-join/19?secret=1", "Vienna")]
    [InlineData("https://teams.example/l/meetup-join/19?secret=1", null)]
    [InlineData("Microsoft Teams Meeting", null)]
    [InlineData("", null)]
    [InlineData("Vien\u202Ena", "Vienna")]
    public void No_link_and_no_meeting_online_is_kept(string written, string? kept) => Assert.Equal(kept, PlaceName.Kept(written));

    [Fact]
    public void A_long_name_is_cut() => Assert.Equal(PlaceName.Longest, PlaceName.Kept(new string('x', 10_000))!.Length);
}
