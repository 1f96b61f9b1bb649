using NodaTime;
using NSubstitute;
using Reconnect.Bookings;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Slots;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Bookings;

public sealed class LearnKeptTests
{
    private readonly Office _office = new();
    private readonly List<Meeting> _meetings = [];
    private readonly List<LostTime> _lost = [];

    public LearnKeptTests()
    {
        _office.Scans.MeetingsAsync(Office.Me, Arg.Any<CancellationToken>()).Returns(_ => _meetings);
        _office.Scans.LostTimesAsync(Office.Me, Arg.Any<CancellationToken>()).Returns(_ => _lost);
    }

    [Fact]
    public async Task Counts_what_took_place_what_was_called_off_or_declined_and_what_was_moved()
    {
        var declined = Past(4, 9) with { Answer = Answer.Declined };
        var refused = Past(5, 9);
        refused = refused with { Attendees = [refused.Attendees[0], refused.Attendees[1] with { Answer = Answer.Declined }] };
        _meetings.AddRange([Past(2, 9), Past(3, 9) with { IsCancelled = true, ShowAs = ShowAs.Free }, declined, refused]);
        _lost.Add(new LostTime(new MeetingKey("moved"), Office.Between(Office.At(11, 6, 16, 0), 30), Loss.Moved));

        var counts = await CountAsync();

        Assert.Equal(
            [
                new(IsoDayOfWeek.Monday, 9, 2, 1, 1), new(IsoDayOfWeek.Tuesday, 9, 2, 0, 1), new(IsoDayOfWeek.Wednesday, 9, 2, 0, 1), new(IsoDayOfWeek.Thursday, 9, 2, 0, 1),
                new(IsoDayOfWeek.Friday, 16, 2, 0, 1),
            ],
            counts.Each);
    }

    [Fact]
    public async Task Only_past_meetings_with_one_other_count()
    {
        var one = Past(2, 9);
        _meetings.AddRange(
        [
            one with { Attendees = [.. one.Attendees, new Attendee(new Correspondent(Office.Ben.Address, "Ben"), AttendeeKind.Required, Answer.Accepted)] },
            one with { Attendees = [one.Attendees[0]] },
            one with { IsPrivate = true },
            one with { IsAllDay = true },
            one with { ShowAs = ShowAs.Free },
            one with { When = Office.Between(Office.At(11, 24, 7, 45), 30) },
        ]);
        _lost.Add(new LostTime(new MeetingKey("coming"), Office.Between(Office.At(11, 26, 9, 0), 30), Loss.Gone));

        Assert.Equal(0, (await CountAsync()).All);
    }

    [Fact]
    public async Task What_was_booked_here_tells_of_itself_and_is_counted_once()
    {
        var meeting = Past(2, 9);
        _meetings.Add(meeting);
        _office.Bookings.Put(Office.Me, new Booking(
            new BookingId(Guid.NewGuid()), Office.Anna.Id, "Anna Berg", Office.Anna.Address, meeting.When, true, BookingState.TookPlace, Office.Now, Office.Now, meeting.Key.Value));

        Assert.Equal(0, (await CountAsync()).All);
    }

    [Fact]
    public async Task Times_at_which_meetings_are_moved_or_called_off_are_offered_last_and_no_answer_reads_the_history()
    {
        var wish = new SlotWish(Office.Ben, Duration.FromDays(20), null);
        Assert.Contains(new LocalTime(8, 0), await TimesAsync());

        for (var day = 2; day < 7; day++)
        {
            for (var i = 0; i < 8; i++) { _lost.Add(new LostTime(new MeetingKey($"{day} {i}"), Office.Between(Office.At(11, day, 8, 0), 15), i % 2 == 0 ? Loss.Moved : Loss.Gone)); }
        }
        await CountAsync();
        _office.Scans.ClearReceivedCalls();

        Assert.DoesNotContain(new LocalTime(8, 0), await TimesAsync());
        await _office.Scans.DidNotReceiveWithAnyArgs().MeetingsAsync(default, Office.Token);
        await _office.Scans.DidNotReceiveWithAnyArgs().HistoryAsync(default, Office.Token);

        async Task<List<LocalTime>> TimesAsync() =>
            [.. (await _office.FindSlots.HandleAsync(Office.Me, [wish], Office.Token))[Office.Ben.Id].Slots.Select(slot => slot.Start.TimeOfDay)];
    }

    private async Task<KeptCounts> CountAsync()
    {
        await new LearnKept(_office.Scans, _office.Bookings, _office.KeptTimes, _office.UserClock).HandleAsync(Office.Me, Office.Token);
        return await _office.KeptTimes.FindAsync(Office.Me, Office.Token);
    }

    /// <summary>A half hour with Anna in November.</summary>
    private static Meeting Past(int day, int hour) => new(
        new MeetingKey($"{day} {hour}"), null, "Catch up", Office.Between(Office.At(11, day, hour, 0), 30), false, ShowAs.Busy, false, false, new Correspondent(Office.MyAddress, "Mira"),
        [new Attendee(new Correspondent(Office.MyAddress, "Mira"), AttendeeKind.Required, Answer.Organizer), new Attendee(new Correspondent(Office.Anna.Address, "Anna"), AttendeeKind.Required, Answer.Accepted)],
        Answer.Organizer);
}
