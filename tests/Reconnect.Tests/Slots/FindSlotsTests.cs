using NodaTime;
using Reconnect.Bookings;
using Reconnect.Settings;
using Reconnect.Slots;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;

namespace Reconnect.Tests.Slots;

public sealed class FindSlotsTests
{
    private static readonly SlotWish ForAnna = new(Office.Anna, Duration.FromDays(77), null);
    private static readonly SlotWish ForBen = new(Office.Ben, Duration.FromDays(20), null);
    private readonly Office _office = new();

    [Fact]
    public async Task Reads_all_calendars_at_once()
    {
        var answers = await Find(ForAnna, ForBen);

        Assert.Equal(FreeFor.Both, answers[0].Slots[0].FreeFor);
        Assert.Equal("Only your calendar is known; Ben's is not.", answers[1].Note);
        Assert.Equal([Duration.FromMinutes(30), Duration.FromMinutes(15)], answers.Select(answer => answer.Slots[0].Length));
        Assert.Single(_office.FreeBusy.Reads);
    }

    [Fact]
    public async Task Never_offers_one_time_to_two_people()
    {
        _office.FreeBusy.Occupy(Office.MyAddress, new Interval(Office.At(11, 25, 0, 0), Office.At(12, 10, 0, 0)));
        await ChooseHours(new LocalTime(14, 0), new LocalTime(16, 0)); // only today, 24 November

        var answers = await Find(ForAnna, ForBen);

        Assert.Equal([Office.At(11, 24, 14, 0), Office.At(11, 24, 14, 30)], answers.Select(answer => Assert.Single(answer.Slots).When.Start));
    }

    [Fact]
    public async Task Keeps_to_one_catch_up_a_day()
    {
        _office.Bookings.Put(Office.Me, BookingAt(Office.At(11, 24, 9, 0), BookingState.Invited));
        _office.Bookings.Put(Office.Me, BookingAt(Office.At(11, 25, 9, 0), BookingState.Cancelled));

        var days = (await Find(ForAnna))[0].Slots.Select(slot => slot.Start.Date);

        Assert.Equal([new(2026, 11, 25), new(2026, 11, 26), new(2026, 11, 27)], days);
    }

    [Theory]
    [InlineData(BookingState.Asked)]
    [InlineData(BookingState.Inviting)]
    [InlineData(BookingState.Invited)]
    [InlineData(BookingState.Moved)]
    public async Task What_was_booked_since_the_calendars_were_seen_is_offered_to_nobody_again(BookingState state)
    {
        var when = (await Find(ForAnna, ForBen))[0].Slots[0].When;
        _office.Bookings.Put(Office.Me, BookingAt(when.Start, state) with { Person = Office.Anna.Id });

        var slots = (await Find(ForAnna, ForBen)).SelectMany(answer => answer.Slots);

        Assert.All(slots, slot => Assert.True(slot.When.End <= when.Start || when.End <= slot.When.Start));
        Assert.Single(_office.FreeBusy.Reads);
    }

    [Fact]
    public async Task The_user_s_own_choice_of_zone_and_hours_comes_before_the_mailbox_s()
    {
        var zone = DateTimeZoneProviders.Tzdb["America/New_York"];
        var before = await _office.Settings.FindAsync(Office.Me, Office.Token);
        await _office.Settings.SaveAsync(Office.Me, before with { Zone = zone, Hours = WorkingHours.Usual with { Start = new LocalTime(9, 30) } }, Office.Token);

        var slots = (await Find(ForBen))[0].Slots;

        Assert.All(slots, slot => Assert.Equal(zone, slot.Start.Zone));
        Assert.Equal(new LocalTime(9, 30), slots.Min(slot => slot.Start.TimeOfDay));
    }

