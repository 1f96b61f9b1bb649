using NodaTime;
using Reconnect.Bookings;
using Reconnect.Digests;
using Reconnect.People;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;

namespace Reconnect.Tests.Digests;

public sealed class ComposeDigestTests
{
    private static readonly Person Cleo = Office.PersonAt("Cleo Diaz", "cleo@outside.example");
    private static readonly Person Dora = Office.PersonAt("Dora Eng", "dora@outside.example");
    private readonly Office _office = new();

    [Fact]
    public async Task Suggests_each_person_with_sentence_reason_and_times()
    {
        var digest = await Compose(CandidateFor(Office.Anna), CandidateFor(Office.Ben));

        Assert.Equal(("Mira", "en", new IsoWeek(2026, 48)), (digest.GreetingName, digest.Language, digest.Week));
        Assert.Equal([("Anna Berg", "Anna", "About Anna Berg.", null), ("Ben Okoro", "Ben", "About Ben Okoro.", "Only your calendar is known; Ben's is not.")],
            digest.People.Select(person => (person.Name, person.ShortName, person.Sentence, person.SlotsNote)));
        Assert.Equal("Thu 26 Nov, 15:00 (16:00 for Anna), 30 minutes", digest.People[0].Slots.First(slot => slot.Slot.Start.Hour >= 15).Text);
        Assert.All(digest.People, person => Assert.Equal(3, person.Slots.Count));
    }

    [Fact]
    public async Task Carries_three_people_at_most() => Assert.Equal(
        [Office.Anna.Id, Office.Ben.Id, Cleo.Id],
        (await Compose(CandidateFor(Office.Anna), CandidateFor(Office.Ben), CandidateFor(Cleo), CandidateFor(Dora))).People.Select(person => person.Id));

    [Fact]
    public async Task Keeps_strain_out_of_the_mail() => Assert.Equal(
        [Office.Ben.Id], (await Compose(CandidateFor(Office.Anna, ReasonKind.Strain), CandidateFor(Office.Ben))).People.Select(person => person.Id));

    [Fact]
    public async Task Lists_what_is_booked_in_the_coming_three_weeks_earliest_first()
    {
        Keep(1, Office.At(12, 15, 7, 59));
        Keep(2, Office.At(11, 24, 8, 0));
        Keep(3, Office.At(12, 15, 8, 0)); // three weeks ahead to the minute
        Keep(4, Office.At(11, 24, 7, 59));
        Keep(5, Office.At(11, 30, 9, 0), BookingState.Cancelled);
        Keep(6, Office.At(11, 30, 9, 0), BookingState.Asked);

        Assert.Equal(
            ["Tue 24 Nov, 08:00, 30 minutes with Ben Okoro.", "Tue 15 Dec, 07:59, 30 minutes with Ben Okoro."], (await Compose()).Coming);
    }

    [Fact]
    public async Task Lists_milestones_among_the_bookings_by_day()
    {
        Keep(1, Office.At(11, 30, 9, 0));
        _office.Cards =
        [
            new ContactCard("Anna", [Office.Anna.Address], new AnnualDate(12, 14)), new ContactCard("Ben", [Office.Ben.Address], new AnnualDate(11, 29)),
            new ContactCard("Cleo", [Cleo.Address], new AnnualDate(12, 15)), // three weeks ahead to the day
        ];

        Assert.Equal(
            ["Sun 29 Nov: Ben Okoro's birthday.", "Mon 30 Nov, 09:00, 30 minutes with Ben Okoro.", "Mon 14 Dec: Anna Berg's birthday."], (await Compose()).Coming);
    }

    [Fact]
    public async Task Lets_no_full_address_book_push_the_bookings_out()
    {
        Keep(1, Office.At(12, 10, 9, 0));
        _office.Cards = [.. Enumerable.Range(1, 9).Select(day => new ContactCard($"P{day}", [EmailAddress.From($"p{day}@outside.example")!], new AnnualDate(12, day)))];

        Assert.Equal(
            ["Tue 1 Dec: P1's birthday.", "Wed 2 Dec: P2's birthday.", "Thu 3 Dec: P3's birthday.", "Fri 4 Dec: P4's birthday.", "Thu 10 Dec, 09:00, 30 minutes with Ben Okoro."],
            (await Compose()).Coming);
    }

    [Theory]
    [InlineData(18, true)]
    [InlineData(17, false)] // that stood in last week's mail
    public async Task Tells_a_return_once(int day, bool isTold)
    {
        _office.Book = _office.Book! with { Ties = [Office.TieWith(Office.Anna, new LocalDate(2025, 6, 1), new LocalDate(2026, 11, day))] };

        Assert.Equal(isTold ? ["Back in touch with Anna Berg since Wed 18 Nov, after 17 months."] : [], (await Compose()).Coming);
    }

