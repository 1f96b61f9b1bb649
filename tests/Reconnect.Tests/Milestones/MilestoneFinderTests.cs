using NodaTime;
using Reconnect.Milestones;
using Reconnect.People;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Milestones;

public sealed class MilestoneFinderTests
{
    private static readonly Correspondent Mira = Who("Mira Lang", "mira@outside.example");
    private readonly PaperTrail _trail = new PaperTrail().BusyAtTheDesk(from: 720);

    [Theory]
    [InlineData(0, "Mira's birthday is today, Tuesday, 24 November.", "Tue 24 Nov: Mira Lang's birthday.")]
    [InlineData(9, "Mira's birthday is on Thursday, 3 December.", "Thu 3 Dec: Mira Lang's birthday.")]
    [InlineData(21, "Mira's birthday is on Tuesday, 15 December.", "Tue 15 Dec: Mira Lang's birthday.")]
    public void Names_the_birthdays_of_three_weeks(int days, string sentence, string line)
    {
        var day = Today.PlusDays(days);
        _trail.TalkEvery(7, Mira, 200, 4).Card("Mira", new AnnualDate(day.Month, day.Day), "mira@outside.example");

        var birthday = Assert.Single(Found());

        Assert.Equal((MilestoneKind.Birthday, day, null, true), (birthday.Kind, birthday.Date, birthday.Years, birthday.HasTie));
        Assert.Equal((sentence, line), (birthday.Sentence, birthday.Line));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(22)]
    public void Leaves_out_yesterdays_and_what_is_further_away(int days)
    {
        var day = Today.PlusDays(days);
        _trail.Card("Mira", new AnnualDate(day.Month, day.Day), "mira@outside.example");

        Assert.Empty(Found());
    }

    [Fact]
    public void Looks_as_far_as_the_lead_days_where_those_are_more()
    {
        var day = Today.PlusDays(30);
        _trail.Card("Mira", new AnnualDate(day.Month, day.Day), "mira@outside.example");

        Assert.True(Assert.Single(Found(leadDays: 30)).IsNear);
        Assert.Empty(Found(leadDays: 29));
    }

    [Fact]
    public void Knows_those_of_the_address_book_alone_by_every_address_but_never_the_user()
    {
        _trail.Card("", new AnnualDate(12, 1), "rosa@outside.example", "rosa@home.example").Card("Rosa", new AnnualDate(12, 2), "rosa@outside.example")
            .Card("Me", new AnnualDate(12, 3), You.Address.Value);

        var rosa = Assert.Single(Found());

        Assert.Equal(("rosa@outside.example", false, new LocalDate(2026, 12, 1)), (rosa.Person.Name, rosa.HasTie, rosa.Date));
        Assert.Equal([PersonId.Of(Mailbox, Address("rosa@outside.example")), PersonId.Of(Mailbox, Address("rosa@home.example"))], rosa.Person.AllIds);
    }

    [Fact]
    public void A_second_address_of_a_card_tells_the_birthday_of_the_tie()
    {
        _trail.TalkEvery(7, Mira, 200, 4).Card("Mira", new AnnualDate(12, 1), "mira@home.example", "mira@outside.example");

        Assert.Equal(("Mira Lang", true), (Assert.Single(Found()).Person.Name, Found()[0].HasTie));
    }

    [Theory]
    [InlineData(365, 0, "A year ago today, you and Mira were first in touch.", "Tue 24 Nov: a year since you and Mira Lang were first in touch.")]
    [InlineData(356, 9, "On Thursday, 3 December it will be a year since you and Mira were first in touch.", "Thu 3 Dec: a year since you and Mira Lang were first in touch.")]
    public void Remembers_when_two_people_were_first_in_touch(int firstDaysAgo, int days, string sentence, string line)
    {
        _trail.TalkEvery(11, Mira, firstDaysAgo, 4);

        var anniversary = Assert.Single(Found());

        Assert.Equal((MilestoneKind.FirstContact, Today.PlusDays(days), 1), (anniversary.Kind, anniversary.Date, anniversary.Years));
        Assert.Equal((sentence, line), (anniversary.Sentence, anniversary.Line));
    }

