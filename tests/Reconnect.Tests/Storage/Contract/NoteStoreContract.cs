using CsCheck;
using NodaTime;
using Reconnect.Bookings;
using Reconnect.Notes;
using Reconnect.People;
using Xunit;

namespace Reconnect.Tests.Storage.Contract;

public abstract class NoteStoreContract(StorageUnderTest storage) : StorageContract(storage)
{
    private static readonly PersonId Zoe = new(new Guid("00000000-0000-0000-0000-000000000001"));
    private static readonly PersonId Max = new(new Guid("00000000-0000-0000-0000-000000000002"));
    private static readonly Note Old = new(new NoteId(new Guid("00000000-0000-0000-0000-00000000000a")), Zoe, NoteKind.Note, new LocalDate(2026, 3, 1), "An old one");
    private static readonly Note New = new(
        new NoteId(new Guid("00000000-0000-0000-0000-00000000000b")), Zoe, NoteKind.AfterMeeting, new LocalDate(2026, 11, 20), "", HowItWas.Good, MeetAgain.Soon,
        new BookingId(new Guid("00000000-0000-0000-0000-00000000000c")));

    private static readonly Note Other = new(new NoteId(new Guid("00000000-0000-0000-0000-00000000000d")), Max, NoteKind.Note, new LocalDate(2026, 6, 1), "Of Max");

    private INoteStore Notes => Port<INoteStore>();

    [Fact]
    public async Task Notes_come_back_as_they_were_kept_the_newest_day_first()
    {
        Assert.Empty(await Notes.AllAsync(Anna, Cancel));
        foreach (var note in new[] { Old, Other, New }) { await Notes.SaveAsync(Anna, note, Cancel); }

        Assert.Equal([New, Other, Old], await Notes.AllAsync(Anna, Cancel));
        Assert.Equal([New, Old], await Notes.OfAsync(Anna, [Zoe, Zoe], Cancel));
        Assert.Equal([New, Other, Old], await Notes.OfAsync(Anna, [Max, Zoe], Cancel));
        Assert.Equal(Other, await Notes.FindAsync(Anna, Other.Id, Cancel));
        Assert.Empty(await Notes.AllAsync(Ben, Cancel));
        Assert.Null(await Notes.FindAsync(Ben, Other.Id, Cancel));
    }

    [Fact]
    public Task Every_note_comes_back_as_it_was_kept() => Records.Note.SampleAsync(
        async note =>
        {
            await Notes.SaveAsync(Anna, note, Cancel);
            Deep.Equal(note, await Notes.FindAsync(Anna, note.Id, Cancel));
        },
        iter: 40, threads: 1);

    [Fact]
    public async Task The_same_id_replaces_what_was_there()
    {
        await Notes.SaveAsync(Anna, Old, Cancel);
        await Notes.SaveAsync(Ben, Old, Cancel);

        await Notes.SaveAsync(Anna, Old with { Text = "Changed" }, Cancel);

        Assert.Equal("Changed", Assert.Single(await Notes.AllAsync(Anna, Cancel)).Text);
        Assert.Equal("An old one", Assert.Single(await Notes.AllAsync(Ben, Cancel)).Text);
    }

    [Fact]
    public async Task One_note_goes_alone_and_those_of_a_person_together()
    {
        foreach (var note in new[] { Old, Other, New })
        {
            await Notes.SaveAsync(Anna, note, Cancel);
            await Notes.SaveAsync(Ben, note, Cancel);
        }

        Assert.True(await Notes.RemoveAsync(Anna, Other.Id, Cancel));
        Assert.False(await Notes.RemoveAsync(Anna, Other.Id, Cancel));
        Assert.Equal([New, Old], await Notes.AllAsync(Anna, Cancel));

        await Notes.RemoveOfAsync(Anna, Zoe, Cancel);
        await Notes.RemoveOfAsync(Anna, Zoe, Cancel);

        Assert.Empty(await Notes.AllAsync(Anna, Cancel));
        Assert.Equal(3, (await Notes.AllAsync(Ben, Cancel)).Count);
    }

    [Fact]
    public async Task Of_one_question_the_first_day_stays_and_a_no_is_never_taken_back()
    {
        var asked = new AfterQuestion(New.Booking!.Value, new LocalDate(2026, 11, 20), IsDismissed: false);
        await Notes.AskedAsync(Anna, asked, Cancel);
        await Notes.AskedAsync(Anna, asked with { On = new LocalDate(2026, 11, 21) }, Cancel);
        Assert.Equal(asked, Assert.Single(await Notes.QuestionsAsync(Anna, Cancel)));

        await Notes.AskedAsync(Anna, asked with { IsDismissed = true }, Cancel);
        await Notes.AskedAsync(Anna, asked, Cancel);

        Assert.Equal(asked with { IsDismissed = true }, Assert.Single(await Notes.QuestionsAsync(Anna, Cancel)));
        Assert.Empty(await Notes.QuestionsAsync(Ben, Cancel));
    }

    [Fact]
    public async Task Nothing_is_kept_for_a_mailbox_that_does_not_take_part()
    {
        await Notes.SaveAsync(Stranger, Old, Cancel);
        await Notes.AskedAsync(Stranger, new AfterQuestion(New.Booking!.Value, Old.On, true), Cancel);

        Assert.Empty(await Notes.AllAsync(Stranger, Cancel));
        Assert.Empty(await Notes.QuestionsAsync(Stranger, Cancel));
        Assert.False(await Notes.RemoveAsync(Stranger, Old.Id, Cancel));
    }
}
