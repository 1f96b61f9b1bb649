using NodaTime;
using Reconnect.Bookings;
using Reconnect.Cadences;
using Reconnect.Notes;
using Reconnect.People;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Xunit;
using static Reconnect.Tests.Fakes.Office;

namespace Reconnect.Tests.Notes;

public sealed class NoteTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);
    private static readonly NoteId Id = new(Guid.Parse("00000000-0000-0000-0000-00000000000a"));

    private readonly Office _office = new();
    private readonly InMemoryNoteStore _notes = new();

    private KeepNote KeepNote => new(_office.Ties, _notes, _office.Bookings, _office.UserClock);

    private ShowNotes ShowNotes => new(_office.Ties, _notes);

    private RemoveNotes RemoveNotes => new(_office.Ties, _notes);

    private ShowAfters ShowAfters => new(_office.Bookings, _notes, _office.Care, _office.UserClock);

    private AskAfter AskAfter => new(_office.Bookings, _notes, _office.UserClock);

    [Fact]
    public async Task A_note_is_kept_as_written_without_what_nobody_sees()
    {
        var kept = Assert.IsType<KeepNoteOutcome.Kept>(await KeepNote.HandleAsync(Me, Input("  Her dog is called\r\nÖzil \u0000🐕 "), isNew: true, Token)).Note;

        Assert.Equal(new Note(Id, Anna.Id, NoteKind.Note, Today, "Her dog is called\nÖzil 🐕"), kept);
        Assert.Equal([kept], await ShowNotes.HandleAsync(Me, Anna.Id, Token));
        Assert.Empty((await ShowNotes.HandleAsync(Me, Ben.Id, Token))!);
        Assert.Null(await ShowNotes.HandleAsync(Stranger, Anna.Id, Token));
    }

    [Fact]
    public async Task The_same_id_keeps_one_note_and_changes_it()
    {
        await KeepNote.HandleAsync(Me, Input("One") with { On = Today.PlusDays(-3) }, isNew: true, Token);
        await KeepNote.HandleAsync(Me, Input("One"), isNew: true, Token);
        await KeepNote.HandleAsync(Me, Input("Two"), isNew: false, Token);

        var note = Assert.Single(await _notes.AllAsync(Me, Token));
        Assert.Equal(("Two", Today.PlusDays(-3)), (note.Text, note.On));
    }

    [Fact]
    public async Task A_note_of_one_person_is_no_note_of_another()
    {
        await KeepNote.HandleAsync(Me, Input("Of Anna"), isNew: true, Token);

        Assert.IsType<KeepNoteOutcome.NotFound>(await KeepNote.HandleAsync(Me, Input("Of Ben") with { Person = Ben.Id }, isNew: true, Token));
        Assert.IsType<KeepNoteOutcome.NotFound>(await KeepNote.HandleAsync(Me, Input("Nothing") with { Id = new NoteId(Guid.NewGuid()) }, isNew: false, Token));
        Assert.IsType<KeepNoteOutcome.NotFound>(await KeepNote.HandleAsync(Me, Input("Nobody") with { Person = new PersonId(Guid.NewGuid()) }, isNew: true, Token));
        Assert.False(await RemoveNotes.HandleAsync(Me, Ben.Id, Id, Token));
        Assert.True(await RemoveNotes.HandleAsync(Me, Anna.Id, Id, Token));
        Assert.Empty(await _notes.AllAsync(Me, Token));
    }

    [Fact]
    public async Task What_cannot_be_a_note_is_refused()
    {
        Assert.Equal(("text", NoteFault.Empty), await RefusedAsync(Input(" \n ")));
        Assert.Equal(("text", NoteFault.TooLong), await RefusedAsync(Input(new string('x', Note.LongestText + 1))));
        Assert.Equal(("on", NoteFault.OutOfBounds), await RefusedAsync(Input("Ahead") with { On = Today.PlusDays(1) }));
        Assert.Equal(("kind", NoteFault.NotAfterMeeting), await RefusedAsync(Input("Taps") with { How = HowItWas.Good }));
        Assert.Equal(("text", NoteFault.Empty), await RefusedAsync(Input("") with { Kind = NoteKind.AfterMeeting }));
        Assert.Equal(("text", NoteFault.LineTooLong), await RefusedAsync(Input(new string('x', Note.LongestLine + 1)) with { Kind = NoteKind.AfterMeeting }));
        Assert.Equal(("bookingId", NoteFault.NoSuchBooking), await RefusedAsync(After() with { Booking = new BookingId(Guid.NewGuid()) }));
        Assert.Empty(await _notes.AllAsync(Me, Token));

        Assert.IsType<KeepNoteOutcome.Kept>(await KeepNote.HandleAsync(Me, Input(new string('x', Note.LongestText)), isNew: true, Token));
    }

    [Fact]
    public async Task There_are_not_endlessly_many()
    {
        for (var one = 0; one < Note.MostNotes; one++) { await _notes.SaveAsync(Me, new Note(new NoteId(Guid.NewGuid()), Anna.Id, NoteKind.Note, Today, "x"), Token); }

        Assert.Equal(("text", NoteFault.TooMany), await RefusedAsync(Input("One too many")));
    }

    [Fact]
    public async Task Two_taps_and_one_line_are_kept_as_one_line()
    {
        var kept = Assert.IsType<KeepNoteOutcome.Kept>(await KeepNote.HandleAsync(Me, After() with { Text = "Good\ntalk" }, isNew: true, Token)).Note;

        Assert.Equal(("Good talk", HowItWas.Good, MeetAgain.Soon), (kept.Text, kept.How, kept.Again));
    }

    [Fact]
    public async Task All_notes_of_a_person_go_together()
    {
        await KeepNote.HandleAsync(Me, Input("Of Anna"), isNew: true, Token);
        await KeepNote.HandleAsync(Me, Input("Of Ben") with { Id = new NoteId(Guid.NewGuid()), Person = Ben.Id }, isNew: true, Token);

        await RemoveNotes.HandleAsync(Me, Anna.Id, Token);

        Assert.Equal("Of Ben", Assert.Single(await _notes.AllAsync(Me, Token)).Text);
    }

    [Fact]
    public async Task The_notes_on_somebody_never_to_be_named_go_with_the_next_scan_and_others_stay()
    {
        await KeepNote.HandleAsync(Me, Input("Of Anna"), isNew: true, Token);
        await KeepNote.HandleAsync(Me, Input("Of Ben") with { Id = new NoteId(Guid.NewGuid()), Person = Ben.Id }, isNew: true, Token);
        (_office.Cared[Anna.Id], _office.Cared[Ben.Id]) = (new Care.Never(), new Care.Memorial());

        foreach (var person in new[] { Anna, Ben }) { await _office.Cadences.SetElsewhereAsync(Me, person.Id, new Elsewhere(null), Token); }

        await new ForgetNotes(_office.Care, _notes, _office.Cadences).HandleAsync(Me, Token);

        Assert.Equal([Ben.Id], (await _office.Cadences.AllAsync(Me, Token)).Elsewhere.Keys);

        Assert.Equal("Of Ben", Assert.Single(await _notes.AllAsync(Me, Token)).Text);
    }

    [Fact]
    public async Task A_catch_up_of_the_last_week_is_asked_about_on_one_day_only()
    {
        var booking = await TookPlaceAsync(daysAgo: 2);
        Assert.Equal([booking], await ShowAfters.HandleAsync(Me, Token));

        Assert.True(await AskAfter.HandleAsync(Me, booking.Id, isDismissed: false, Token));
        Assert.Equal([booking], await ShowAfters.HandleAsync(Me, Token)); // the sidebar may be opened again

        _office.Clock.Advance(Duration.FromDays(1));
        Assert.Empty(await ShowAfters.HandleAsync(Me, Token));
    }

    [Fact]
    public async Task A_no_or_an_answer_ends_the_question_at_once()
    {
        var (one, other) = (await TookPlaceAsync(daysAgo: 2), await TookPlaceAsync(daysAgo: 3));

        await AskAfter.HandleAsync(Me, one.Id, isDismissed: true, Token);
        Assert.Equal([other], await ShowAfters.HandleAsync(Me, Token));

        await KeepNote.HandleAsync(Me, After() with { Booking = other.Id }, isNew: true, Token);
        Assert.Empty(await ShowAfters.HandleAsync(Me, Token));
    }

    [Fact]
    public async Task Nobody_is_asked_about_what_is_long_ago_still_to_come_or_did_not_take_place()
    {
        await TookPlaceAsync(daysAgo: 8);
        await TookPlaceAsync(daysAgo: -1);
        await TookPlaceAsync(daysAgo: 1, BookingState.Declined);
        var put = await TookPlaceAsync(daysAgo: 1);
        _office.Cared[put.Person] = new Care.Never();

        Assert.Empty(await ShowAfters.HandleAsync(Me, Token));
        Assert.False(await AskAfter.HandleAsync(Me, new BookingId(Guid.NewGuid()), isDismissed: true, Token));
    }

    private async Task<(string, NoteFault)> RefusedAsync(NoteInput input)
    {
        var refused = Assert.IsType<KeepNoteOutcome.Refused>(await KeepNote.HandleAsync(Me, input, isNew: true, Token));
        return (refused.Field, refused.Fault);
    }

    private static NoteInput Input(string text) => new(Id, Anna.Id, NoteKind.Note, null, text, null, null, null);

    private static NoteInput After() => new(Id, Anna.Id, NoteKind.AfterMeeting, null, "", HowItWas.Good, MeetAgain.Soon, null);

    private async Task<Booking> TookPlaceAsync(int daysAgo, BookingState state = BookingState.Accepted)
    {
        var start = Now - Duration.FromDays(daysAgo);
        var asked = new Booking(
            new BookingId(Guid.NewGuid()), Anna.Id, Anna.Name, Anna.Address, Between(start, 30), Online: true, BookingState.Asked, start, start, "event");
        await _office.Bookings.TryAskAsync(Me, asked, MyAddress, Now, Token);
        var booking = asked with { State = state };
        await _office.Bookings.TryChangeAsync(Me, booking, BookingState.Asked, Token);
        return booking;
    }
}