    [Theory]
    [InlineData(2, "Two years ago today,")]
    [InlineData(3, "Three years ago today,")]
    [InlineData(4, null)]
    [InlineData(5, "Five years ago today,")]
    [InlineData(6, null)]
    [InlineData(10, "Ten years ago today,")]
    [InlineData(15, "15 years ago today,")]
    public void Counts_one_two_three_five_and_every_five_years(int years, string? begins)
    {
        var tie = Old(Today.PlusYears(-years));

        var found = new MilestoneFinder(BookOf(tie, readSince: Today.PlusYears(-30)), Today, 7).Find([new Acquaintance(tie.Person, tie, null)]);

        Assert.Equal(begins is null ? [] : [begins], found.Select(one => one.Sentence[..(begins?.Length ?? 0)]));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void Does_not_take_an_old_friend_for_a_new_one_where_reading_began(int daysBefore, int found)
    {
        var first = Today.PlusYears(-1);
        var tie = Old(first);

        var book = BookOf(tie, readSince: first.PlusMonths(-3).PlusDays(daysBefore));

        Assert.Equal(found, new MilestoneFinder(book, Today, 7).Find([new Acquaintance(tie.Person, tie, null)]).Count);
    }

    [Fact]
    public void A_first_contact_on_29_February_is_remembered_on_the_28th()
    {
        var (tie, today) = (Old(new LocalDate(2024, 2, 29)), new LocalDate(2026, 2, 20));
        var book = BookOf(tie, readSince: new LocalDate(2020, 1, 1)) with { AsOf = Instant.FromUtc(2024, 3, 1, 0, 0) };

        Assert.Equal(new LocalDate(2026, 2, 28), Assert.Single(new MilestoneFinder(book, today, 7).Find([new Acquaintance(tie.Person, tie, null)])).Date);
    }

    [Fact]
    public void Celebrates_nothing_with_whom_the_user_hardly_knows_or_knew()
    {
        _trail.Talk(Mira, 365).Talk(Mira, 300).Talk(Mira, 20);
        Assert.Empty(Found());

        var asleep = Old(Today.PlusYears(-2)) with { Memory = Old(Today.PlusYears(-2)).Memory with { LastDay = Number(Today.PlusDays(-366)) } };
        Assert.Empty(new MilestoneFinder(BookOf(asleep, Today.PlusYears(-30)), Today, 7).Find([new Acquaintance(asleep.Person, asleep, null)]));
        var mute = Old(Today.PlusYears(-2)) with { Memory = Old(Today.PlusYears(-2)).Memory with { FromOther = false } };
        Assert.Empty(new MilestoneFinder(BookOf(mute, Today.PlusYears(-30)), Today, 7).Find([new Acquaintance(mute.Person, mute, null)]));
    }

    [Theory]
    [InlineData(0, "You and Mira are back in touch since today, after 4 months.")]
    [InlineData(4, "You and Mira are back in touch since Friday, 20 November, after 4 months.")]
    [InlineData(13, "You and Mira are back in touch since Wednesday, 11 November, after 4 months.")]
    public void Is_glad_of_a_return_for_two_weeks(int daysAgo, string sentence)
    {
        _trail.TalkEvery(7, Mira, 329 + daysAgo, 140 + daysAgo).Talk(Mira, daysAgo);

        var back = Assert.Single(Found(Ago(0, 20)));

        Assert.Equal((MilestoneKind.Return, Today.PlusDays(-daysAgo), true, sentence), (back.Kind, back.Date, back.IsNear, back.Sentence));
        Assert.StartsWith("Back in touch with Mira Lang since ", back.Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(14, 7, 140)] // too long ago
    [InlineData(4, 7, 59)] // no silence yet
    [InlineData(4, 25, 75)] // three times the usual, and no more
    public void A_pause_that_was_short_or_usual_is_no_return(int daysAgo, int every, int silence)
    {
        _trail.TalkEvery(every, Mira, every * 12 + silence + daysAgo, silence + daysAgo).Talk(Mira, daysAgo);

        Assert.Empty(Found(Ago(0, 20)));
    }

    [Fact]
    public void More_than_three_times_the_usual_is_one()
    {
        _trail.TalkEvery(25, Mira, 25 * 12 + 80, 80).Talk(Mira, 4);

        Assert.Equal(MilestoneKind.Return, Assert.Single(Found()).Kind);
    }

    [Fact]
    public void More_than_a_year_needs_no_rhythm()
    {
        _trail.Talk(Mira, 400).Talk(Mira, 4);

        Assert.Equal("You and Mira are back in touch since Friday, 20 November, after 13 months.", Assert.Single(Found()).Sentence);
    }

    [Fact]
    public void Who_comes_back_from_an_absence_is_not_back_with_everybody()
    {
        var away = new PaperTrail().BusyAtTheDesk(720, awayFrom: 139, awayUntil: 5).TalkEvery(7, Mira, 329, 140).Talk(Mira, 4);

        Assert.Empty(FoundIn(away, Now, 7));
    }

    [Fact]
    public void Stands_by_day_then_by_name()
    {
        _trail.Card("Zed", new AnnualDate(12, 1), "zed@outside.example").Card("adam", new AnnualDate(12, 2), "adam@outside.example")
            .Card("Bo", new AnnualDate(12, 1), "bo@outside.example");

        Assert.Equal(["Bo", "Zed", "adam"], Found().Select(one => one.Person.Name));
    }

    private static Tie Old(LocalDate first) => Office.TieWith(Office.PersonAt("Mira Lang", "mira@outside.example")) with
    {
        Memory = TieMemory.Empty with
        {
            Days = 300,
            FirstDay = Number(first),
            LastDay = Number(first.PlusYears(1) < Today ? Today.PlusDays(-4) : first),
            LastAt = Now,
            Gaps = new RecentGaps().With(7).With(7).With(7).With(7).With(7),
            LongestGap = 7,
            LogGapMean = 2,
            FromUser = true,
            FromOther = true,
        },
    };

    private static TieBook BookOf(Tie tie, LocalDate readSince) => new(Now, new OwnDays(1, Number(readSince), [Number(Today)]), [tie]);

    private static int Number(LocalDate day) => Period.DaysBetween(new LocalDate(1970, 1, 1), day);

    private IReadOnlyList<Milestone> Found(Instant? at = null, int leadDays = 7) => FoundIn(_trail, at ?? Now, leadDays);

    private static IReadOnlyList<Milestone> FoundIn(PaperTrail trail, Instant at, int leadDays)
    {
        var book = TieFinder.Find(trail.History, Mailbox, at);
        return new MilestoneFinder(book, at.InZone(Zone).Date, leadDays).Find(Acquaintance.Of(Mailbox, book, trail.History.Cards, trail.Profile.Addresses));
    }
}
