using System.Globalization;
using Microsoft.Data.Sqlite;
using NodaTime;
using Reconnect.People;
using Reconnect.Scans;

namespace Reconnect.Storage.Embedded;

/// <summary>The mails of one mailbox, one row each.</summary>
internal static class MessageRows
{
    /// <summary>A message whose key is known changes nothing.</summary>
    public static void Add(MailboxRows rows, IReadOnlyList<MailMessage> messages)
    {
        using var correspondents = new CorrespondentRows(rows);
        using var insert = rows.Prepared(
            "INSERT OR IGNORE INTO message (mailbox, key, at, sender, recipients, conversation, traits) "
            + "VALUES ($mailbox, $key, $at, $sender, $recipients, $conversation, $traits)",
            "$key", "$at", "$sender", "$recipients", "$conversation", "$traits");
        var added = 0;
        foreach (var message in messages)
        {
            added += insert.Run(
                message.Key.Value, message.At.AtRest(), correspondents.Id(message.From), $"{Ids(message.To)};{Ids(message.Cc)};{Ids(message.Bcc)}",
                message.Conversation, (long)message.Traits);
        }
        rows.Execute("UPDATE mailbox SET messages = messages + $added WHERE id = $mailbox", ("$added", added));

        string Ids(IReadOnlyList<Correspondent> people) => string.Join(',', people.Select(correspondents.Id));
    }

    public static int Count(MailboxRows rows) => (int)rows.Number("SELECT messages FROM mailbox WHERE id = $mailbox")!;

    /// <summary>Oldest first, then by key. Equal correspondents are one object: a hundred thousand mails name a few thousand.</summary>
    public static IReadOnlyList<MailMessage> All(MailboxRows rows)
    {
        var correspondents = CorrespondentRows.All(rows);
        var recipients = new Dictionary<string, Recipients>(); // most mails go to the same few
        var messages = rows.All("SELECT key, at, sender, recipients, conversation, traits FROM message WHERE mailbox = $mailbox", Read);
        messages.Sort(OldestFirst);
        return messages;

        MailMessage Read(SqliteDataReader row)
        {
            var ids = row.GetString(3);
            if (!recipients.TryGetValue(ids, out var to))
            {
                recipients[ids] = to = Recipients.Of(ids, correspondents);
            }
            return new MailMessage(
                new MessageKey(row.GetString(0)), Instant.FromUnixTimeTicks(row.GetInt64(1)), correspondents[row.GetInt64(2)],
                to.To, to.Cc, to.Bcc, row.GetString(4), (MailTraits)row.GetInt32(5));
        }
    }

    private static int OldestFirst(MailMessage one, MailMessage other) =>
        one.At.CompareTo(other.At) is var byTime and not 0 ? byTime : string.CompareOrdinal(one.Key.Value, other.Key.Value);

    private sealed record Recipients(IReadOnlyList<Correspondent> To, IReadOnlyList<Correspondent> Cc, IReadOnlyList<Correspondent> Bcc)
    {
        public static Recipients Of(string ids, Dictionary<long, Correspondent> correspondents)
        {
            var parts = ids.Split(';');
            return new Recipients(Each(parts[0]), Each(parts[1]), Each(parts[2]));

            Correspondent[] Each(string part) => part.Length == 0
                ? []
                : [.. part.Split(',').Select(id => correspondents[long.Parse(id, CultureInfo.InvariantCulture)])];
        }
    }
}
