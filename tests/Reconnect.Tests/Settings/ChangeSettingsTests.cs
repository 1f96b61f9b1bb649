using NodaTime;
using NSubstitute;
using Reconnect.Jobs;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Slots;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Settings;

public sealed class ChangeSettingsTests
{
    private static readonly SettingsInput Good = new(
        "America/New_York", new WorkingHoursInput(["Tuesday", "monday"], "09:30", "16:00"), 5, new DigestInput(true, "friday", 16),
        ["Rival.Example", "@shop.example"], ["Boss+x@Firm.example"]);

    private static readonly SocialTimeInput Thursdays = new(["Thursday"], "17:00", "19:00");

    private static readonly WorkingHours Early = WorkingHours.Usual with { Start = new LocalTime(7, 0) };

    private readonly Office _office = new();

    private FindTies FindTies => new(_office.Scans, new InMemoryTalkStore(), new InMemoryPeopleWordStore(), _office.Ties, _office.Settings, _office.Clock);

    [Fact]
    public async Task Keeps_what_was_chosen_in_one_spelling()
    {
        var kept = Assert.IsType<ChangeSettingsOutcome.Changed>(await Change(Good)).Settings;

        Assert.Equal(("America/New_York", 5, new DigestWish(true, IsoDayOfWeek.Friday, 16)), (kept.Zone!.Id, kept.WeeklyNumber, kept.Digest));
        Assert.Equal([IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday], kept.Hours!.Days);
        Assert.Equal((new LocalTime(9, 30), new LocalTime(16, 0)), (kept.Hours.Start, kept.Hours.End));
        Assert.Equal(["rival.example", "shop.example"], kept.ExcludedDomains);
        Assert.Equal([EmailAddress.From("boss@firm.example")!], kept.ExcludedAddresses);
        Assert.Equal(kept, await _office.Settings.FindAsync(Office.Me, Office.Token));
    }

    [Fact]
    public async Task What_only_repeats_the_mailbox_goes_on_following_it()
    {
        _office.Profile = _office.Profile! with { Hours = WorkingHours.Usual with { Days = [.. WorkingHours.Usual.Days.Reverse()] } };
        await Change(Good with { Zone = "Europe/Berlin", WorkingHours = new WorkingHoursInput(["friday", "thursday", "wednesday", "tuesday", "monday"], "08:00", "17:00") });

        var kept = await _office.Settings.FindAsync(Office.Me, Office.Token);
        Assert.Equal((null, null), (kept.Zone, kept.Hours));
        _office.Profile = _office.Profile! with { Zone = Office.Helsinki };
        Assert.Equal(Office.Helsinki, (await Show()).Zone);
    }

    [Fact]
    public async Task What_is_shown_before_the_mailbox_is_read_is_not_kept_as_a_choice()
    {
        var early = _office.Profile! with { Zone = Office.Helsinki, Hours = Early };
        _office.Profile = null;
        await Change(Good with { Zone = "UTC", WorkingHours = new WorkingHoursInput(["monday", "tuesday", "wednesday", "thursday", "friday"], "08:00", "17:00"), WeeklyNumber = 4 });

        _office.Profile = early;
        Assert.Equal((Office.Helsinki, Early, 4), await Show() is var read ? (read.Zone, read.Hours, read.WeeklyNumber) : default);
    }

    [Fact]
    public async Task What_is_chosen_before_the_mailbox_is_read_stays()
    {
        var early = _office.Profile! with { Zone = Office.Helsinki, Hours = Early };
        _office.Profile = null;
        await Change(Good);

        _office.Profile = early;
        Assert.Equal(("America/New_York", new LocalTime(9, 30)), await Show() is var read ? (read.Zone!.Id, read.Hours!.Start) : default);
    }

