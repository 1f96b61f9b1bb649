using Reconnect.Bookings;
using Reconnect.Notes;
using Reconnect.People;

namespace Reconnect.Tests.Fakes;

/// <summary>Keeps the notes of whoever writes one.</summary>
public sealed class InMemoryNoteStore : INoteStore
{
    private readonly Dictionary<(MailboxId Mailbox, NoteId Id), Note> _notes = [];
    private readonly Dictionary<(MailboxId Mailbox, BookingId Booking), AfterQuestion> _questions = [];

    public Task<IReadOnlyList<Note>> AllAsync(MailboxId mailbox, CancellationToken cancellationToken) => Task.FromResult(Where(mailbox, _ => true));

    public Task<IReadOnlyList<Note>> OfAsync(MailboxId mailbox, IReadOnlyList<PersonId> ids, CancellationToken cancellationToken) =>
        Task.FromResult(Where(mailbox, note => ids.Contains(note.Person)));

    public Task<Note?> FindAsync(MailboxId mailbox, NoteId id, CancellationToken cancellationToken) => Task.FromResult(_notes.GetValueOrDefault((mailbox, id)));

    public Task SaveAsync(MailboxId mailbox, Note note, CancellationToken cancellationToken)
    {
        _notes[(mailbox, note.Id)] = note;
        return Task.CompletedTask;
    }

    public Task<bool> RemoveAsync(MailboxId mailbox, NoteId id, CancellationToken cancellationToken) => Task.FromResult(_notes.Remove((mailbox, id)));

    public Task RemoveOfAsync(MailboxId mailbox, PersonId person, CancellationToken cancellationToken)
    {
        foreach (var note in Where(mailbox, note => note.Person == person)) { _notes.Remove((mailbox, note.Id)); }
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<AfterQuestion>> QuestionsAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AfterQuestion>>([.. _questions.Where(pair => pair.Key.Mailbox == mailbox).Select(pair => pair.Value)]);

    public Task AskedAsync(MailboxId mailbox, AfterQuestion question, CancellationToken cancellationToken)
    {
        var before = _questions.GetValueOrDefault((mailbox, question.Booking), question);
        _questions[(mailbox, question.Booking)] = before with { IsDismissed = before.IsDismissed || question.IsDismissed };
        return Task.CompletedTask;
    }

    private IReadOnlyList<Note> Where(MailboxId mailbox, Func<Note, bool> isIn) =>
        [.. _notes.Where(pair => pair.Key.Mailbox == mailbox && isIn(pair.Value)).Select(pair => pair.Value).OrderByDescending(note => note.On).ThenBy(note => note.Id.Value)];
}
