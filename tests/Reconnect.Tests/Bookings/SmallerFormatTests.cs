using NodaTime;
using Reconnect.Bookings;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Slots;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;

namespace Reconnect.Tests.Bookings;

public sealed class SmallerFormatTests
{
    private const string CouldNot = "Anna could not make it last time: a quarter of an hour may be easier.";
    private const string DidNot = "The last two catch-ups with Anna did not come about: a quarter of an hour may be easier.";
    private const string Write = "The last three catch-ups with Anna did not come about: a few written words may be easier for now.";

    public static TheoryData<string, Format, string?> Pasts => new()
    {
        { "", Format.Usual, null },
        { "TookPlace", Format.Usual, null },
        { "Declined", Format.Smaller, CouldNot },
        { "Cancelled", Format.Usual, null },
        { "Cancelled Cancelled", Format.Smaller, DidNot },
        { "Cancelled Declined", Format.Smaller, DidNot },
        { "Declined Cancelled", Format.Smaller, CouldNot },
        { "TookPlace Declined", Format.Usual, null },
        { "Cancelled TookPlace Cancelled Cancelled", Format.Usual, null },
        { "Declined TookPlace Declined Declined", Format.Smaller, CouldNot },
        { "Declined Cancelled Declined", Format.Written, Write },
        { "Cancelled Cancelled Cancelled Cancelled", Format.Written, Write },
        { "Invited Declined", Format.Smaller, CouldNot },
        { "Lost Declined", Format.Smaller, CouldNot },
    };

    /// <param name="newestFirst">States of bookings whose invitations had left.</param>
    [Theory]
    [MemberData(nameof(Pasts))]
    public void Asks_for_less_after_a_no(string newestFirst, Format format, string? note)
    {
        var past = newestFirst.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<BookingState>).Select((state, index) => At(state, index));

