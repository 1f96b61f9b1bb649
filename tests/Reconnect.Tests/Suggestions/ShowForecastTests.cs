using Reconnect.Cadences;
using Reconnect.Settings;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Xunit;
using static Reconnect.Tests.Fakes.Household;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Suggestions;

public sealed class ShowForecastTests
{
    private readonly Household _house = new();

    // About every three weeks, last six weeks ago: not quiet yet, and soon.
    public ShowForecastTests() => _house.Trail.TalkEvery(21, Dora, 21 * 10 + 46, 46);

    private static Reconnect.People.Correspondent Dora { get; } = Who("Dora Eng", "dora@outside.example");

    [Fact]
    public async Task Names_who_will_slip_and_when_and_nobody_who_is_quiet_or_well()
    {
        var slip = Assert.Single(await SlipsAsync());

        Assert.Equal(IdOf(Dora), slip.Person.Id);
        Assert.InRange(slip.On, Today.PlusDays(1), Today.PlusDays(28));
        Assert.StartsWith("You and Dora usually talk every 2-3 weeks; if nothing happens, that will have gone quiet by ", slip.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_nothing_before_the_first_scan() => Assert.Null(await Forecast().HandleAsync(Mailbox, Token));

    [Fact]
    public async Task Leaves_out_whom_the_user_put_aside()
    {
        await _house.Care.SetAsync(Mailbox, IdOf(Dora), new Care.Memorial(), Token);

        Assert.Empty(await SlipsAsync());
    }

    [Fact]
    public async Task Leaves_out_whom_the_user_talks_with_elsewhere()
    {
        await _house.Cadences.SetElsewhereAsync(Mailbox, IdOf(Dora), new Elsewhere(null), Token);

        Assert.Empty(await SlipsAsync());
    }

    [Fact]
    public async Task Leaves_out_whom_the_user_excluded()
    {
        await _house.Settings.SaveAsync(Mailbox, UserSettings.Default with { ExcludedAddresses = [Dora.Address] }, Token);

        Assert.Empty(await SlipsAsync());
    }

    private async Task<IReadOnlyList<ComingSlip>> SlipsAsync()
    {
        await _house.ScannedAsync();
        return (await Forecast().HandleAsync(Mailbox, Token))!;
    }

    private ShowForecast Forecast() => new(_house.Ties, _house.Care, _house.Cadences, _house.UserClock);
}
