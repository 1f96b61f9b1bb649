using Microsoft.Data.Sqlite;
using Reconnect.People;

namespace Reconnect.Storage.Embedded;

/// <summary>The people named in mails: each spelling of address and name once in a mailbox.</summary>
internal sealed class CorrespondentRows : IDisposable
{
    private readonly SqliteCommand _find;
    private readonly SqliteCommand _add;

    // By text: two addresses are equal already when mail to both reaches one mailbox, and the spelling must come back as it was.
    private readonly Dictionary<(string Address, string Name), long> _known = [];

    public CorrespondentRows(MailboxRows rows)
    {
        _find = rows.Prepared(
            "SELECT id FROM correspondent WHERE mailbox = $mailbox AND address = $address AND name = $name", ("$address", SqliteType.Text), ("$name", SqliteType.Text));
        _add = rows.Prepared(
            "INSERT INTO correspondent (mailbox, address, name) VALUES ($mailbox, $address, $name) RETURNING id", ("$address", SqliteType.Text), ("$name", SqliteType.Text));
    }

    public long Id(Correspondent correspondent)
    {
        var (address, name) = (correspondent.Address.Value, correspondent.Name);
        if (!_known.TryGetValue((address, name), out var id))
        {
            _known[(address, name)] = id = Run(_find, address, name) ?? Run(_add, address, name)!.Value;
        }
        return id;
    }

    public static Dictionary<long, Correspondent> All(MailboxRows rows) => rows
        .All(
            "SELECT id, address, name FROM correspondent WHERE mailbox = $mailbox",
            row => (Id: row.GetInt64(0), Who: new Correspondent(EmailAddress.From(row.GetString(1))!, row.GetString(2))))
        .ToDictionary(row => row.Id, row => row.Who);

    public void Dispose()
    {
        _find.Dispose();
        _add.Dispose();
    }

    private static long? Run(SqliteCommand command, string address, string name)
    {
        command.Parameters["$address"].Value = address;
        command.Parameters["$name"].Value = name;
        return command.ExecuteScalar() as long?;
    }
}
