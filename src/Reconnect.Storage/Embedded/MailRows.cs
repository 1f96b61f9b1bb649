using Microsoft.Data.Sqlite;
using Reconnect.Scans;

namespace Reconnect.Storage.Embedded;

/// <summary>The mails of one mailbox, one row a page.</summary>
internal static class MailRows
{
    // All keys of a page in one statement, cut from one blob: a call for each mail costs several times as much.
    private const string AddKeys =
        """
        WITH RECURSIVE place(at) AS (SELECT 1 UNION ALL SELECT at + 16 FROM place WHERE at + 16 < $length)
        INSERT OR IGNORE INTO mail_key (mailbox, key) SELECT $mailbox, substr($keys, at, 16) FROM place
        RETURNING key
        """;

    /// <summary>A mail whose key is known changes nothing.</summary>
    public static void Add(MailboxRows rows, PackedMails mails)
    {
        if (mails.Count == 0) { return; }
        var added = AddKeysOf(rows, mails);
        if (added.Count == 0) { return; }
        using var fresh = added.Count < mails.Count ? mails.Only(FirstOf(added, mails)) : null;
        var bytes = (fresh ?? mails).Bytes.ToArray();
        rows.Execute("INSERT INTO mail_page (mailbox, mails, print) VALUES ($mailbox, $mails, $print)", ("$mails", bytes), ("$print", PrintOf(bytes)));
        rows.Execute("UPDATE mailbox SET messages = messages + $added WHERE id = $mailbox", ("$added", (fresh ?? mails).Count));
    }

    public static int Count(MailboxRows rows) => (int)rows.Number("SELECT messages FROM mailbox WHERE id = $mailbox")!;

    /// <summary>Oldest first, then by key.</summary>
    /// <exception cref="InvalidDataException">The bytes of a page are no longer those that were kept.</exception>
    public static MailArchive All(MailboxRows rows) => new(rows.All("SELECT mails, print FROM mail_page WHERE mailbox = $mailbox ORDER BY id", Read));

    private static PackedMails Read(SqliteDataReader row)
    {
        var (bytes, print) = (row.GetFieldValue<byte[]>(0), row.GetFieldValue<byte[]>(1));
        return PrintOf(bytes).AsSpan().SequenceEqual(print) ? PackedMails.From(bytes) : throw new InvalidDataException("A page of mails is damaged.");
    }

    private static byte[] PrintOf(byte[] bytes)
    {
        var print = new byte[Fingerprint.Bytes];
        Fingerprint.Of(bytes).Write(print);
        return print;
    }

    private static HashSet<Fingerprint> AddKeysOf(MailboxRows rows, PackedMails mails)
    {
        var keys = new byte[mails.Count * Fingerprint.Bytes];
        var end = 0;
        foreach (var mail in mails.Mails)
        {
            mail.Key.Write(keys.AsSpan(end));
            end += Fingerprint.Bytes;
        }
        var added = new HashSet<Fingerprint>(mails.Count);
        rows.All(AddKeys, row => added.Add(Fingerprint.Read(row.GetFieldValue<byte[]>(0))), ("$keys", keys), ("$length", keys.Length));
        return added;
    }

    // Of two copies on one page the first is kept.
    private static bool[] FirstOf(HashSet<Fingerprint> added, PackedMails mails)
    {
        var kept = new bool[mails.Count];
        var place = 0;
        foreach (var mail in mails.Mails) { kept[place++] = added.Remove(mail.Key); }
        return kept;
    }
}
