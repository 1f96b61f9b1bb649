using NodaTime;
using Reconnect.Digests;
using Reconnect.Settings;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;

namespace Reconnect.Tests.Digests;

public sealed class FindMailBarTests
{
    private readonly Office _office = new();

    [Fact]
    public async Task Usually_nothing_is_in_the_way() => Assert.Null(await BarAsync());

    [Theory]
    [InlineData(DigestOccasion.Now)]
    [InlineData(DigestOccasion.Scheduled)]
    public async Task Nothing_leaves_before_the_review(DigestOccasion occasion)
    {
        _office.Reviews.DoneAt = null;

        Assert.Equal(MailBar.NotReviewed, await BarAsync(occasion));
    }

    [Fact]
    public async Task A_pause_ends_with_the_first_minute_of_its_day_on_the_user_s_clock()
    {
        await _office.Settings.SaveAsync(Office.Me, UserSettings.Default with { PausedUntil = new LocalDate(2026, 12, 1) }, Office.Token);
        Assert.Equal(MailBar.Paused, await BarAsync());
        Assert.Null(await BarAsync(DigestOccasion.Now));

        _office.Clock.Reset(Office.At(12, 1, 0, 0) - Duration.Epsilon);
        Assert.Equal(MailBar.Paused, await BarAsync());
        _office.Clock.Reset(Office.At(12, 1, 0, 0));
        Assert.Null(await BarAsync());
    }

    [Fact]
    public async Task Automatic_replies_keep_it_for_as_long_as_they_run()
    {
        _office.Profile = _office.Profile! with { Away = new Interval(Office.Now - Duration.FromDays(2), Office.Now + Duration.FromHours(1)) };
        Assert.Equal(MailBar.Away, await BarAsync());
        Assert.Null(await BarAsync(DigestOccasion.Now));

        _office.Clock.Advance(Duration.FromHours(1));
        Assert.Null(await BarAsync());
    }

    [Fact]
    public async Task A_day_out_of_office_in_the_calendar_keeps_it()
    {
        var today = Period.DaysBetween(new LocalDate(1970, 1, 1), new LocalDate(2026, 11, 24));
        _office.Book = _office.Book! with { OwnDays = new OwnDays(0, null, [], Away: [today]) };

        Assert.Equal(MailBar.Away, await BarAsync());
        _office.Clock.Advance(Duration.FromDays(1));
        Assert.Null(await BarAsync());
    }

    private async Task<MailBar?> BarAsync(DigestOccasion occasion = DigestOccasion.Scheduled) => await new FindMailBar(_office.Reviews, _office.Ties)
        .HandleAsync(Office.Me, (await _office.UserClock.ReadAsync(Office.Me, Office.Token))!, occasion, Office.Token);
}
