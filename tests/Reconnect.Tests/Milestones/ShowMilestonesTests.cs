using CsCheck;
using NodaTime;
using Reconnect.Milestones;
using Reconnect.People;
using Reconnect.Settings;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Xunit;
using static Reconnect.Tests.Fakes.Household;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Milestones;

public sealed class ShowMilestonesTests
{
    private static readonly Correspondent Rosa = Who("Rosa Klein", "rosa@outside.example");
    private static readonly string[] Zones =
        ["Europe/Berlin", "America/St_Johns", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Australia/Lord_Howe", "America/Sao_Paulo", "Asia/Kathmandu", "UTC"];

    private readonly Household _house = new();

    public ShowMilestonesTests() => _house.Trail
        .Card("Ben", new AnnualDate(11, 28), Ben.Address.Value).Card("Rosa Klein", new AnnualDate(11, 29), Rosa.Address.Value);

    [Fact]
    public async Task Shows_ties_and_the_address_book() => Assert.Equal(
        [("Ben Okoro", true), ("Rosa Klein", false)], (await Shown()).Select(one => (one.Person.Name, one.HasTie)));

    public static TheoryData<Care, bool> Words => new()
    {
        { new Care.Memorial(), false },
        { new Care.Never(), false },
        { new Care.Rest(), false },
        { new Care.LetGo(), false },
        { new Care.Snooze(Today.PlusDays(1)), false },
        { new Care.Snooze(Today), true },
    };

    [Theory]
    [MemberData(nameof(Words), DisableDiscoveryEnumeration = true)]
    public async Task Nobody_put_aside_appears(Care word, bool isShown)
    {
        await _house.Care.SetAsync(Mailbox, IdOf(Ben), word, Token);
        await _house.Care.SetAsync(Mailbox, IdOf(Rosa), word, Token);

        Assert.Equal(isShown ? 2 : 0, (await Shown()).Count);
    }

    [Fact]
    public async Task Nobody_excluded_appears()
    {
        await _house.Settings.SaveAsync(Mailbox, UserSettings.Default with { ExcludedDomains = ["outside.example"] }, Token);

        Assert.Empty(await Shown());
    }

    [Theory]
    [InlineData(0, false, false)]
    [InlineData(4, true, false)]
    [InlineData(5, true, true)]
    public async Task Says_what_is_near_by_the_users_own_lead_days(int leadDays, bool isBens, bool isRosas)
    {
        await _house.Settings.SaveAsync(Mailbox, UserSettings.Default with { LeadDays = leadDays }, Token);

        Assert.Equal([isBens, isRosas], (await Shown()).Select(one => one.IsNear));
    }

    [Fact]
    public async Task An_unread_mailbox_has_none() => Assert.IsType<ShowMilestonesOutcome.NotScanned>(await Show());

    [Fact]
    public async Task A_birthday_is_near_from_its_lead_to_its_day_in_any_zone_and_once_in_a_year()
    {
        await _house.ScannedAsync();
        var days = Gen.Int[0, 365].Select(day => new LocalDate(2000, 1, 1).PlusDays(day)); // a leap year: 29 February is among them
        await Gen.Select(days, Gen.Int[0, Zones.Length - 1], Gen.Int[0, 30], Gen.Int[2026, 2032], Gen.Int[0, 1439]).SampleAsync(async sample =>
        {
            var (birth, place, lead, year, minute) = sample;
            var (zone, birthday) = (DateTimeZoneProviders.Tzdb[Zones[place]], new AnnualDate(birth.Month, birth.Day));
            var expected = birth is { Month: 2, Day: 29 } && !CalendarSystem.Iso.IsLeapYear(year) ? new LocalDate(year, 2, 28) : new LocalDate(year, birth.Month, birth.Day);
            var house = new Household();
            await house.Scans.EnrolAsync(Mailbox, Token);
            await house.Scans.SaveProfileAsync(Mailbox, _house.Trail.Profile, [new ContactCard("Rosa Klein", [Rosa.Address], birthday)], Token);
            await house.Ties.SaveAsync(Mailbox, new(Now, Reconnect.Ties.OwnDays.None, []), Token);
            await house.Settings.SaveAsync(Mailbox, UserSettings.Default with { Zone = zone, LeadDays = lead }, Token);

            foreach (var before in (int[])[lead + 1, lead, lead / 2, 0, -1])
            {
                var local = expected.PlusDays(-before) + LocalTime.FromMinutesSinceMidnight(minute);
                house.Clock.Reset(zone.ResolveLocal(local, NodaTime.TimeZones.Resolvers.LenientResolver).ToInstant());
                var outcome = await new ShowMilestones(house.Ties, house.Care, house.Scans, house.UserClock).HandleAsync(Mailbox, Token);

                var near = Assert.IsType<ShowMilestonesOutcome.Shown>(outcome).Milestones.Where(one => one.IsNear).ToList();
                Assert.Equal(before >= 0 && before <= lead ? [expected] : [], near.Select(one => one.Date));
            }
        }, seed: "0000Kq3vTz21", iter: 300);
    }

    private Task<ShowMilestonesOutcome> Show() => new ShowMilestones(_house.Ties, _house.Care, _house.Scans, _house.UserClock).HandleAsync(Mailbox, Token);

    private async Task<IReadOnlyList<Milestone>> Shown()
    {
        await _house.ScannedAsync();
        return Assert.IsType<ShowMilestonesOutcome.Shown>(await Show()).Milestones;
    }
}