    [Fact]
    public async Task Names_no_milestone_of_somebody_put_aside()
    {
        _office.Cards = [new ContactCard("Ben", [Office.Ben.Address], new AnnualDate(11, 29))];
        _office.Cared[Office.Ben.Id] = new Care.Memorial();

        Assert.Empty((await Compose()).Coming);
    }

    [Fact]
    public async Task Does_not_suggest_somebody_whose_catch_up_is_coming()
    {
        Keep(1, Office.At(11, 26, 9, 0));

        Assert.Equal([Office.Anna.Id], (await Compose(CandidateFor(Office.Ben), CandidateFor(Office.Anna))).People.Select(person => person.Id));
    }

    [Fact]
    public async Task Is_nothing_before_the_first_scan()
    {
        _office.Book = null;

        Assert.Null(await ComposeDigest().HandleAsync(Office.Me, Office.Token));
    }

    [Fact]
    public void Names_each_user_s_week_once()
    {
        var week = new IsoWeek(2026, 48);

        Assert.Equal(32, Reconnect.Digests.ComposeDigest.MailId(Office.Me, week).Length);
        Assert.Equal(Reconnect.Digests.ComposeDigest.MailId(Office.Me, week), Reconnect.Digests.ComposeDigest.MailId(Office.Me, new IsoWeek(2026, 48)));
        Assert.NotEqual(Reconnect.Digests.ComposeDigest.MailId(Office.Me, week), Reconnect.Digests.ComposeDigest.MailId(Office.Stranger, week));
        Assert.NotEqual(Reconnect.Digests.ComposeDigest.MailId(Office.Me, week), Reconnect.Digests.ComposeDigest.MailId(Office.Me, new IsoWeek(2026, 49)));
    }

    [Fact]
    public async Task Says_whom_the_user_was_in_touch_with_of_last_week_s_suggestions()
    {
        _office.PicksOf[new IsoWeek(2026, 47)] = [Office.Ben.Id, Office.Anna.Id, Cleo.Id];
        _office.Book = _office.Book! with
        {
            Ties =
            [
                Office.TieWith(Office.Anna, new LocalDate(2026, 11, 16)), Office.TieWith(Office.Ben, new LocalDate(2026, 11, 22)),
                Office.TieWith(Cleo, new LocalDate(2026, 11, 15), new LocalDate(2026, 11, 23)), // the days before and after that week
                Office.TieWith(Dora, new LocalDate(2026, 11, 18)),
            ],
        };

        Assert.Equal("Last week you were in touch with Ben and Anna, whom Reconnect had suggested.", (await Compose()).LastWeek);
    }

    [Fact]
    public async Task Says_what_was_booked_last_week_when_there_was_no_other_contact()
    {
        Keep(1, Office.At(11, 16, 9, 0));
        Keep(2, Office.At(11, 18, 9, 0), BookingState.Cancelled, Office.Anna);
        Keep(3, Office.At(11, 23, 9, 0), person: Office.Anna);

        Assert.Equal("Last week you had time booked with Ben.", (await Compose()).LastWeek);
    }

    [Fact]
    public async Task Says_nothing_of_a_week_without_contact()
    {
        _office.PicksOf[new IsoWeek(2026, 47)] = [Office.Ben.Id];

        Assert.Null((await Compose()).LastWeek);
    }

    private async Task<Digest> Compose(params Candidate[] chosen)
    {
        var user = (await _office.UserClock.ReadAsync(Office.Me, Office.Token))!;
        return await ComposeDigest().HandleAsync(Office.Me, user, new WeeklyChoice(Office.Now, user.Week, user.Zone, 7, chosen, chosen), Office.Token);
    }

    private ComposeDigest ComposeDigest() => new(
        _office.ChooseForWeek, _office.FindSlots,
        _office.Bookings, _office.ShowMilestones, new RecallLastWeek(_office.Picks, _office.Ties, _office.Bookings), _office.UserClock);

    private void Keep(int number, Instant start, BookingState state = BookingState.Invited, Person? person = null)
    {
        var who = person ?? Office.Ben;
        var booking = new Booking(
            new BookingId(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0])), who.Id, who.Name, who.Address, Office.Between(start, 30), true, state, Office.Now, Office.Now);
        _office.Bookings.Put(Office.Me, booking);
    }

    private static Candidate CandidateFor(Person person, ReasonKind kind = ReasonKind.Drifted) =>
        new(Office.TieWith(person), 1, 0.2, Likelihood.Likely, 14, 77, new Reason(kind, "Why.", ["Because."]), $"About {person.Name}.");
}
