using NodaTime;
using Reconnect.Settings;
using Reconnect.Suggestions;

namespace Reconnect.Digests;

/// <summary>Who asks for the digest.</summary>
public enum DigestOccasion
{
    /// <summary>The user, just now.</summary>
    Now,

    /// <summary>The user's chosen day and hour.</summary>
    Scheduled,
}

public abstract record SendOutcome
{
    private SendOutcome() { }

    public sealed record Sent(IsoWeek Week) : SendOutcome;

    /// <summary>This week's digest has left before.</summary>
    public sealed record AlreadySent(IsoWeek Week) : SendOutcome;

    /// <summary>Nobody to suggest and nothing coming, and the user wants no line that says so: no mail.</summary>
    public sealed record NothingToSay(IsoWeek Week) : SendOutcome;

    public sealed record NotScanned : SendOutcome;

    /// <summary>The user no longer wants the weekly mail.</summary>
    public sealed record SwitchedOff : SendOutcome;

    /// <summary>Nothing was sent.</summary>
    public sealed record Barred(MailBar By) : SendOutcome;
}

/// <summary>This week's digest is being sent, or was when a process died; which of the two shows in a few minutes.</summary>
public sealed class DigestInFlightException(MailboxId mailbox, IsoWeek week)
    : Exception($"The digest of {mailbox} for {week} is being sent.");

/// <summary>Sends the weekly digest: at most one per ISO week of the user's zone, also after a crash.</summary>
public sealed class SendDigest(
    ComposeDigest composeDigest, WriteDigestMail writeDigestMail, IDigestLog log, IDigestMail mail, FindMailBar findMailBar, UserClock userClock)
{
    /// <summary>A mail that has not arrived after this time has not been sent.</summary>
    public static Duration LongestFlight { get; } = Duration.FromMinutes(10);

    /// <exception cref="DigestInFlightException">Try again later.</exception>
    /// <exception cref="MailboxBusyException">Nothing was sent; try again later.</exception>
    /// <exception cref="MailboxGoneException"/>
    public async Task<SendOutcome> HandleAsync(MailboxId mailbox, DigestOccasion occasion, CancellationToken cancellationToken)
    {
        if (await userClock.ReadAsync(mailbox, cancellationToken) is not { } user)
        {
            return new SendOutcome.NotScanned();
        }
        if (occasion is DigestOccasion.Scheduled && !user.Settings.Digest.Enabled)
        {
            return new SendOutcome.SwitchedOff();
        }
        try
        {
            var outcome = await SendThisWeekAsync(mailbox, user, occasion, cancellationToken);
            if (outcome is SendOutcome.NothingToSay) { await NoteAsync(mailbox, user, DigestAbsence.NothingToSay); }
            return outcome;
        }
        catch (MailboxBusyException)
        {
            await NoteAsync(mailbox, user, DigestAbsence.Busy);
            throw;
        }
        catch (MailboxGoneException)
        {
            await NoteAsync(mailbox, user, DigestAbsence.MailboxGone);
            throw;
        }
    }

    // Whoever waited may have gone: what became of the week is kept all the same.
    private async Task NoteAsync(MailboxId mailbox, UserNow user, DigestAbsence absence)
    {
        var before = (await log.NotesAsync(mailbox, CancellationToken.None)).FirstOrDefault(note => note.Week == user.Week);
        var failures = (before?.Failures ?? 0) + (absence is DigestAbsence.NothingToSay ? 0 : 1);
        await log.NoteAsync(mailbox, new DigestNote(user.Week, absence, user.At, failures), CancellationToken.None);
    }

    private async Task<SendOutcome> SendThisWeekAsync(MailboxId mailbox, UserNow user, DigestOccasion occasion, CancellationToken cancellationToken)
    {
        var known = await log.FindAsync(mailbox, user.Week, cancellationToken);
        if (known?.Stage is DigestStage.Sent)
        {
            return new SendOutcome.AlreadySent(user.Week);
        }
        if (known is null && await findMailBar.HandleAsync(mailbox, user, occasion, cancellationToken) is { } bar)
        {
            return new SendOutcome.Barred(bar);
        }
        if (await composeDigest.HandleAsync(mailbox, cancellationToken) is not { } digest)
        {
            return new SendOutcome.NotScanned();
        }
        return known is null
            ? await SendFirstAsync(mailbox, user, digest, cancellationToken)
            : await FinishAsync(mailbox, user, known, digest, cancellationToken);
    }

    private async Task<SendOutcome> SendFirstAsync(MailboxId mailbox, UserNow user, Digest digest, CancellationToken cancellationToken)
    {
        if (IsEmpty(digest, user))
        {
            return new SendOutcome.NothingToSay(user.Week);
        }
        var entry = new DigestEntry(user.Week, DigestStage.Sending, ComposeDigest.MailId(mailbox, user.Week), user.At);
        if (!await log.TryAddAsync(mailbox, entry, cancellationToken))
        {
            throw new DigestInFlightException(mailbox, user.Week);
        }
        try
        {
            return await SendAsync(mailbox, entry, digest, cancellationToken);
        }
        catch (Exception fault) when (fault is MailboxBusyException or MailboxGoneException) // it certainly did not leave
        {
            await log.RemoveAsync(mailbox, user.Week, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Finds out what became of a mail somebody began to send.</summary>
    private async Task<SendOutcome> FinishAsync(
        MailboxId mailbox, UserNow user, DigestEntry begun, Digest digest, CancellationToken cancellationToken)
    {
        if (await mail.HasArrivedAsync(mailbox, writeDigestMail.Preview(digest) with { Id = begun.MailId }, begun.At, cancellationToken))
        {
            await log.SaveAsync(mailbox, begun with { Stage = DigestStage.Sent }, cancellationToken);
            return new SendOutcome.AlreadySent(user.Week);
        }
        if (user.At - begun.At <= LongestFlight)
        {
            throw new DigestInFlightException(mailbox, user.Week);
        }
        if (IsEmpty(digest, user))
        {
            return new SendOutcome.NothingToSay(user.Week);
        }
        var again = begun with { At = user.At };
        await log.SaveAsync(mailbox, again, cancellationToken);
        try
        {
            return await SendAsync(mailbox, again, digest, cancellationToken);
        }
        catch (Exception fault) when (fault is MailboxBusyException or MailboxGoneException) // it certainly did not leave
        {
            // Only this attempt certainly failed: the first one is still to be looked for, so its entry comes back.
            await log.SaveAsync(mailbox, begun, CancellationToken.None);
            throw;
        }
    }

    private async Task<SendOutcome> SendAsync(MailboxId mailbox, DigestEntry entry, Digest digest, CancellationToken cancellationToken)
    {
        var written = await writeDigestMail.HandleAsync(mailbox, digest, cancellationToken);
        await mail.SendAsync(mailbox, written with { Id = entry.MailId }, cancellationToken);
        await log.SaveAsync(mailbox, entry with { Stage = DigestStage.Sent }, CancellationToken.None); // the mail has left, whoever still waits
        return new SendOutcome.Sent(entry.Week);
    }

    private static bool IsEmpty(Digest digest, UserNow user) => digest.People.Count == 0 && digest.Coming.Count == 0 && !user.Settings.Digest.EmptyWeeks;
}
