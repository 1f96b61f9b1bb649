using NodaTime;
using Reconnect.Bookings;
using Reconnect.Notes;
using Reconnect.People;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;
using static Reconnect.Tests.Fakes.Office;

namespace Reconnect.Tests.Notes;

public sealed class PrepTests
{
    private readonly Office _office = new();
    private readonly InMemoryNoteStore _notes = new();

    private ShowPrep ShowPrep => new(_office.Ties, _notes, _office.Bookings, _office.ShowMilestones, _office.UserClock);

    [Fact]
    public async Task The_card_tells_what_helps_to_listen_in_the_order_to_read_it()
    {
        var met = At(11, 3, 10, 0);
        Keep(TieWith(Anna) with
        {
            Turn = new Turn(Whose.Yours, At(11, 10, 9, 0), 1),
            Habits = new TieHabits(0, 0, [], [true, true, false, true, true], At(11, 12, 9, 0), met, 0, 0, null),
        });
        _office.Cards = [new ContactCard("Anna Berg", [Anna.Address], new AnnualDate(11, 28))];
        await _office.Bookings.TryAskAsync(
            Me, new Booking(new BookingId(Guid.NewGuid()), Anna.Id, Anna.Name, Anna.Address, Between(At(11, 26, 15, 0), 30), true, BookingState.Asked, Now, Now), MyAddress, Now, Token);
        await NoteAsync(NoteKind.AfterMeeting, new LocalDate(2026, 11, 3), "Moves to Espoo", HowItWas.Good, MeetAgain.Soon);
        await NoteAsync(NoteKind.Note, new LocalDate(2026, 10, 1), "Ask how the exam went\nLikes tea");

        var card = (await ShowPrep.HandleAsync(Me, Anna.Id, wanted: null, Token))!;

        Assert.Equal(
            [
                "You meet on Thursday, 26 November at 15:00.",
                "Ask first: Ask how the exam went",
                "Your word after the meeting of 3 November: good, again soon, “Moves to Espoo”.",
                "You last met on 3 November.",
                "You wrote last, on 12 November.",
                "It is your turn since 10 November.",
                "You wrote 4 of the last 5 mails.",
                "Anna's birthday: 28 November.",
            ],
            card.Lines);
        Assert.Equal(
            [
                "Sie treffen sich am Donnerstag, 26. November um 15:00 Uhr.",
                "Zuerst fragen: Ask how the exam went",
                "Ihr Wort nach dem Treffen vom 3. November: gut, bald wieder, „Moves to Espoo“.",
                "Zuletzt getroffen haben Sie sich am 3. November.",
                "Zuletzt geschrieben haben Sie, am 12. November.",
                "Seit dem 10. November sind Sie dran.",
                "Von den letzten 5 Mails haben Sie 4 geschrieben.",
                "Geburtstag von Anna: 28. November.",
            ],
            (await ShowPrep.HandleAsync(Me, Anna.Id, Language.German, Token))!.Lines);
        Assert.Equal((true, 4, 5, met), (card.LastMailByUser, card.Yours, card.Of, card.LastMet));
    }

    [Fact]
    public async Task Nothing_is_said_where_nothing_is_known()
    {
        var card = (await ShowPrep.HandleAsync(Me, Anna.Id, null, Token))!;

        Assert.Empty(card.Lines);
        Assert.Null(card.AskFirst);
        Assert.Null(await ShowPrep.HandleAsync(Me, new PersonId(Guid.NewGuid()), null, Token));
        Assert.Null(await ShowPrep.HandleAsync(Stranger, Anna.Id, null, Token));
    }

    [Fact]
    public async Task Who_wrote_more_is_named_from_three_mails_on()
    {
        Keep(TieWith(Anna) with { Habits = new TieHabits(0, 0, [], [false, true, false], Now, null, 0, 0, null) });
        Assert.Contains("Anna wrote 2 of the last 3 mails.", (await ShowPrep.HandleAsync(Me, Anna.Id, null, Token))!.Lines);

        Keep(TieWith(Anna) with { Habits = new TieHabits(0, 0, [], [false, false], Now, null, 0, 0, null) });
        Assert.Equal(0, (await ShowPrep.HandleAsync(Me, Anna.Id, null, Token))!.Of);
    }

    [Fact]
    public async Task A_question_comes_before_newer_lines_and_the_newest_line_before_older_ones()
    {
        await NoteAsync(NoteKind.Note, new LocalDate(2026, 10, 1), "Old line");
        await NoteAsync(NoteKind.Note, new LocalDate(2026, 11, 1), $"First line\n{new string('x', 300)}");
        Assert.Equal(200, (await ShowPrep.HandleAsync(Me, Anna.Id, null, Token))!.AskFirst!.Length);

        await NoteAsync(NoteKind.Note, new LocalDate(2026, 9, 1), "How is the dog?");
        Assert.Equal("How is the dog?", (await ShowPrep.HandleAsync(Me, Anna.Id, null, Token))!.AskFirst);
    }

    [Fact]
    public async Task A_meeting_planned_in_outlook_counts_as_well()
    {
        Keep(TieWith(Anna) with { Planned = At(11, 27, 9, 0) });

        var card = (await ShowPrep.HandleAsync(Me, Anna.Id, null, Token))!;

        Assert.Equal((null, At(11, 27, 9, 0)), (card.Meeting, card.Planned!.Value));
    }

    private void Keep(Tie tie) => _office.Book = _office.Book! with { Ties = [tie] };

    private Task NoteAsync(NoteKind kind, LocalDate day, string text, HowItWas? how = null, MeetAgain? again = null) =>
        _notes.SaveAsync(Me, new Note(new NoteId(Guid.NewGuid()), Anna.Id, kind, day, text, how, again), Token);
}
