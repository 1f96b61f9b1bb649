using NodaTime;
using Reconnect.People;
using Reconnect.Suggestions;
using Xunit;

namespace Reconnect.Tests.Storage.Contract;

public abstract class SuggestionLogContract(StorageUnderTest storage) : StorageContract(storage)
{
    private static readonly PersonId Zoe = new(new Guid("00000000-0000-0000-0000-000000000001"));
    private static readonly PersonId Yan = new(new Guid("00000000-0000-0000-0000-000000000002"));
    private static readonly LocalDate Day = new(2026, 11, 24);

    private ISuggestionLog Log => Port<ISuggestionLog>();

    [Fact]
    public async Task Nothing_was_suggested_at_first()
    {
        var log = await Log.ReadAsync(Anna, Cancel);

        Assert.Empty(log.Showings);
        Assert.Empty(log.Feedback);
    }

    [Fact]
    public async Task Showings_come_back_equal_oldest_first()
    {
        var showings = Records.Showing.Samplings(60).DistinctBy(showing => (showing.Person, showing.Week)).ToList();

        await Log.AddAsync(Anna, showings, Cancel);

        Assert.Equal(showings.OrderBy(showing => showing.On), (await Log.ReadAsync(Anna, Cancel)).Showings);
        Assert.Empty((await Log.ReadAsync(Ben, Cancel)).Showings);
    }

    [Fact]
    public async Task Of_one_person_and_week_the_first_showing_stays()
    {
        var first = Records.Showing.Samplings(1).Single() with { SilentDays = 30 };
        await Log.AddAsync(Anna, [first], Cancel);
        await Log.AddAsync(Anna, [first with { SilentDays = 31 }, first with { Person = Zoe }], Cancel);

        Assert.Equal([30, 30], (await Log.ReadAsync(Anna, Cancel)).Showings.Select(showing => showing.SilentDays));
        Assert.Equal(2, (await Log.ReadAsync(Anna, Cancel)).Showings.Count);
    }

    [Fact]
    public async Task Every_feedback_comes_back_equal_and_the_same_counts_once()
    {
        var said = Records.Feedback.Samplings(60).Distinct().ToList();
        foreach (var feedback in said.Concat(said)) { await Log.AddAsync(Anna, feedback, Cancel); }

        var kept = (await Log.ReadAsync(Anna, Cancel)).Feedback;
        Assert.Equal(said.Count, kept.Count);
        Assert.Equal(said.ToHashSet(), kept.ToHashSet());
        Assert.Equal(kept.Select(feedback => feedback.On).Order(), kept.Select(feedback => feedback.On));
    }

    [Fact]
    public async Task Feedback_is_taken_back_by_kind_or_as_a_whole_and_only_of_that_person()
    {
        foreach (var kind in Enum.GetValues<FeedbackKind>()) { await Log.AddAsync(Anna, new Feedback(Zoe, kind, Day), Cancel); }
        await Log.AddAsync(Anna, new Feedback(Yan, FeedbackKind.Wrote, Day), Cancel);
        await Log.AddAsync(Ben, new Feedback(Zoe, FeedbackKind.Wrote, Day), Cancel);

        Assert.True(await Log.RemoveFeedbackAsync(Anna, Zoe, FeedbackKind.Snoozed, Cancel));
        Assert.False(await Log.RemoveFeedbackAsync(Anna, Zoe, FeedbackKind.Snoozed, Cancel));
        Assert.Equal(Enum.GetValues<FeedbackKind>().Length, (await Log.ReadAsync(Anna, Cancel)).Feedback.Count);
        Assert.True(await Log.RemoveFeedbackAsync(Anna, Zoe, kind: null, Cancel));

        Assert.Equal([new Feedback(Yan, FeedbackKind.Wrote, Day)], (await Log.ReadAsync(Anna, Cancel)).Feedback);
        Assert.Single((await Log.ReadAsync(Ben, Cancel)).Feedback);
    }

    [Fact]
    public async Task Nothing_is_kept_for_a_mailbox_that_does_not_take_part()
    {
        await Log.AddAsync(Stranger, [Records.Showing.Samplings(1).Single()], Cancel);
        await Log.AddAsync(Stranger, new Feedback(Zoe, FeedbackKind.Wrote, Day), Cancel);

        Assert.False(await Log.RemoveFeedbackAsync(Stranger, Zoe, kind: null, Cancel));
        Assert.Empty((await Log.ReadAsync(Stranger, Cancel)).Showings);
    }
}