        Assert.Equal((format, note), SmallerFormat.Of(past, Office.Anna, Office.Now, null));
    }

    [Fact]
    public void What_was_taken_back_before_anybody_heard_of_it_is_no_no() =>
        Assert.Equal(Format.Usual, SmallerFormat.Of([Unheard(0), Unheard(1), Unheard(2)], Office.Anna, Office.Now, null).Format);

    [Fact]
    public void A_catch_up_whose_end_is_past_has_taken_place_before_a_scan_says_so()
    {
        var invited = At(BookingState.Invited, 0);

        Assert.Equal(Format.Usual, SmallerFormat.Of([invited, At(BookingState.Declined, 1)], Office.Anna, invited.When.End, null).Format);
        Assert.Equal(Format.Smaller, SmallerFormat.Of([invited, At(BookingState.Declined, 1)], Office.Anna, invited.When.End - Duration.Epsilon, null).Format);
    }

    [Fact]
    public async Task The_next_times_are_a_quarter_of_an_hour_and_the_note_says_why()
    {
        var office = new Office();
        office.Bookings.Put(Office.Me, At(BookingState.Declined, 0));

        var answer = await FindAsync(office);

        Assert.Equal(CouldNot, answer.Note);
        Assert.Equal(3, answer.Slots.Count);
        Assert.All(answer.Slots, slot => Assert.Equal(Duration.FromMinutes(15), slot.Length));
        Assert.Equal(Duration.FromMinutes(45), (await office.FindSlots.HandleAsync(Office.Me, Office.TieWith(Office.Anna), Duration.FromMinutes(45), Office.Token)).Slots[0].Length);
    }

    [Fact]
    public async Task The_note_goes_before_what_else_must_be_said()
    {
        var office = new Office();
        office.Bookings.Put(Office.Me, At(BookingState.Declined, 0) with { Person = Office.Ben.Id });

        var answers = await office.FindSlots.HandleAsync(Office.Me, [new SlotWish(Office.Ben, Duration.FromDays(99), null)], Office.Token);

        Assert.Equal("Ben could not make it last time: a quarter of an hour may be easier. Only your calendar is known; Ben's is not.", answers[Office.Ben.Id].Note);
    }

    [Fact]
    public async Task After_three_no_time_is_offered_with_that_person_and_all_with_the_others()
    {
        var office = new Office();
        for (var index = 0; index < 3; index++) { office.Bookings.Put(Office.Me, At(BookingState.Cancelled, index)); }

        var answers = await office.FindSlots.HandleAsync(Office.Me, [Wish, new SlotWish(Office.Ben, Duration.FromDays(99), null)], Office.Token);

        Assert.Equal((0, Write), (answers[Office.Anna.Id].Slots.Count, answers[Office.Anna.Id].Note));
        Assert.Equal(3, answers[Office.Ben.Id].Slots.Count);
    }

    [Theory]
    [InlineData("Cancelled Cancelled Declined", DidNot)]
    [InlineData("Cancelled Cancelled Cancelled", DidNot)]
    [InlineData("Declined Cancelled Cancelled", CouldNot)]
    public void Once_both_were_in_touch_after_the_third_short_times_are_proposed_again(string newestFirst, string note)
    {
        var past = newestFirst.Split(' ').Select(Enum.Parse<BookingState>).Select((state, index) => At(state, index)).ToList();

        Assert.Equal((Format.Written, Write), SmallerFormat.Of(past, Office.Anna, Office.Now, past[0].AskedAt));
        Assert.Equal((Format.Smaller, note), SmallerFormat.Of(past, Office.Anna, Office.Now, past[0].AskedAt + Duration.Epsilon));
    }

    [Fact]
    public async Task Mails_both_ways_bring_times_back_and_one_way_alone_do_not()
    {
        var office = new Office();
        for (var index = 0; index < 3; index++) { office.Bookings.Put(Office.Me, At(BookingState.Declined, index)); }

        var answers = await office.FindSlots.HandleAsync(Office.Me, [SlotWish.For(TieAfter(office, answered: false), Office.Now)], Office.Token);
        Assert.Empty(answers[Office.Anna.Id].Slots);

        answers = await office.FindSlots.HandleAsync(Office.Me, [SlotWish.For(TieAfter(office, answered: true), Office.Now)], Office.Token);
        Assert.Equal((3, CouldNot), (answers[Office.Anna.Id].Slots.Count, answers[Office.Anna.Id].Note));
    }

    /// <summary>The tie with Anna as it is found after the user wrote to her yesterday.</summary>
    private static Tie TieAfter(Office office, bool answered)
    {
        var (me, anna) = (new Correspondent(Office.MyAddress, "Mira Lang"), new Correspondent(Office.Anna.Address, "Anna Berg"));
        var mails = new List<MailMessage>();
        for (var day = 60; day > 20; day -= 10) { Mail(day, mine: true); Mail(day - 1, mine: false); }
        Mail(1.5, mine: true);
        if (answered) { Mail(1, mine: false); }
        var history = new History(office.Profile!, mails, [], []);
        return TieFinder.Find(history, Office.Me, Office.Now).TieWith(Office.Anna.Address)!;

        void Mail(double daysAgo, bool mine) => mails.Add(new MailMessage(
            new MessageKey($"{mails.Count}"), Office.Now - Duration.FromDays(daysAgo), mine ? me : anna, [mine ? anna : me], [], [], $"thread {daysAgo}", MailTraits.None));
    }

    private static SlotWish Wish { get; } = new(Office.Anna, Duration.FromDays(99), null);

    private static async Task<SlotAnswer> FindAsync(Office office) => (await office.FindSlots.HandleAsync(Office.Me, [Wish], Office.Token))[Office.Anna.Id];

    private static Booking Unheard(int index) => At(BookingState.Cancelled, index) with { EventId = null };

    private static Booking At(BookingState state, int index)
    {
        var asked = Office.Now - Duration.FromDays(7 * index + 2);
        var day = state is BookingState.Invited ? 25 : 4;
        return new Booking(
            new BookingId(new Guid(index + 1, 0, 0, new byte[8])), Office.Anna.Id, Office.Anna.Name, Office.Anna.Address,
            Office.Between(Office.At(11, day, 9, 0), 30), true, state, asked, asked, $"event-{index}");
    }
}
