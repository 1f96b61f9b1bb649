using NodaTime;
using NSubstitute;
using Reconnect.Jobs;
using Reconnect.People;
using Reconnect.Slots;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Slots;

public sealed class SeeFreeBusyTests
{
    private static readonly Interval Meeting = Office.Between(Office.At(11, 26, 10, 0), 60);
    private readonly Office _office = new();

    public SeeFreeBusyTests() => _office.FreeBusy.Occupy(Office.Anna.Address, Meeting);

    [Fact]
    public async Task Reads_nobody_again_within_a_day_not_even_whose_calendar_is_unknown()
    {
        var first = await LastAsync(Office.MyAddress, Office.Anna.Address, Office.Ben.Address);
        _office.Clock.Advance(SeeFreeBusy.OldestCopy);

        var second = await LastAsync(Office.Ben.Address, Office.Anna.Address, Office.MyAddress);

        Assert.Single(_office.FreeBusy.Reads);
        Assert.Equal(first.Reverse(), second);
        Assert.Equal([false, true, true], second.Select(shown => shown.IsKnown));
        Assert.Equal(Meeting, Assert.Single(second[1].Busy).When);
    }

    [Fact]
    public async Task Reads_again_what_is_older_than_a_day()
    {
        await LastAsync(Office.Anna.Address);
        _office.FreeBusy.Release(Office.Anna.Address, Meeting);
        _office.Clock.Advance(SeeFreeBusy.OldestCopy + Duration.FromTicks(1));

        Assert.Empty(Assert.Single(await LastAsync(Office.Anna.Address)).Busy);
    }

    [Fact]
    public async Task Reads_only_those_who_were_never_seen()
    {
        await LastAsync(Office.MyAddress);
        _office.FreeBusy.Occupy(Office.MyAddress, Meeting);

        var shown = await LastAsync(Office.MyAddress, Office.Anna.Address);

        Assert.Equal((2, 0, 1), (_office.FreeBusy.Reads.Count, shown[0].Busy.Count, shown[1].Busy.Count));
    }

    [Fact]
    public async Task Has_calendars_read_anew_when_it_answered_from_what_is_older_than_an_hour()
    {
        await LastAsync(Office.Anna.Address);
        _office.Clock.Advance(SeeFreeBusy.YoungCopy);
        await LastAsync(Office.Anna.Address);
        await _office.Jobs.DidNotReceiveWithAnyArgs().EnqueueAsync(default, default, default, Office.Token);
        _office.Clock.Advance(Duration.FromTicks(1));

        await LastAsync(Office.Anna.Address);

        await _office.Jobs.Received(1).EnqueueAsync(JobKind.FreeBusy, Office.Me, Duration.Zero, Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task What_is_read_at_a_click_is_what_is_offered_from_next()
    {
        await LastAsync(Office.Anna.Address);
        _office.FreeBusy.Release(Office.Anna.Address, Meeting);

        await _office.SeeFreeBusy.NowAsync(Office.Me, [Office.Anna.Address], Meeting, Office.Token);

        Assert.Empty(Assert.Single(await LastAsync(Office.Anna.Address)).Busy);
        Assert.Equal(2, _office.FreeBusy.Reads.Count);
    }

    [Fact]
    public async Task A_look_beyond_the_time_of_slots_leaves_the_copy_as_it_was()
    {
        await LastAsync(Office.Anna.Address);
        var far = Office.Between(Office.At(12, 30, 10, 0), 30);

        await _office.SeeFreeBusy.NowAsync(Office.Me, [Office.Anna.Address], far, Office.Token);

        Assert.Equal(far, _office.FreeBusy.Reads[^1]);
        Assert.Single(Assert.Single(await LastAsync(Office.Anna.Address)).Busy);
    }

    [Fact]
    public async Task Reads_in_steps_that_begin_with_a_full_hour_and_under_42_days()
    {
        _office.Clock.Advance(Duration.FromMinutes(59) + Duration.FromTicks(1));

        await LastAsync(Office.Anna.Address);

        Assert.Equal(Office.Now, Assert.Single(_office.FreeBusy.Reads).Start);
        Assert.True(_office.FreeBusy.Reads[0].Duration < Duration.FromDays(42));
    }

    [Fact]
    public async Task A_calendar_seen_a_day_ago_still_reaches_as_far_as_slots_do()
    {
        await LastAsync(Office.Anna.Address);
        _office.Clock.Advance(SeeFreeBusy.OldestCopy);

        await _office.FindSlots.HandleAsync(Office.Me, [new SlotWish(Office.Anna, Duration.FromDays(20), null)], Office.Token);

        await _office.FindSlots.HandleAsync(Office.Me, [new SlotWish(Office.Anna, Duration.FromDays(20), null)], Office.Token);
        Assert.Equal(2, _office.FreeBusy.Reads.Count); // Anna's, then the user's own
    }

    private Task<IReadOnlyList<Availability>> LastAsync(params EmailAddress[] people) => _office.SeeFreeBusy.LastAsync(
        Office.Me, people, new Interval(_office.Clock.GetCurrentInstant(), _office.Clock.GetCurrentInstant() + Duration.FromDays(14)), Office.Token);
}