    [Fact]
    public async Task Times_the_user_keeps_for_people_come_first()
    {
        var before = await _office.Settings.FindAsync(Office.Me, Office.Token);
        SocialTime[] mornings = [new([IsoDayOfWeek.Thursday], new LocalTime(10, 0), new LocalTime(11, 0)), new([IsoDayOfWeek.Thursday], new LocalTime(15, 0), new LocalTime(16, 0))];
        await _office.Settings.SaveAsync(Office.Me, before with { SocialTimes = mornings }, Office.Token);

        var thursdays = (await Find(ForAnna))[0].Slots.Where(slot => slot.Start.DayOfWeek is IsoDayOfWeek.Thursday).ToList();

        Assert.NotEmpty(thursdays);
        Assert.All(thursdays, slot => Assert.Contains(slot.Start.TimeOfDay, new LocalTime[] { new(10, 0), new(10, 30), new(15, 0), new(15, 30) }));
        Assert.All(thursdays, slot => Assert.StartsWith("in your own social time", slot.Why, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Announced_absence_hinders_also_without_an_end()
    {
        _office.Profile = _office.Profile! with { Away = new Interval(Office.At(11, 26, 0, 0), null) };

        Assert.All((await Find(ForAnna))[0].Slots, slot => Assert.True(slot.When.End <= Office.At(11, 26, 0, 0)));

        _office.Profile = _office.Profile with { Away = new Interval(null, Office.At(12, 3, 0, 0)) };

        Assert.All((await Find(ForAnna))[0].Slots, slot => Assert.True(slot.When.Start >= Office.At(12, 3, 0, 0)));
    }

    [Fact]
    public async Task Takes_odd_hours_in_turn_with_whom_hours_do_not_meet()
    {
        _office.FreeBusy.Add(Office.Anna.Address, WorkingHours.Usual, DateTimeZoneProviders.Tzdb["Pacific/Auckland"]);

        Assert.Equal("Your working hours and Anna's do not meet; this time the odd hour is yours.", (await Find(ForAnna))[0].Note);

        var late = BookingAt(Office.At(11, 3, 20, 0), BookingState.Invited) with { Person = Office.Anna.Id };
        _office.Bookings.Put(Office.Me, late);

        Assert.Equal("Your working hours and Anna's do not meet; this time the odd hour is Anna's.", (await Find(ForAnna))[0].Note);
    }

    [Fact]
    public async Task Learns_from_cancelled_catch_ups()
    {
        var before = (await Find(ForBen))[0].Slots.Select(slot => slot.Start.TimeOfDay).ToList();
        for (var week = 1; week <= 40; week++)
        {
            var cancelled = BookingAt(Office.At(11, 23, 8, 0) - Duration.FromDays(7 * week), BookingState.Cancelled) with { Id = new BookingId(new Guid(week, 0, 0, new byte[8])), EventId = "event" };
            _office.Bookings.Put(Office.Me, cancelled);
        }

        Assert.Contains(new LocalTime(8, 0), before);
        Assert.DoesNotContain(new LocalTime(8, 0), (await Find(ForBen))[0].Slots.Select(slot => slot.Start.TimeOfDay));
    }

    [Fact]
    public async Task Sees_a_meeting_that_begins_right_after_the_last_possible_slot()
    {
        await ChooseHours(new LocalTime(7, 30), new LocalTime(8, 0)); // the horizon ends on 8 December at 08:00
        _office.FreeBusy.Occupy(Office.MyAddress, new Interval(Office.At(11, 24, 8, 0), Office.At(12, 8, 7, 0)));
        _office.FreeBusy.Occupy(Office.MyAddress, Office.Between(Office.At(12, 8, 8, 2), 60));

        Assert.Empty((await Find(ForBen with { Silence = Duration.FromDays(77) }))[0].Slots);
    }

    [Fact]
    public async Task Says_so_when_the_calendar_cannot_be_seen()
    {
        _office.FreeBusy.Fault = new MailboxBusyException(Office.Me, null);

        var answers = await Find(ForAnna, ForBen);

        Assert.All(answers, answer => Assert.Equal((0, "Your calendar cannot be seen right now."), (answer.Slots.Count, answer.Note)));
    }

    [Fact]
    public async Task Says_so_when_the_mailbox_was_never_read()
    {
        _office.Profile = null;

        Assert.Equal("Your calendar has not been read yet.", Assert.Single(await Find(ForAnna)).Note);
    }

    [Fact]
    public async Task Goes_by_when_an_outsider_writes_also_for_the_slots_after_a_lost_one()
    {
        var writes = new WritingHours(17, 1, 40);
        const string Guess = "Only your calendar is known; going by when Ben writes, these times suit.";

        Assert.Equal(Guess, Assert.Single(await Find(ForBen with { Writes = writes })).Note);
        var tie = Office.TieWith(Office.Ben) with { Writes = writes };
        Assert.Equal(Guess, (await _office.FindSlots.HandleAsync(Office.Me, tie, Duration.FromMinutes(30), Office.Token)).Note);
        Assert.Equal((writes, tie.Person), (SlotWish.For(tie, Office.Now).Writes, SlotWish.For(tie, Office.Now).Person));
    }

    [Fact]
    public async Task Reads_nothing_for_nobody()
    {
        Assert.Empty(await Find());
        Assert.Empty(_office.FreeBusy.Reads);
    }

    private async Task<IReadOnlyList<SlotAnswer>> Find(params SlotWish[] wishes)
    {
        var answers = await _office.FindSlots.HandleAsync(Office.Me, wishes, Office.Token);
        return [.. wishes.Select(wish => answers[wish.Person.Id])];
    }

    private async Task ChooseHours(LocalTime start, LocalTime end)
    {
        var before = await _office.Settings.FindAsync(Office.Me, Office.Token);
        await _office.Settings.SaveAsync(Office.Me, before with { Hours = WorkingHours.Usual with { Start = start, End = end } }, Office.Token);
    }

    private static Booking BookingAt(Instant start, BookingState state) => new(
        new BookingId(Guid.Parse($"00000000-0000-0000-0000-0000000000{(int)state:00}")), Office.Ben.Id, Office.Ben.Name, Office.Ben.Address,
        Office.Between(start, 30), true, state, Office.Now, Office.Now);
}
