using System.Text;
using NodaTime;
using Reconnect.Bookings;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;

namespace Reconnect.Notes;

/// <param name="On">Null for today.</param>
public sealed record NoteInput(NoteId Id, PersonId Person, NoteKind Kind, LocalDate? On, string Text, HowItWas? How, MeetAgain? Again, BookingId? Booking);

/// <summary>Keeps a note on one person, or changes it. The same note sent twice is kept once.</summary>
public sealed class KeepNote(ITieStore ties, INoteStore notes, IBookingStore bookings, UserClock userClock)
{
    private const int LongestBackYears = 50;

    /// <param name="isNew">False: only a note that exists is changed.</param>
    public async Task<KeepNoteOutcome> HandleAsync(MailboxId mailbox, NoteInput input, bool isNew, CancellationToken cancellationToken)
    {
        if ((await ties.FindAsync(mailbox, cancellationToken))?.TieWith(input.Person) is not { } tie
            || await userClock.ReadAsync(mailbox, cancellationToken) is not { } user)
        {
            return new KeepNoteOutcome.NotFound();
        }
        var before = await notes.FindAsync(mailbox, input.Id, cancellationToken);
        if (before is null ? !isNew : !tie.Person.AllIds.Contains(before.Person)) { return new KeepNoteOutcome.NotFound(); }
        if (input.Booking is { } booking && !(await bookings.FindAsync(mailbox, booking, cancellationToken) is { } booked && tie.Person.AllIds.Contains(booked.Person)))
        {
            return Wrong("bookingId", NoteFault.NoSuchBooking);
        }
        var on = input.On ?? before?.On ?? user.Today;
        if (on > user.Today || on < user.Today.PlusYears(-LongestBackYears)) { return Wrong("on", NoteFault.OutOfBounds); }
        if (Check(input) is { } fault) { return fault; }
        if (before is null && (await notes.OfAsync(mailbox, [.. tie.Person.AllIds], cancellationToken)).Count >= Note.MostNotes) { return Wrong("text", NoteFault.TooMany); }
        var note = input.Kind is NoteKind.Note
            ? new Note(input.Id, tie.Person.Id, input.Kind, on, Clean(input.Text))
            : new Note(input.Id, tie.Person.Id, input.Kind, on, OneLine(input.Text), input.How, input.Again, input.Booking);
        await notes.SaveAsync(mailbox, note, cancellationToken);
        return new KeepNoteOutcome.Kept(note);
    }

    private static KeepNoteOutcome.Refused? Check(NoteInput input) => input.Kind switch
    {
        NoteKind.Note when Clean(input.Text).Length == 0 => Wrong("text", NoteFault.Empty),
        NoteKind.Note when Clean(input.Text).Length > Note.LongestText => Wrong("text", NoteFault.TooLong),
        NoteKind.Note when input.How is not null || input.Again is not null || input.Booking is not null => Wrong("kind", NoteFault.NotAfterMeeting),
        NoteKind.AfterMeeting when OneLine(input.Text).Length > Note.LongestLine => Wrong("text", NoteFault.LineTooLong),
        NoteKind.AfterMeeting when input is { How: null, Again: null } && OneLine(input.Text).Length == 0 => Wrong("text", NoteFault.Empty),
        _ => null,
    };

    private static KeepNoteOutcome.Refused Wrong(string field, NoteFault fault) => new(field, fault);

    /// <summary>As written, with one kind of line end and without characters nobody sees.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            if (letter is '\n' or '\t' || !char.IsControl(letter)) { clean.Append(letter); }
        }
        return clean.ToString().Trim();
    }

    private static string OneLine(string text) => string.Join(' ', Clean(text).Split(['\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}

public enum NoteFault { Empty, TooLong, LineTooLong, NotAfterMeeting, NoSuchBooking, OutOfBounds, TooMany }

public abstract record KeepNoteOutcome
{
    private KeepNoteOutcome() { }

    public sealed record Kept(Note Note) : KeepNoteOutcome;

    /// <summary>Nobody of that id in this mailbox, or no such note of theirs.</summary>
    public sealed record NotFound : KeepNoteOutcome;

    /// <summary>Nothing was changed.</summary>
    /// <param name="Field">Which part of the input is wrong.</param>
    public sealed record Refused(string Field, NoteFault Fault) : KeepNoteOutcome;
}
