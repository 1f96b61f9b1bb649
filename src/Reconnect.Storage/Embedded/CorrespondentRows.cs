using Reconnect.People;

namespace Reconnect.Storage.Embedded;

/// <summary>The people named in mails: each spelling of address and name once in a mailbox.</summary>
internal sealed class CorrespondentRows : IDisposable
{
    private readonly Statement _find;
    private readonly Statement _add;

    // By text: two addresses are equal already when mail to both reaches one mailbox, and the spelling must come back as it was.
    private readonly Dictionary<(string Address, string Name), long> _known = [];

    public CorrespondentRows(MailboxRows rows)
    {
        _find = rows.Prepared(
            "SELECT id FROM correspondent WHERE mailbox = $mailbox AND address = $address AND name = $name", "$address", "$name");
        _add = rows.Prepared(
            "INSERT INTO correspondent (mailbox, address, name) VALUES ($mailbox, $address, $name) RETURNING id", "$address", "$name");
    }

    public long Id(Correspondent correspondent)
    {
        var (address, name) = (correspondent.Address.Value, correspondent.Name);
        if (!_known.TryGetValue((address, name), out var id))
        {
            _known[(address, name)] = id = _find.Number(address, name) ?? _add.Number(address, name)!.Value;
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
}
