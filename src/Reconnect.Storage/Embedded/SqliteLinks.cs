using Microsoft.Data.Sqlite;
using NodaTime;
using Reconnect.Links;
using Reconnect.Storage.Json;

namespace Reconnect.Storage.Embedded;

internal sealed class SqliteLinks(SqliteDatabase database) : ILinkStore
{
    // A link of a mailbox that was deleted meanwhile is not kept: its token opens nothing.
    public async Task<LinkToken> IssueAsync(Link link, CancellationToken cancellationToken)
    {
        var token = Tokens.New();
        await database.WriteAsync(
            link.Mailbox,
            rows => rows.Execute(
                "INSERT INTO link (hash, mailbox, used_at, body) VALUES ($hash, $mailbox, $used, $body)",
                ("$hash", Tokens.Hash(token)), ("$used", link.UsedAt?.AtRest()), ("$body", StorageJson.Write(link with { UsedAt = null }))),
            cancellationToken);
        return token;
    }

    public Task<Link?> FindAsync(LinkToken token, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.First("SELECT body, used_at FROM link WHERE hash = $hash", Read, ("$hash", Tokens.Hash(token))), cancellationToken);

    public Task<bool> TryUseAsync(LinkToken token, Instant now, CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.Execute(
            "UPDATE link SET used_at = $now WHERE hash = $hash AND used_at IS NULL", ("$hash", Tokens.Hash(token)), ("$now", now.AtRest())) == 1,
        cancellationToken);

    public Task GiveBackAsync(LinkToken token, CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.Execute("UPDATE link SET used_at = NULL WHERE hash = $hash", ("$hash", Tokens.Hash(token))), cancellationToken);

    private static Link Read(SqliteDataReader row) =>
        StorageJson.Read<Link>(row.GetString(0)) with { UsedAt = row.IsDBNull(1) ? null : Instant.FromUnixTimeTicks(row.GetInt64(1)) };
}
