using System.Text;
using System.Text.Json;
using Reconnect.Scans;

namespace Reconnect.Microsoft365.Mail;

/// <summary>What one page of messages/delta says.</summary>
/// <param name="Print">Of id and version of everything on the page, in whatever order; empty when there is nothing on it.</param>
/// <param name="Skipped">Items that are no mail between people or cannot be understood; a deleted mail is not counted.</param>
internal sealed record ReadMails(PackedMails Mails, string? NextLink, string? DeltaLink, string Print, int Skipped);

/// <summary>Reads a page of messages/delta in one pass over its bytes: no object and no string is made for a mail.</summary>
internal ref struct MailPageReader
{
    private readonly PageTexts _texts;
    private readonly MailPacker _packer = new();
    private Utf8JsonReader _json;
    private MailItems _items;
    private string? _nextLink;
    private string? _deltaLink;

    private MailPageReader(ReadOnlySpan<byte> json)
    {
        _json = new Utf8JsonReader(json);
        _texts = new PageTexts(json);
        _items = new MailItems(_texts, _packer);
    }

    /// <exception cref="JsonException">The page is cut off, or no page. A single strange item is skipped instead.</exception>
    public static ReadMails Read(ReadOnlySpan<byte> utf8)
    {
        using var page = new MailPageReader(utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8);
        return page.ReadPage();
    }

    public void Dispose() => _items.Dispose();

    private ReadMails ReadPage()
    {
        Expect(_json.Read() && _json.TokenType == JsonTokenType.StartObject);
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            if (_json.ValueTextEquals("value"u8)) { ReadItems(); }
            else if (_json.ValueTextEquals("@odata.nextLink"u8)) { _nextLink = ReadLink(); }
            else if (_json.ValueTextEquals("@odata.deltaLink"u8)) { _deltaLink = ReadLink(); }
            else { SkipValue(); }
        }
        while (_json.Read()) { } // throws at anything behind the page
        return new ReadMails(_packer.Finish(), _nextLink, _deltaLink, _items.Print, _items.Skipped);
    }

    private void ReadItems()
    {
        Expect(_json.Read() && _json.TokenType == JsonTokenType.StartArray);
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            _items.Take(ReadItem());
        }
    }

    private string? ReadLink()
    {
        Expect(_json.Read() && _json.TokenType is JsonTokenType.String or JsonTokenType.Null);
        return _json.TokenType == JsonTokenType.Null ? null : _json.GetString();
    }

    private MailItem ReadItem()
    {
        var item = MailItem.Blank;
        _items.Begin();
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            _json.Skip();
            item.IsStrange = true;
            return item;
        }
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName) { ReadField(ref item, Field()); }
        return item;
    }

    private readonly MailField Field() => _json.ValueIsEscaped ? MailFields.Of(Encoding.UTF8.GetBytes(_json.GetString()!)) : MailFields.Of(_json.ValueSpan);

    private void ReadField(ref MailItem item, MailField field)
    {
        _json.Read();
        switch (field)
        {
            case MailField.Id: item.Id = ReadText(ref item); break;
            case MailField.From: item.From = ReadRecipient(ref item); break;
            case MailField.Sender: item.Sender = ReadRecipient(ref item); break;
            case MailField.To: item.To = ReadRecipients(ref item); break;
            case MailField.Cc: item.Cc = ReadRecipients(ref item); break;
            case MailField.Bcc: item.Bcc = ReadRecipients(ref item); break;
            case MailField.Received: item.Received = ReadText(ref item); break;
            case MailField.Sent: item.Sent = ReadText(ref item); break;
            case MailField.Conversation: item.Conversation = ReadText(ref item); break;
            case MailField.MessageId: item.MessageId = ReadText(ref item); break;
            case MailField.Inference: item.Inference = ReadText(ref item); break;
            case MailField.Type: item.Type = ReadText(ref item); break;
            case MailField.Etag: item.Etag = ReadText(ref item); break;
            case MailField.IsDraft: item.IsDraft = ReadTruth(ref item); break;
            case MailField.Removed: item.IsRemoved = ReadPresence(ref item); break;
            default: _json.Skip(); break;
        }
    }

    private Text ReadText(ref MailItem item)
    {
        if (_json.TokenType == JsonTokenType.String) { return new Text((int)_json.TokenStartIndex + 1, _json.ValueSpan.Length, _json.ValueIsEscaped); }
        Refuse(ref item, JsonTokenType.Null);
        return Text.Null;
    }

    // Graph has been seen to write truth as a string.
    private bool ReadTruth(ref MailItem item)
    {
        switch (_json.TokenType)
        {
            case JsonTokenType.True: return true;
            case JsonTokenType.False: return false;
            case JsonTokenType.String: return !_json.ValueIsEscaped && Ascii.EqualsIgnoreCase(_json.ValueSpan, "true"u8);
            default:
                Refuse(ref item, JsonTokenType.Null);
                return false;
        }
    }

    private bool ReadPresence(ref MailItem item)
    {
        var isThere = _json.TokenType == JsonTokenType.StartObject;
        if (!isThere) { Refuse(ref item, JsonTokenType.Null); }
        _json.Skip();
        return isThere;
    }

    private Range ReadRecipients(ref MailItem item)
    {
        var first = _items.NamedCount;
        if (_json.TokenType != JsonTokenType.StartArray)
        {
            Refuse(ref item, JsonTokenType.Null);
            return first..first;
        }
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray) { _items.Name(ReadRecipient(ref item)); }
        return first.._items.NamedCount;
    }

    private Named ReadRecipient(ref MailItem item)
    {
        var named = Named.Nobody;
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            Refuse(ref item, JsonTokenType.Null);
            return named;
        }
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            var isAddress = _json.ValueTextEquals("emailAddress"u8);
            _json.Read();
            if (isAddress) { named = ReadEmailAddress(ref item); }
            else { _json.Skip(); }
        }
        return named;
    }

    private Named ReadEmailAddress(ref MailItem item)
    {
        var (address, name) = (Text.Null, Text.Null);
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            Refuse(ref item, JsonTokenType.Null);
            return Named.Nobody;
        }
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            var (isName, isAddress) = (_json.ValueTextEquals("name"u8), _json.ValueTextEquals("address"u8));
            _json.Read();
            if (isName) { name = ReadText(ref item); }
            else if (isAddress) { address = ReadText(ref item); }
            else { _json.Skip(); }
        }
        return Named.Of(address, name);
    }

    // A value of another kind than it must be makes the item a strange one; the rest of the page is read all the same.
    private void Refuse(ref MailItem item, JsonTokenType unless)
    {
        if (_json.TokenType == unless) { return; }
        item.IsStrange = true;
        _json.Skip();
    }

    private void SkipValue()
    {
        _json.Read();
        _json.Skip();
    }

    private static void Expect(bool isSo)
    {
        if (!isSo) { throw new JsonException("This is no page of messages."); }
    }
}
