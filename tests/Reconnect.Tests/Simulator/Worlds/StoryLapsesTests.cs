using NodaTime;
using Reconnect.Simulator.Model;
using Reconnect.Simulator.Worlds.Story;
using Xunit;

namespace Reconnect.Tests.Simulator.Worlds;

public sealed class StoryLapsesTests
{
    public static TheoryData<string> Reasons => ["yourTurn", "theirTurn", "frameEnded", "youWereBusy", "theyAreBusy", "moved", "drifted"];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Every_reason_happens_at_least_twice(string reason) => Assert.True(Stories.Lapsed(reason).Count() >= 2);

    [Fact]
    public void There_are_at_least_forty_four_each_of_another_person() =>
        Assert.True(Stories.Truth.Lapses.Select(lapse => lapse.Address).Distinct().Count() >= 44);

    [Fact]
    public void Each_was_an_established_tie_in_both_directions_and_is_silent_for_many_times_its_gap()
    {
        foreach (var lapse in Stories.Truth.Lapses)
        {
            var mails = Stories.Between(lapse.Address);
            var contacts = PersonalContacts.With(Stories.Johanna, lapse.Address).Order().ToList();
            Assert.True(contacts.Select(contact => contact.InUtc().Date).Distinct().Count() >= 8, lapse.Name);
            Assert.True(contacts[^1] - contacts[0] > Duration.FromDays(240), lapse.Name);
            Assert.InRange(mails.Count(Stories.IsHers), mails.Count / 4, mails.Count * 3 / 4);
            Assert.InRange((Stories.Truth.AsOf - lapse.LastContact).TotalDays, 4 * lapse.UsualGapDays, 240);
        }
    }

    [Fact]
    public void The_last_contact_in_the_truth_is_the_last_mail_or_meeting()
    {
        foreach (var lapse in Stories.Truth.Lapses)
        {
            var contacts = Stories.Between(lapse.Address).Select(mail => mail.SentAt)
                .Concat(Stories.MeetingsWith(lapse.Address).Where(meeting => meeting.Guests.Count <= 5).Select(meeting => meeting.End));
            Assert.Equal(contacts.Max(), lapse.LastContact);
        }
    }

    [Fact]
    public void Your_turn_means_that_theirs_is_the_last_mail_and_begins_an_unanswered_conversation()
    {
        foreach (var lapse in Stories.Lapsed("yourTurn"))
        {
            var last = Stories.Between(lapse.Address)[^1];
            Assert.Equal(lapse.Address, last.From.Address);
            Assert.Single(Stories.Between(lapse.Address), mail => mail.ConversationId == last.ConversationId);
        }
    }

    [Fact]
    public void Their_turn_means_that_at_least_two_of_hers_have_no_answer() =>
        Assert.All(Stories.Lapsed("theirTurn"), lapse => Assert.True(HersAtTheEnd(lapse) >= 2));

    [Theory]
    [InlineData("frameEnded")]
    [InlineData("youWereBusy")]
    [InlineData("theyAreBusy")]
    [InlineData("moved")]
    [InlineData("drifted")]
    public void Where_nobody_owes_an_answer_she_wrote_last_and_once(string reason) =>
        Assert.All(Stories.Lapsed(reason).Where(lapse => Stories.Between(lapse.Address).Count > 0), lapse => Assert.Equal(1, HersAtTheEnd(lapse)));

    // Silences and last mails that fall into Christmas or onto weekends must not blur who wrote last.
    [Theory]
    [InlineData(2026, 2, 24)]
    [InlineData(2026, 3, 3)]
    [InlineData(2026, 3, 10)]
    [InlineData(2027, 3, 21)]
    [InlineData(2028, 2, 12)]
    public void Who_wrote_last_is_clear_on_any_day(int year, int month, int day)
    {
        var world = Stories.At(Instant.FromUtc(year, month, day, 9, 0));
        foreach (var lapse in world.Truth!.Lapses.Where(lapse => Stories.Between(world.Person, lapse.Address).Count > 0))
        {
            var hers = Stories.Between(world.Person, lapse.Address).AsEnumerable().Reverse().TakeWhile(Stories.IsHers).Count();
            var expected = lapse.Reason switch { "yourTurn" => hers == 0, "theirTurn" => hers >= 2, _ => hers == 1 };
            Assert.True(expected, $"{lapse.Name}, {lapse.Reason}: {hers}");
        }
    }

