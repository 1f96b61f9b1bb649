using System.Text;
using System.Text.Json;
using Reconnect.Scans;

namespace Reconnect.Microsoft365.Mail;

/// <summary>What one page of messages/delta says.</summary>
/// <param name="Print">Of the versions of everything on the page, in whatever order; empty when there is nothing on it.</param>
/// <param name="Skipped">Items that are no mail between people or cannot be understood; a deleted mail is not counted.</param>
internal sealed record ReadMails(PackedMails Mails, string? NextLink, string? DeltaLink, string Print, int Skipped);

/// <summary>Reads a page of messages/delta in one pass over its bytes: no object and no string is made for a mail.</summary>
internal ref struct MailPageReader
{
    private readonly PageTexts _texts;
    private readonly MailPacker _packer = new();
    private Utf8JsonReader _json;
    private MailItems _items;
    private MailItem _item;
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
            ReadItem();
            _items.Take(_item);
        }
    }

    private string? ReadLink()
    {
        Expect(_json.Read() && _json.TokenType is JsonTokenType.String or JsonTokenType.Null);
        return _json.TokenType == JsonTokenType.Null ? null : _json.GetString();
    }

    private void ReadItem()
    {
        _item = MailItem.Blank;
        _items.Begin();
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            _json.Skip();
            _item.IsStrange = true;
            return;
        }
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName) { ReadField(Field()); }
    }

    private MailField Field() => _json.ValueIsEscaped ? EscapedField() : MailFields.Of(_json.ValueSpan);

    // Apart, because nothing of it is needed for a page of Graph's, which escapes no names.
    private MailField EscapedField() => MailFields.Of(Encoding.UTF8.GetBytes(_json.GetString()!));

    private void ReadField(MailField field)
    {
        _json.Read();
        switch (field)
        {
            case MailField.Id: _item.Id = ReadText(); break;
            case MailField.From: _item.From = ReadRecipient(); break;
            case MailField.Sender: _item.Sender = ReadRecipient(); break;
            case MailField.To: _item.To = ReadRecipients(); break;
            case MailField.Cc: _item.Cc = ReadRecipients(); break;
            case MailField.Bcc: _item.Bcc = ReadRecipients(); break;
            case MailField.Received: _item.Received = ReadText(); break;
            case MailField.Sent: _item.Sent = ReadText(); break;
            case MailField.Conversation: _item.Conversation = ReadText(); break;
            case MailField.MessageId: _item.MessageId = ReadText(); break;
            case MailField.Inference: _item.Inference = ReadText(); break;
            case MailField.Type: _item.Type = ReadText(); break;
            case MailField.Etag: _item.Etag = ReadText(); break;
            case MailField.IsDraft: _item.IsDraft = ReadTruth(); break;
            case MailField.Removed: _item.IsRemoved = ReadPresence(); break;
            default: _json.Skip(); break;
        }
    }

    private Text ReadText()
    {
        if (_json.TokenType == JsonTokenType.String) { return new Text((int)_json.TokenStartIndex + 1, _json.ValueSpan.Length, _json.ValueIsEscaped); }
        Refuse(JsonTokenType.Null);
        return Text.Null;
    }

    // Graph has been seen to write truth as a string.
    private bool ReadTruth()
    {
        switch (_json.TokenType)
        {
            case JsonTokenType.True: return true;
            case JsonTokenType.False: return false;
            case JsonTokenType.String: return !_json.ValueIsEscaped && Ascii.EqualsIgnoreCase(_json.ValueSpan, "true"u8);
            default:
                Refuse(JsonTokenType.Null);
                return false;
        }
    }

    private bool ReadPresence()
    {
        var isThere = _json.TokenType == JsonTokenType.StartObject;
        if (!isThere) { Refuse(JsonTokenType.Null); }
        _json.Skip();
        return isThere;
    }

    private Range ReadRecipients()
    {
        var first = _items.NamedCount;
        if (_json.TokenType != JsonTokenType.StartArray)
        {
            Refuse(JsonTokenType.Null);
            return first..first;
        }
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray) { _items.Name(ReadRecipient()); }
        return first.._items.NamedCount;
    }

    private Named ReadRecipient()
    {
        var named = Named.Nobody;
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            Refuse(JsonTokenType.Null);
            return named;
        }
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            var isAddress = Is("emailAddress"u8);
            _json.Read();
            if (isAddress) { named = ReadEmailAddress(); }
            else { _json.Skip(); }
        }
        return named;
    }

    private Named ReadEmailAddress()
    {
        var (address, name) = (Text.Null, Text.Null);
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            Refuse(JsonTokenType.Null);
            return Named.Nobody;
        }
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            var (isName, isAddress) = (Is("name"u8), Is("address"u8));
            _json.Read();
            if (isName) { name = ReadText(); }
            else if (isAddress) { address = ReadText(); }
            else { _json.Skip(); }
        }
        return new Named(address, name);
    }

    private bool Is(ReadOnlySpan<byte> name) => _json.ValueIsEscaped ? _json.ValueTextEquals(name) : _json.ValueSpan.SequenceEqual(name);

    // A value of another kind than it must be makes the item a strange one; the rest of the page is read all the same.
    private void Refuse(JsonTokenType unless)
    {
        if (_json.TokenType == unless) { return; }
        _item.IsStrange = true;
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
