using NodaTime;
using NodaTime.TimeZones;
using Reconnect.Simulator.Model;
using Xunit;

namespace Reconnect.Tests.Simulator.Worlds;

public sealed class StoryTrapsTests
{
    [Theory]
    [InlineData("newsletter")]
    [InlineData("noReply")]
    [InlineData("ticket")]
    [InlineData("list")]
    [InlineData("room")]
    [InlineData("sharedMailbox")]
    [InlineData("oneWay")]
    [InlineData("onTime")]
    [InlineData("twoAddresses")]
    [InlineData("recentlyBack")]
    [InlineData("dst")]
    [InlineData("groupMail")]
    [InlineData("bigMeetingOnly")]
    [InlineData("endedSeries")]
    [InlineData("vacation")]
    [InlineData("plannedMeeting")]
    public void Has_the_trap_with_addresses_that_occur(string kind)
    {
        var seen = Stories.Johanna.Messages.SelectMany(mail => mail.To.Concat(mail.Cc).Append(mail.From)).Select(party => party.Address)
            .Concat(Stories.Johanna.Events.SelectMany(meeting => meeting.Guests).Select(guest => guest.Who.Address)).ToHashSet();

        Assert.All(Stories.Truth.Traps.Where(trap => trap.Kind == kind).SelectMany(trap => trap.Addresses), address => Assert.Contains(address, seen));
        Assert.Contains(Stories.Truth.Traps, trap => trap.Kind == kind);
    }

    [Fact]
    public void There_are_at_least_forty_four_each_with_a_reason_why() =>
        Assert.True(Stories.Truth.Traps.Select(trap => trap.Story).Distinct().Count() >= 44);

    [Fact]
    public void Nobody_is_a_lapse_and_a_trap() =>
        Assert.Empty(Stories.Truth.Lapses.Select(lapse => lapse.Address).Intersect(Stories.Truth.Traps.SelectMany(trap => trap.Addresses)));

    [Theory]
    [InlineData("newsletter", "List-Unsubscribe")]
    [InlineData("noReply", "Auto-Submitted")]
    [InlineData("ticket", "Auto-Submitted")]
    [InlineData("list", "List-Id")]
    public void Machines_say_so_in_a_header_and_are_not_in_the_focused_inbox(string kind, string header)
    {
        var addresses = Stories.Truth.Traps.Where(trap => trap.Kind == kind).SelectMany(trap => trap.Addresses).ToHashSet();
        var mails = Stories.Johanna.Messages.Where(mail => addresses.Contains(mail.From.Address)).ToList();

        Assert.True(mails.Count > 40);
        Assert.All(mails, mail => Assert.True(mail.Headers.ContainsKey(header) && mail.Inference == "other"));
    }

    [Theory]
    [InlineData("ticket")]
    [InlineData("list")]
    public void The_tempting_machines_were_written_to_and_fell_silent_weeks_ago(string kind)
    {
        var mails = Stories.Between(Stories.TheTrap(kind).Addresses[0]);

        Assert.Contains(mails, Stories.IsHers);
        Assert.True(Stories.Truth.AsOf - mails[^1].SentAt > Duration.FromDays(60));
    }

    [Fact]
    public void Rooms_are_resources_and_the_reception_is_shared()
    {
        string Purpose(string address) => Stories.OfMonday.Mailboxes.Single(mailbox => mailbox.Address == address).Purpose;
        var rooms = Stories.TheTrap("room").Addresses;

        Assert.All(rooms, room => Assert.Equal("room", Purpose(room)));
        Assert.All(rooms, room => Assert.Contains(Stories.Johanna.Events.SelectMany(meeting => meeting.Guests), guest => guest.Who.Address == room && guest.Type == "resource"));
        Assert.Equal("shared", Purpose(Stories.TheTrap("sharedMailbox").Addresses[0]));
    }

    [Fact]
    public void The_one_way_sender_was_never_answered()
    {
        var mails = Stories.Between(Stories.TheTrap("oneWay").Addresses[0]);

        Assert.True(mails.Count > 30);
        Assert.DoesNotContain(mails, Stories.IsHers);
    }

