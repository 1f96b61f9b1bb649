using Reconnect.Digests;
using Reconnect.Suggestions;
using Xunit;

namespace Reconnect.Tests.Storage.Contract;

public abstract class DigestLogContract(StorageUnderTest storage) : StorageContract(storage)
{
    private static readonly IsoWeek Week = new(2026, 48);

    private IDigestLog Log => Port<IDigestLog>();

    [Fact]
    public async Task Every_entry_comes_back_equal()
    {
        foreach (var entry in Records.Digest.Samplings(60))
        {
            await Log.SaveAsync(Anna, entry, Cancel);

            Assert.Equal(entry, await Log.FindAsync(Anna, entry.Week, Cancel));
            Assert.Null(await Log.FindAsync(Ben, entry.Week, Cancel));
        }
    }

    [Fact]
    public async Task A_week_is_added_once_and_again_after_it_was_taken_back()
    {
        var sending = new DigestEntry(Week, DigestStage.Sending, "mail", Now);

        Assert.True(await Log.TryAddAsync(Anna, sending, Cancel));
        Assert.False(await Log.TryAddAsync(Anna, sending with { MailId = "other" }, Cancel));
        Assert.Equal(sending, await Log.FindAsync(Anna, Week, Cancel));
        Assert.True(await Log.TryAddAsync(Ben, sending, Cancel));

        await Log.RemoveAsync(Anna, Week, Cancel);
        Assert.Null(await Log.FindAsync(Anna, Week, Cancel));
        Assert.True(await Log.TryAddAsync(Anna, sending, Cancel));
        Assert.NotNull(await Log.FindAsync(Ben, Week, Cancel));
    }

    [Fact]
    public async Task Of_many_who_add_a_week_at_once_one_succeeds()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(
            () => Log.TryAddAsync(Anna, new DigestEntry(Week, DigestStage.Sending, $"{i}", Now), Cancel), Cancel)));

        Assert.Single(answers, isFirst => isFirst);
        Assert.Equal(Array.IndexOf(answers, true).ToString(System.Globalization.CultureInfo.InvariantCulture), (await Log.FindAsync(Anna, Week, Cancel))!.MailId);
    }

    [Fact]
    public async Task All_come_newest_week_first()
    {
        foreach (var week in new IsoWeek[] { new(2026, 9), new(2027, 1), new(2025, 52), new(2026, 10) })
        {
            await Log.SaveAsync(Anna, new DigestEntry(week, DigestStage.Sent, $"{week}", Now), Cancel);
        }

        Assert.Equal(["2027-W01", "2026-W10", "2026-W09", "2025-W52"], (await Log.AllAsync(Anna, Cancel)).Select(entry => entry.MailId));
        Assert.Empty(await Log.AllAsync(Ben, Cancel));
    }

    [Fact]
    public async Task Every_note_comes_back_equal_and_the_last_of_a_week_counts()
    {
        foreach (var note in Records.DigestNote.Samplings(60))
        {
            await Log.NoteAsync(Anna, note with { At = Now }, Cancel);
            await Log.NoteAsync(Anna, note, Cancel);

            Assert.Equal(note, Assert.Single(await Log.NotesAsync(Anna, Cancel), kept => kept.Week == note.Week));
        }
        Assert.Empty(await Log.NotesAsync(Ben, Cancel));
    }

    [Fact]
    public async Task Notes_come_newest_week_first_and_are_no_entries()
    {
        foreach (var week in new IsoWeek[] { new(2026, 9), new(2027, 1), new(2025, 52), new(2026, 10) })
        {
            await Log.NoteAsync(Anna, new DigestNote(week, DigestAbsence.NothingToSay, Now), Cancel);
        }

        Assert.Equal(["2027-W01", "2026-W10", "2026-W09", "2025-W52"], (await Log.NotesAsync(Anna, Cancel)).Select(note => note.Week.ToString()));
        Assert.Empty(await Log.AllAsync(Anna, Cancel));
        Assert.True(await Log.TryAddAsync(Anna, new DigestEntry(new IsoWeek(2026, 10), DigestStage.Sending, "mail", Now), Cancel));
    }

    [Fact]
    public async Task Nothing_can_be_sent_for_a_mailbox_that_does_not_take_part()
    {
        Assert.False(await Log.TryAddAsync(Stranger, new DigestEntry(Week, DigestStage.Sending, "mail", Now), Cancel));
        await Log.SaveAsync(Stranger, new DigestEntry(Week, DigestStage.Sent, "mail", Now), Cancel);
        await Log.NoteAsync(Stranger, new DigestNote(Week, DigestAbsence.Busy, Now), Cancel);

        Assert.Null(await Log.FindAsync(Stranger, Week, Cancel));
        Assert.Empty(await Log.NotesAsync(Stranger, Cancel));
    }
}
