using NodaTime;
using Reconnect.People;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Suggestions;

public sealed class ChooseForWeekTests
{
    private static readonly Correspondent[] Five =
        [Anna, Ben, Who("Cleo Diaz", "cleo@south.example"), Who("Dora Eng", "dora@south.example"), Who("Emil Fry", "emil@south.example")];

    private static readonly Correspondent Old = Who("Otto Graf", "otto@west.example");
    private static readonly Correspondent Older = Who("Paula Heim", "paula@east.example");

    private readonly Office _office = new();
    private readonly PaperTrail _trail = new PaperTrail().BusyAtTheDesk(1800);

    public ChooseForWeekTests()
        : this(spread: 1)
    {
    }

    /// <param name="spread">Days between one's last contact and the next one's.</param>
    private ChooseForWeekTests(int spread)
    {
        for (var index = 0; index < Five.Length; index++) { _trail.TalkEvery(7, Five[index], 400 + spread * index, 78); }
        _office.Clock.Reset(Now);
    }

    [Fact]
    public async Task Chooses_the_weekly_number_and_keeps_to_it_all_week()
    {
        var monday = await ChosenAsync();
        await OnDayAsync(5);

        Assert.Equal(3, monday.Count);
        Assert.Equal(monday, await ChosenAsync());
    }

    [Fact]
    public async Task Does_not_suggest_the_same_again_before_something_changed()
    {
        var first = await ChosenAsync();
        await OnDayAsync(7);
        var second = await ChosenAsync();
        await OnDayAsync(14);

        Assert.Equal(2, second.Count);
        Assert.Empty(first.Intersect(second));
        Assert.Empty(await ChosenAsync());
    }

    [Fact]
    public async Task Marks_in_the_ranking_who_waits_and_since_when()
    {
        var first = await ChosenAsync();
        await OnDayAsync(7);

        var ranked = (await ChooseAsync()).Ranked;
        Assert.Equal(first.Order(), ranked.Where(one => one.Waiting is not null).Select(one => one.Tie.Person.ShortName).Order());
        Assert.Equal("Ben was suggested on 24 November and waits until something changes.", ranked.First(one => one.Tie.Person.ShortName == "Ben").Waiting);
    }

    [Fact]
    public async Task Brings_somebody_back_when_the_silence_has_doubled()
    {
        await WeeklyAsync(5);
        var first = await ChosenAsync();
        await OnDayAsync(75);
        Assert.Empty(await ChosenAsync());
        await OnDayAsync(90);

        Assert.Equal(first.Order(), (await ChosenAsync()).Order());
    }