    [Fact]
    public void The_quarterly_friend_is_within_her_usual_gap()
    {
        var friend = Stories.TheTrap("onTime").Addresses[0];

        Assert.All(Stories.Gaps(friend), gap => Assert.InRange(gap, 80, 95));
        Assert.InRange(Stories.SilentDays(friend), 75, 88);
    }

    [Fact]
    public void Of_two_addresses_the_one_ends_where_the_other_begins_and_one_card_holds_both()
    {
        var addresses = Stories.TheTrap("twoAddresses").Addresses;

        Assert.True(Stories.Between(addresses[0])[^1].SentAt < Stories.Between(addresses[1])[0].SentAt);
        Assert.InRange(Stories.SilentDays(addresses[1]), 0, 20);
        Assert.Contains(Stories.Johanna.Contacts, card => card.Addresses.Order().SequenceEqual(addresses.Order()));
    }

    [Fact]
    public void The_friend_who_is_back_was_silent_for_months_before()
    {
        var friend = Stories.TheTrap("recentlyBack").Addresses[0];

        Assert.True(Stories.Gaps(friend).Max() > 150);
        Assert.InRange(Stories.SilentDays(friend), 0, 7);
    }

    [Fact]
    public void Summer_time_shifts_one_senders_hours_by_about_one()
    {
        var berlin = TzdbDateTimeZoneSource.Default.ForId("Europe/Berlin");
        double Hour(IEnumerable<Message> mails) => mails.Average(mail => mail.SentAt.InZone(berlin).TimeOfDay.TickOfDay / (double)NodaConstants.TicksPerHour);
        var theirs = Stories.Between(Stories.TheTrap("dst").Addresses[0]).Where(mail => !Stories.IsHers(mail)).ToList();
        var summer = theirs.Where(mail => mail.SentAt.InZone(berlin).IsDaylightSavingTime()).ToList();
        var winter = theirs.Except(summer).ToList();

        Assert.True(summer.Count > 20 && winter.Count > 20);
        Assert.InRange(Hour(summer) - Hour(winter), 0.4, 1.6);
    }

    [Fact]
    public void The_ended_series_leaves_a_tie_that_goes_on()
    {
        var colleague = Stories.TheTrap("endedSeries").Addresses[0];
        var series = Stories.MeetingsWith(colleague).Where(meeting => meeting.Subject == "Atlas").Max(meeting => meeting.End);

        Assert.True(Stories.Truth.AsOf - series > Duration.FromDays(70));
        Assert.InRange(Stories.SilentDays(colleague), 0, 15);
    }

    [Fact]
    public void The_colleague_on_holiday_says_so_three_times()
    {
        var mailbox = Stories.OfMonday.Mailboxes.Single(mailbox => mailbox.Address == Stories.TheTrap("vacation").Addresses[0]);

        Assert.True(mailbox.AutomaticReplies!.Value.Contains(Stories.Truth.AsOf));
        Assert.Contains(mailbox.Events, meeting => meeting.ShowAs == "oof" && meeting.Start < Stories.Truth.AsOf && meeting.End > Stories.Truth.AsOf);
        Assert.Contains(Stories.Johanna.Messages, mail => mail.From.Address == mailbox.Address && mail.Headers.GetValueOrDefault("Auto-Submitted") == "auto-replied");
    }

    [Fact]
    public void The_planned_meeting_is_in_the_coming_week_and_the_silence_is_short_of_a_lapse()
    {
        var colleague = Stories.TheTrap("plannedMeeting").Addresses[0];

        Assert.Contains(Stories.MeetingsWith(colleague), meeting => meeting.Guests.Count == 1 && meeting.Start > Stories.Truth.AsOf && meeting.Start < Stories.Truth.AsOf + Duration.FromDays(7));
        Assert.InRange(Stories.SilentDays(colleague), 20, 35);
    }

    [Fact]
    public void Who_is_met_only_in_large_meetings_and_group_mail_has_no_tie()
    {
        var large = Stories.TheTrap("bigMeetingOnly").Addresses[0];

        Assert.Empty(Stories.Between(large));
        Assert.True(Stories.MeetingsWith(large).Count() > 30);
        Assert.All(Stories.MeetingsWith(large), meeting => Assert.True(meeting.Guests.Count > 5));
        Assert.True(Stories.Between(Stories.TheTrap("groupMail").Addresses[0]).Count < 10);
    }
}
