using Reconnect.Accounts;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Suggestions;

namespace Reconnect.Storage.Embedded;

internal sealed class SqliteAccounts(SqliteDatabase database, Secrets secrets) : IAccountStore
{
    public Task<Account> ReadAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        var nothing = new Account(
            mailbox, UserSettings.Default, ScanStatus.Never, null, null, new Dictionary<PersonId, Care>(), new Dictionary<PersonId, Correction>(), [], []);
        return database.ReadAsync(mailbox, rows => Read(rows, mailbox), nothing, cancellationToken);
    }

    /// <inheritdoc cref="IAccountStore.DeleteAsync"/>
    /// <exception cref="IOException">The rows are gone, but another process read the files for too long to clean them. Repeating it finishes the work.</exception>
    public async Task DeleteAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        var mustWipe = await database.WriteAsync(
            connection =>
            {
                if (MailboxRows.Find(connection, mailbox) is { } rows)
                {
                    Delete(rows);
                }
                return connection.Number("SELECT id FROM wipe") is not null; // ours, or one that a crash left open
            },
            cancellationToken);
        if (mustWipe)
        {
            await database.WipeAsync(cancellationToken);
        }
    }

    private Account Read(MailboxRows rows, MailboxId mailbox) => new(
        mailbox, SqliteSettings.Find(rows), SqliteScanStore.Status(rows), SqliteScanStore.History(rows, secrets, mailbox), SqliteTies.Find(rows), SqliteCare.All(rows),
        SqliteCare.Corrections(rows), SqliteBookings.All(rows, secrets, mailbox), SqliteDigestLog.All(rows))
    {
        Cadences = SqliteCadences.All(rows, mailbox, secrets),
        Suggestions = SqliteSuggestionLog.Read(rows),
        Talks = SqliteTalks.All(rows),
        SocialHours = SqliteSocialHours.All(rows),
        Addresses = SqlitePeopleWords.Read(rows),
        Offers = SqliteOffers.All(rows),
        LostTimes = LostTimeRows.All(rows),
        KeptTimes = SqliteKeptTimes.Find(rows),
        Recurring = SqliteRecurring.All(rows),
        Notes = SqliteNotes.All(rows, mailbox, secrets),
        AfterQuestions = SqliteNotes.Questions(rows),
        DigestNotes = SqliteDigestLog.Notes(rows),
        ReviewedAt = SqliteReviews.DoneAt(rows),
        Journeys = SqliteJourneys.All(rows, secrets, mailbox),
    };

    // Queue messages name jobs only: they go before their jobs do, as nothing else ties them to the user.
    private static void Delete(MailboxRows rows)
    {
        rows.Execute("DELETE FROM queue_message WHERE body IN (SELECT id FROM job WHERE mailbox = $mailbox)");
        rows.Execute("DELETE FROM poison_message WHERE body IN (SELECT id FROM job WHERE mailbox = $mailbox)");
        rows.Execute("DELETE FROM mailbox WHERE id = $mailbox");
        rows.Execute("INSERT INTO wipe (id) VALUES (1) ON CONFLICT DO NOTHING");
    }
}