    [Fact]
    public void An_ended_frame_is_a_series_that_stopped_within_days_of_the_last_mail()
    {
        foreach (var lapse in Stories.Lapsed("frameEnded"))
        {
            var series = Stories.MeetingsWith(lapse.Address).Where(meeting => meeting is { SeriesMasterId: not null, Guests.Count: <= 5 }).ToList();
            if (series.Count == 0) { continue; } // A project or a list.
            Assert.True(series.Count >= 10);
            Assert.InRange((lapse.LastContact - series.Max(meeting => meeting.End)).TotalDays, 0, 7);
            Assert.All(Stories.Between(lapse.Address).TakeLast(1), mail => Assert.InRange((lapse.LastContact - mail.SentAt).TotalDays, 0, 35));
        }
    }

    [Fact]
    public void When_you_were_busy_the_meeting_hours_at_least_doubled_as_the_silence_began()
    {
        var hours = Stories.Lapsed("youWereBusy").Select(lapse => (
            Before: Hours(lapse.LastContact - Duration.FromDays(56), 56), After: Hours(lapse.LastContact + Duration.FromDays(3), 35)));

        Assert.All(hours, pair => Assert.True(pair.After > 2 * pair.Before));
    }

    [Fact]
    public void When_a_tie_drifted_her_meetings_had_not_grown_as_the_silence_began()
    {
        var hours = Stories.Lapsed("drifted").Select(lapse => (
            Before: Hours(lapse.LastContact - Duration.FromDays(56), 56), After: Hours(lapse.LastContact, 35)));

        Assert.All(hours, pair => Assert.True(pair.After < 1.25 * pair.Before));
    }

    [Fact]
    public void A_tie_drifted_slowly_with_gaps_that_grew()
    {
        string[] slowly = ["Oliver Grant", "Wanjiru Kamau", "Ewa Lewandowska", "Bastian Roth"];
        foreach (var lapse in Stories.Lapsed("drifted").Where(lapse => slowly.Contains(lapse.Name)))
        {
            var gaps = Stories.Gaps(lapse.Address);
            Assert.True(gaps.TakeLast(5).Average() > 1.3 * gaps.Take(20).Average());
        }
    }

    [Fact]
    public void They_are_busy_means_their_answers_slowed_from_hours_to_days_and_hers_did_not()
    {
        foreach (var lapse in Stories.Lapsed("theyAreBusy"))
        {
            var slowing = lapse.LastContact - Duration.FromDays(75);
            Assert.True(MedianHours(lapse.Address, theirs: true, mail => mail.SentAt < slowing) < 24);
            Assert.True(MedianHours(lapse.Address, theirs: true, mail => mail.SentAt >= slowing) > 40);
            Assert.True(MedianHours(lapse.Address, theirs: false, mail => mail.SentAt >= slowing) < 24);
        }
    }

    [Fact]
    public void A_move_shows_as_a_bounce_a_new_domain_and_hours_shifted_by_two_or_more()
    {
        var moved = Stories.Lapsed("moved").Select(lapse => lapse.Address).ToList();
        var bounces = Stories.Johanna.Messages.Where(mail => mail.Headers.ContainsKey("X-Failed-Recipients")).ToList();
        Assert.Equal(3, bounces.Count);
        Assert.All(bounces, bounce => Assert.Contains(bounce.Headers["X-Failed-Recipients"], moved));
        Assert.All(bounces, bounce => Assert.Contains(Stories.Between(bounce.Headers["X-Failed-Recipients"]), mail => mail.ConversationId == bounce.ConversationId));

        var news = Stories.Johanna.Messages.Single(mail => mail.From.Address == "henrik@aaltonen-partners.example");
        Assert.Contains("henrik.aaltonen@suomilinja.example", moved);
        Assert.True(news.To.Count > 5);

        var hours = Stories.Between(moved.Single(address => address.StartsWith("mei-ling", StringComparison.Ordinal)))
            .Where(mail => !Stories.IsHers(mail)).Select(mail => mail.SentAt.InUtc().Hour).ToList();
        Assert.True(hours.Take(30).Average() - hours.TakeLast(10).Average() >= 2);
    }

    private static int HersAtTheEnd(TrueLapse lapse) =>
        Stories.Between(lapse.Address).AsEnumerable().Reverse().TakeWhile(Stories.IsHers).Count();

    private static double Hours(Instant from, int days) => Stories.Johanna.Events
        .Where(meeting => meeting is { IsAllDay: false, IsCancelled: false } && meeting.Start >= from && meeting.Start < from + Duration.FromDays(days))
        .Sum(meeting => (meeting.End - meeting.Start).TotalHours) / days;

    private static double MedianHours(string address, bool theirs, Func<Message, bool> counts)
    {
        var mails = Stories.Between(address).Where(counts).ToList();
        var delays = mails.Zip(mails.Skip(1))
            .Where(pair => pair.First.ConversationId == pair.Second.ConversationId && Stories.IsHers(pair.Second) != theirs)
            .Select(pair => (pair.Second.SentAt - pair.First.SentAt).TotalHours).Order().ToList();
        return delays[delays.Count / 2];
    }
}