    [Fact]
    public async Task Shows_what_is_in_force()
    {
        Assert.Equal((Office.Berlin, WorkingHours.Usual, 3), await Show() is var before ? (before.Zone, before.Hours, before.WeeklyNumber) : default);

        await Change(Good);
        Assert.Equal("America/New_York", (await Show()).Zone!.Id);

        await Change(Good with { Zone = null, WorkingHours = null });
        _office.Profile = null;
        Assert.Equal((DateTimeZone.Utc, WorkingHours.Usual), await Show() is var unread ? (unread.Zone, unread.Hours) : default);
    }

    [Fact]
    public async Task A_pause_stays_until_it_is_spoken_of()
    {
        await Change(Good with { PausedUntil = "2026-12-07", ChoosesPause = true });
        await Change(Good);
        Assert.Equal(new LocalDate(2026, 12, 7), (await Show()).PausedUntil);

        await Change(Good with { PausedUntil = null, ChoosesPause = true });
        Assert.Null((await Show()).PausedUntil);
    }

    [Fact]
    public async Task Social_times_stay_until_others_are_chosen_and_an_empty_list_ends_them()
    {
        var kept = Assert.IsType<ChangeSettingsOutcome.Changed>(await Change(Good with { SocialTimes = [new SocialTimeInput(["friday", "Monday", "friday"], "17:00", "19:00")] }));
        var time = Assert.Single(kept.Settings.SocialTimes);
        Assert.Equal([IsoDayOfWeek.Monday, IsoDayOfWeek.Friday], time.Days);
        Assert.Equal((new LocalTime(17, 0), new LocalTime(19, 0)), (time.Start, time.End));

        await Change(Good);
        Assert.Equal(time, Assert.Single((await _office.Settings.FindAsync(Office.Me, Office.Token)).SocialTimes));

        await Change(Good with { SocialTimes = [] });
        Assert.Empty((await _office.Settings.FindAsync(Office.Me, Office.Token)).SocialTimes);
    }

