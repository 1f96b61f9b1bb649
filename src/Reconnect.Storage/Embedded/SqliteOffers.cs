using Microsoft.Data.Sqlite;
using Reconnect.Links;
using Reconnect.Offers;
using Reconnect.Storage.Json;

namespace Reconnect.Storage.Embedded;

internal sealed class SqliteOffers(SqliteDatabase database) : IOfferStore
{
    public Task<Offer?> FindAsync(MailboxId mailbox, OfferId id, CancellationToken cancellationToken) =>
        database.ReadAsync(mailbox, rows => One(rows, id), otherwise: null, cancellationToken);

    public Task<Offer?> FindAsync(LinkToken token, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.First(
            "SELECT body FROM offer_token JOIN offer ON offer.mailbox = offer_token.mailbox AND offer.id = offer_token.offer WHERE hash = $hash",
            Read, ("$hash", Tokens.Hash(token))),
        cancellationToken);

    public Task<IReadOnlyList<Offer>> AllAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        database.ReadAsync(mailbox, All, [], cancellationToken);

    public Task<bool> TryAddAsync(Offer offer, CancellationToken cancellationToken) => database.WriteAsync(
        offer.Mailbox,
        rows =>
        {
            if (One(rows, offer.Id) is not null || All(rows).Any(other => other.Person == offer.Person && other.IsPending)) { return false; }
            Save(rows, offer);
            return true;
        },
        otherwise: false,
        cancellationToken);

    public Task<bool> TryChangeAsync(Offer offer, OfferState expected, CancellationToken cancellationToken) => database.WriteAsync(
        offer.Mailbox,
        rows =>
        {
            if (One(rows, offer.Id)?.State != expected) { return false; }
            Save(rows, offer);
            return true;
        },
        otherwise: false,
        cancellationToken);

    // A token for an offer that was deleted meanwhile is not kept: it opens nothing.
    public async Task<LinkToken> IssueAsync(Offer offer, CancellationToken cancellationToken)
    {
        var token = Tokens.New();
        await database.WriteAsync(
            offer.Mailbox,
            rows => rows.Execute(
                "INSERT INTO offer_token (hash, mailbox, offer) SELECT $hash, mailbox, id FROM offer WHERE mailbox = $mailbox AND id = $id",
                ("$hash", Tokens.Hash(token)), ("$id", offer.Id.ToString())),
            cancellationToken);
        return token;
    }

    internal static IReadOnlyList<Offer> All(MailboxRows rows) => rows.All("SELECT body FROM offer WHERE mailbox = $mailbox ORDER BY made_at DESC, id", Read);

    private static Offer? One(MailboxRows rows, OfferId id) =>
        rows.First("SELECT body FROM offer WHERE mailbox = $mailbox AND id = $id", Read, ("$id", id.ToString()));

    private static void Save(MailboxRows rows, Offer offer) => rows.Execute(
        "INSERT INTO offer (mailbox, id, made_at, body) VALUES ($mailbox, $id, $made, $body) ON CONFLICT DO UPDATE SET body = excluded.body",
        ("$id", offer.Id.ToString()), ("$made", offer.MadeAt.AtRest()), ("$body", StorageJson.Write(offer)));

    private static Offer Read(SqliteDataReader row) => StorageJson.Read<Offer>(row.GetString(0));
}