    [Fact]
    public async Task Prefers_a_mixed_week()
    {
        Assert.True((await ChosenAsync()).Count(name => name is "Cleo" or "Dora" or "Emil") < 3);
        var why = (await ChooseAsync()).Chosen.SelectMany(one => one.Terms).Where(term => term.Kind is TermKind.Variety);
        Assert.All(why, term => Assert.EndsWith("and a mixed week is nicer.", term.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Prefers_who_has_a_time_within_two_weeks()
    {
        var (free, busy) = (new ChooseForWeekTests(spread: 0), new ChooseForWeekTests(spread: 0));
        var first = (await free.ChooseAsync()).Chosen[0].Tie.Person;
        busy._office.FreeBusy.Add(first.Address, Reconnect.Slots.WorkingHours.Usual, Zone);
        busy._office.FreeBusy.Occupy(first.Address, Office.Between(Now - Duration.FromDays(1), 17 * 24 * 60));

        Assert.DoesNotContain(first.ShortName, await busy.ChosenAsync());
    }

    [Fact]
    public async Task Drops_nobody_when_no_calendar_can_be_seen()
    {
        _office.FreeBusy.Fault = new MailboxBusyException(Office.Me, null);

        Assert.Equal(3, (await ChosenAsync()).Count);
        Assert.DoesNotContain((await ChooseAsync()).Chosen.SelectMany(one => one.Terms), term => term.Kind is TermKind.Feasibility);
    }

    [Fact]
    public async Task Asks_the_calendars_once_a_week_and_of_the_leading_few_only()
    {
        await ChooseAsync();
        await ChooseAsync();

        Assert.Single(_office.FreeBusy.Reads);
    }

    [Fact]
    public async Task Asks_no_calendar_when_the_answer_changes_nothing()
    {
        await WeeklyAsync(5);
        await ChooseAsync();

        Assert.Empty(_office.FreeBusy.Reads);
    }

    [Fact]
    public async Task Says_why_each_is_chosen() => Assert.All((await ChooseAsync()).Chosen, one =>
    {
        Assert.Equal([TermKind.Silence, TermKind.Meaning, TermKind.Feasibility], one.Terms.Select(term => term.Kind).Take(3));
        Assert.All(one.Terms, term => Assert.EndsWith(".", term.Text, StringComparison.Ordinal));
    });

    [Fact]
    public async Task Somebody_dismissed_leaves_the_week_and_nobody_takes_the_place_until_it_is_undone()
    {
        var first = await ChosenAsync();
        var person = (await ChooseAsync()).Chosen[0].Tie.Person;
        Assert.True(await new GiveFeedback(_office.Ties, _office.Log, _office.UserClock).HandleAsync(Office.Me, person.Id, FeedbackKind.Dismissed, Office.Token));

        Assert.Equal(first.Skip(1), await ChosenAsync());
        Assert.Contains((await ChooseAsync()).Ranked.Single(one => one.Tie.Person.Id == person.Id).Terms, term => term.Kind is TermKind.Feedback);

        Assert.True(await new UndoFeedback(_office.Ties, _office.Log).HandleAsync(Office.Me, person.Id, kind: null, Office.Token));
        Assert.Equal(first, await ChosenAsync());
    }

    [Fact]
    public async Task Nobody_unknown_can_be_dismissed()
    {
        await ChooseAsync();

        Assert.False(await new GiveFeedback(_office.Ties, _office.Log, _office.UserClock).HandleAsync(Office.Me, Office.Ben.Id with { Value = Guid.Empty }, FeedbackKind.Wrote, Office.Token));
        Assert.False(await new UndoFeedback(_office.Ties, _office.Log).HandleAsync(Office.Me, default, kind: null, Office.Token));
        Assert.Empty((await _office.Log.ReadAsync(Office.Me, Office.Token)).Feedback);
    }

    [Fact]
    public async Task Somebody_of_long_ago_is_no_ordinary_suggestion()
    {
        WithOldFriends();
        await WeeklyAsync(7);

        var choice = await ChooseAsync();
        Assert.Equal(5, choice.Chosen.Count);
        Assert.Contains(choice.Ranked, one => one.Tie.Person.ShortName == "Otto");
    }

    [Fact]
    public async Task Surprises_once_a_month_whoever_wants_it_within_the_weekly_number()
    {
        WithOldFriends();
        await WeeklyAsync(3, surprises: true);

        var chosen = (await ChooseAsync()).Chosen;
        Assert.Equal(3, chosen.Count);
        var surprise = Assert.Single(chosen, one => one.Surprise is not null);
        Assert.Matches("^Somebody from long ago: you and (Otto|Paula) were last in touch on .* 202[123]\\. A hello may be a nice surprise\\.$", surprise.Surprise);

        await OnDayAsync(6); // Monday, 30 November
        Assert.DoesNotContain((await ChooseAsync()).Chosen, one => one.Surprise is not null);
        await OnDayAsync(13);
        var next = Assert.Single((await ChooseAsync()).Chosen, one => one.Surprise is not null);
        Assert.NotEqual(surprise.Tie.Person.Id, next.Tie.Person.Id);
    }

    [Fact]
    public async Task The_surprise_of_a_month_is_the_same_on_every_machine()
    {
        WithOldFriends();
        var other = new ChooseForWeekTests();
        other.WithOldFriends();
        await WeeklyAsync(1, surprises: true);
        await other.WeeklyAsync(1, surprises: true);

        Assert.Equal(await ChosenAsync(), await other.ChosenAsync());
    }

    [Fact]
    public async Task A_weekly_number_of_none_has_no_surprise_either()
    {
        WithOldFriends();
        await WeeklyAsync(0, surprises: true);

        Assert.Empty(await ChosenAsync());
    }

    [Fact]
    public async Task Over_capacity_fewer_are_suggested()
    {
        _trail.TalkEvery(7, Old, 600, 450); // else a year is not known
        for (var number = 0; number < 8; number++) { _trail.TalkEvery(7, Who($"New {number}", $"new{number}@new.example"), 80, 2); }

        var choice = await ChooseAsync();
        Assert.Equal(2, choice.Chosen.Count);
        Assert.All(choice.Ranked, one => Assert.Contains(one.Terms, term => term.Kind is TermKind.Capacity));
    }

    [Fact]
    public async Task A_reason_put_right_brings_the_person_back()
    {
        var first = await ChosenAsync();
        await OnDayAsync(7);
        _office.Corrected[Household.IdOf(Ben)] = new Correction(ReasonKind.Moved, Now);

        Assert.Contains("Ben", first);
        Assert.Contains("Ben", await ChosenAsync());
    }

    private void WithOldFriends() => _trail.TalkEvery(7, Old, 1500, 1200).TalkEvery(7, Older, 1600, 1300);

    private Task WeeklyAsync(int number, bool surprises = false) =>
        _office.Settings.SaveAsync(Office.Me, Reconnect.Settings.UserSettings.Default with { WeeklyNumber = number, Surprises = surprises }, Office.Token);

    /// <summary>The mailbox is read again, and nothing has come.</summary>
    private Task OnDayAsync(int daysAhead)
    {
        for (var day = 0; day <= daysAhead; day++) { _trail.YouWrote(Who("Max Richter", "max.richter@fjordline.example"), -day, hour: 6); }
        _office.Clock.Reset(Now + Duration.FromDays(daysAhead));
        return Task.CompletedTask;
    }

    private Task<WeeklyChoice> ChooseAsync()
    {
        _office.Book = TieFinder.Find(_trail.History, Office.Me, _office.Clock.GetCurrentInstant());
        return _office.ChooseForWeek.HandleAsync(Office.Me, Office.Token)!;
    }

    private async Task<List<string>> ChosenAsync() => [.. (await ChooseAsync()).Chosen.Select(one => one.Tie.Person.ShortName)];
}