    public static TheoryData<string, SettingsInput> Wrong => new()
    {
        { "pausedUntil", Good with { PausedUntil = "next week", ChoosesPause = true } },
        { "pausedUntil", Good with { PausedUntil = "2026-02-30", ChoosesPause = true } },
        { "zone", Good with { Zone = "Mars/Olympus" } },
        { "zone", Good with { Zone = "W. Europe Standard Time" } },
        { "workingHours.days", Good with { WorkingHours = new WorkingHoursInput(["monday", "someday"], "09:00", "10:00") } },
        { "workingHours.days", Good with { WorkingHours = new WorkingHoursInput(["none"], "09:00", "10:00") } },
        { "workingHours.start", Good with { WorkingHours = new WorkingHoursInput([], "9 o'clock", "10:00") } },
        { "workingHours.end", Good with { WorkingHours = new WorkingHoursInput([], "09:00", "24:00") } },
        { "workingHours.end", Good with { WorkingHours = new WorkingHoursInput([], "09:00", "09:00") } },
        { "weeklyNumber", Good with { WeeklyNumber = -1 } },
        { "weeklyNumber", Good with { WeeklyNumber = 8 } },
        { "leadDays", Good with { LeadDays = -1 } },
        { "leadDays", Good with { LeadDays = 31 } },
        { "digest.hour", Good with { Digest = new DigestInput(true, "monday", -1) } },
        { "digest.hour", Good with { Digest = new DigestInput(true, "monday", 24) } },
        { "digest.day", Good with { Digest = new DigestInput(true, "1", 8) } },
        { "socialHour", Good with { SocialHour = new SocialHourInput(true, "thursday", null) } },
        { "socialHour", Good with { SocialHour = new SocialHourInput(true, null, "15:00") } },
        { "socialHour.day", Good with { SocialHour = new SocialHourInput(true, "someday", "15:00") } },
        { "socialHour.start", Good with { SocialHour = new SocialHourInput(true, "thursday", "3 pm") } },
        { "socialTimes", Good with { SocialTimes = [.. Enumerable.Repeat(Thursdays, 15)] } },
        { "socialTimes.days", Good with { SocialTimes = [Thursdays with { Days = ["thursday", "someday"] }] } },
        { "socialTimes.days", Good with { SocialTimes = [Thursdays, Thursdays with { Days = [] }] } },
        { "socialTimes.start", Good with { SocialTimes = [Thursdays with { Start = "5 pm" }] } },
        { "socialTimes.end", Good with { SocialTimes = [Thursdays with { End = "24:00" }] } },
        { "socialTimes.end", Good with { SocialTimes = [Thursdays with { End = "17:00" }] } },
        { "excludedDomains", Good with { ExcludedDomains = ["anna@firm.example"] } },
        { "excludedDomains", Good with { ExcludedDomains = ["localhost"] } },
        { "excludedDomains", Good with { ExcludedDomains = ["not a domain.example"] } },
        { "excludedDomains", Good with { ExcludedDomains = [""] } },
        { "excludedDomains", Good with { ExcludedDomains = ["rival.example".PadRight(255)] } },
        { "excludedDomains", Good with { ExcludedDomains = [.. Enumerable.Repeat("rival.example", 201)] } },
        { "excludedAddresses", Good with { ExcludedAddresses = ["firm.example"] } },
        { "excludedAddresses", Good with { ExcludedAddresses = ["boss@firm.example".PadRight(255)] } },
        { "excludedAddresses", Good with { ExcludedAddresses = [$"a@{new string('b', 245)}.example"] } },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public async Task Says_what_is_wrong_with_a_field_and_changes_nothing(string field, SettingsInput input)
    {
        var invalid = Assert.IsType<ChangeSettingsOutcome.Invalid>(await Change(input));

        Assert.Equal(field, Assert.Single(invalid.Errors).Key);
        Assert.EndsWith(".", invalid.Errors[field], StringComparison.Ordinal);
        Assert.Equal(UserSettings.Default, await _office.Settings.FindAsync(Office.Me, Office.Token));
    }

    [Fact]
    public async Task Says_all_that_is_wrong_at_once() => Assert.Equal(
        ["weeklyNumber", "zone"],
        Assert.IsType<ChangeSettingsOutcome.Invalid>(await Change(Good with { Zone = "", WeeklyNumber = 8 })).Errors.Keys.Order());

    [Fact]
    public async Task Bounds_are_themselves_allowed()
    {
        var full = Good with
        {
            WeeklyNumber = 7,
            Digest = new DigestInput(false, "SUNDAY", 23),
            WorkingHours = new WorkingHoursInput([], "00:00", "00:01"),
            ExcludedAddresses = ["boss@firm.example".PadRight(254)],
            ExcludedDomains = [.. Enumerable.Range(0, 200).Select(number => $"d{number}.example")],
            SocialTimes = [.. Enumerable.Repeat(Thursdays, 14)],
        };

        Assert.Equal(200, Assert.IsType<ChangeSettingsOutcome.Changed>(await Change(full)).Settings.ExcludedDomains.Count);
        Assert.IsType<ChangeSettingsOutcome.Changed>(await Change(full with { WeeklyNumber = 0, Digest = new DigestInput(false, "monday", 0) }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    public async Task Lead_days_that_are_left_out_stay_as_they_are(int days)
    {
        Assert.Equal(7, Assert.IsType<ChangeSettingsOutcome.Changed>(await Change(Good)).Settings.LeadDays);
        Assert.Equal(days, Assert.IsType<ChangeSettingsOutcome.Changed>(await Change(Good with { LeadDays = days })).Settings.LeadDays);
        await Change(Good);

        Assert.Equal(days, (await Show()).LeadDays);
    }

    [Fact]
    public async Task The_language_is_the_mailbox_s_until_one_is_chosen_and_stays_when_left_out()
    {
        var find = new FindLanguage(_office.Settings, _office.Scans);
        _office.Profile = _office.Profile! with { Language = "de-AT" };
        Assert.Equal(Language.German, await find.HandleAsync(Office.Me, Office.Token));

        await Change(Good with { Language = "en", ChoosesLanguage = true });
        await Change(Good);
        Assert.Equal(Language.English, await find.HandleAsync(Office.Me, Office.Token));

        await Change(Good with { Language = null, ChoosesLanguage = true });
        Assert.Equal((null, Language.German), ((await Show()).Language, await find.HandleAsync(Office.Me, Office.Token)));
        _office.Profile = _office.Profile with { Language = "fr-FR" };
        Assert.Equal(Language.English, await find.HandleAsync(Office.Me, Office.Token));
    }

    [Fact]
    public async Task A_language_the_product_does_not_speak_is_told_in_the_one_it_does()
    {
        using var spoken = Tongue.Speak(Language.German);

        var invalid = Assert.IsType<ChangeSettingsOutcome.Invalid>(await Change(Good with { Language = "de-DE", ChoosesLanguage = true }));

        Assert.Equal("Die Sprache ist en oder de, oder null für die des Postfachs.", invalid.Errors["language"]);
    }

    [Fact]
    public async Task Surprises_are_off_at_first_and_stay_as_they_are_when_left_out()
    {
        Assert.False(Assert.IsType<ChangeSettingsOutcome.Changed>(await Change(Good)).Settings.Surprises);
        await Change(Good with { Surprises = true });
        await Change(Good);
        Assert.True((await Show()).Surprises);

        await Change(Good with { Surprises = false });
        Assert.False((await Show()).Surprises);
    }

    [Fact]
    public async Task A_social_hour_is_off_at_first_chosen_or_to_be_found_and_stays_as_it_is_when_left_out()
    {
        Assert.Null(Assert.IsType<ChangeSettingsOutcome.Changed>(await Change(Good)).Settings.SocialHour);

        await Change(Good with { SocialHour = new SocialHourInput(true, null, null) });
        Assert.Equal(new SocialHourWish(null), (await Show()).SocialHour);

        await Change(Good with { SocialHour = new SocialHourInput(true, "Thursday", "15:30") });
        await Change(Good);
        Assert.Equal(new SocialHourWish(new WeeklyTime(IsoDayOfWeek.Thursday, new LocalTime(15, 30))), (await Show()).SocialHour);

        await Change(Good with { SocialHour = new SocialHourInput(false, null, null) });
        Assert.Null((await Show()).SocialHour);
    }

    [Fact]
    public async Task Without_the_right_to_write_to_the_calendar_no_social_hour_is_kept()
    {
        _office.Calendar.FaultWhenPreparing = new ConsentMissingException(Office.Me);

        await Assert.ThrowsAsync<ConsentMissingException>(() => Change(Good with { SocialHour = new SocialHourInput(true, null, null) }));

        Assert.Equal(UserSettings.Default, await _office.Settings.FindAsync(Office.Me, Office.Token));
        Assert.IsType<ChangeSettingsOutcome.Changed>(await Change(Good));
    }

    [Fact]
    public async Task The_social_hour_is_held_and_let_go_at_once_and_other_changes_wait_for_nothing()
    {
        await Change(Good with { SocialHour = new SocialHourInput(true, "Thursday", "15:30") });
        await Change(Good with { SocialHour = new SocialHourInput(true, "Thursday", "15:30") });
        await Change(Good with { WeeklyNumber = 2 });
        await _office.Jobs.Received(1).EnqueueAsync(JobKind.Bookings, Office.Me, Duration.Zero, Office.Token);

        await Change(Good with { SocialHour = new SocialHourInput(false, null, null) });
        await _office.Jobs.Received(2).EnqueueAsync(JobKind.Bookings, Office.Me, Duration.Zero, Office.Token);
    }

    private Task<ChangeSettingsOutcome> Change(SettingsInput input) =>
        new ChangeSettings(_office.Settings, _office.Scans, _office.Calendar, _office.Ties, FindTies, DateTimeZoneProviders.Tzdb, _office.Jobs).HandleAsync(Office.Me, input, Office.Token);

    private Task<UserSettings> Show() => new ShowSettings(_office.Settings, _office.Scans).HandleAsync(Office.Me, Office.Token);
}
