using System.Buffers;
using System.Globalization;
using NodaTime;
using Reconnect.Scans;

namespace Reconnect.Microsoft365.Mail;

/// <summary>One item of a page, by the places of its texts.</summary>
internal struct MailItem
{
    public static MailItem Blank => new()
    {
        Id = Text.Null,
        Received = Text.Null,
        Sent = Text.Null,
        Conversation = Text.Null,
        MessageId = Text.Null,
        Inference = Text.Null,
        Type = Text.Null,
        Etag = Text.Null,
        From = Named.Nobody,
        Sender = Named.Nobody,
    };

    public Text Id, Received, Sent, Conversation, MessageId, Inference, Type, Etag;
    public Named From, Sender;

    /// <summary>Places among the names of the item.</summary>
    public Range To, Cc, Bcc;

    public bool IsDraft, IsRemoved;

    /// <summary>A value is of another kind than it must be.</summary>
    public bool IsStrange;
}

/// <summary>Makes packed mails of the items of one page.</summary>
internal ref struct MailItems(PageTexts texts, MailPacker packer)
{
    private readonly PageTexts _texts = texts;
    private PagePeople _people = new(texts, packer);
    private Named[] _named = ArrayPool<Named>.Shared.Rent(64);
    private int[] _numbers = ArrayPool<int>.Shared.Rent(64);
    private byte[] _unescaped = ArrayPool<byte>.Shared.Rent(512);
    private ulong _print;
    private int _printed;

    /// <summary>How many people the item at hand has named so far.</summary>
    public int NamedCount { get; private set; }

    public int Skipped { get; private set; }

    public readonly string Print => _printed == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{_print:X16}");

    public void Begin() => NamedCount = 0;

    public void Name(in Named one)
    {
        if (NamedCount == _named.Length)
        {
            var larger = ArrayPool<Named>.Shared.Rent(NamedCount * 2);
            _named.CopyTo(larger, 0);
            ArrayPool<Named>.Shared.Return(_named);
            _named = larger;
        }
        _named[NamedCount++] = one;
    }

    public void Take(in MailItem item)
    {
        if (!item.IsStrange)
        {
            _printed++;
            _print += Fingerprint.Of(Version(item)).High; // a sum has no order
            if (item.IsRemoved) { return; } // a deleted mail was written all the same
        }
        if (item.IsStrange || !TryPack(item)) { Skipped++; }
    }

    public void Dispose()
    {
        _people.Dispose();
        ArrayPool<Named>.Shared.Return(_named);
        ArrayPool<int>.Shared.Return(_numbers);
        ArrayPool<byte>.Shared.Return(_unescaped);
    }

    // The version of a mail is its own: no other mail and no other version has it.
    private readonly ReadOnlySpan<byte> Version(in MailItem item) => _texts.Raw(item.Etag.IsMissing ? item.Id : item.Etag);

    // Not drafts, not invitations.
    private bool IsMail(in MailItem item) =>
        !item.Id.IsMissing && !item.IsDraft && (item.Type.IsNull || _texts.Of(item.Type, ref _unescaped).SequenceEqual("#microsoft.graph.message"u8));

    private bool TryPack(in MailItem item)
    {
        try
        {
            if (!IsMail(item)) { return false; }
            if ((MomentOf(item.Received) ?? MomentOf(item.Sent)) is not { } at) { return false; }
            if ((_people.NumberOf(item.From) ?? _people.NumberOf(item.Sender)) is not { } from) { return false; }
            Pack(item, at, from);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false; // a text that is no text
        }
    }

    private void Pack(in MailItem item, Instant at, int from)
    {
        var key = KeyOf(item);
        var conversation = item.Conversation.IsMissing ? key : PrintOf(item.Conversation);
        var traits = _texts.Of(item.Inference, ref _unescaped).SequenceEqual("other"u8) ? MailTraits.Other : MailTraits.None;
        if (_numbers.Length < NamedCount)
        {
            ArrayPool<int>.Shared.Return(_numbers);
            _numbers = ArrayPool<int>.Shared.Rent(NamedCount);
        }
        var toEnd = Number(item.To, 0);
        var ccEnd = Number(item.Cc, toEnd);
        var bccEnd = Number(item.Bcc, ccEnd);
        packer.Add(
            new MailHead(at, key, conversation, traits, from), _numbers.AsSpan(0..toEnd), _numbers.AsSpan(toEnd..ccEnd), _numbers.AsSpan(ccEnd..bccEnd));
    }

    /// <summary>Writes the numbers of those with an address from <paramref name="end"/> on, and gives the new end.</summary>
    private int Number(Range names, int end)
    {
        foreach (ref readonly var one in _named.AsSpan(names))
        {
            if (_people.NumberOf(one) is { } number) { _numbers[end++] = number; }
        }
        return end;
    }

    private Instant? MomentOf(Text text) => text.IsMissing ? null : GraphTime.Read(_texts.Of(text, ref _unescaped));

    // The id its sender gave a message is the same in every folder and copy. It is not kept itself because it often names the sender's machine.
    private Fingerprint KeyOf(in MailItem item)
    {
        var messageId = PageTexts.Trimmed(_texts.Of(item.MessageId, ref _unescaped));
        return messageId.IsEmpty ? PrintOf(item.Id) : Fingerprint.Of(messageId);
    }

    private Fingerprint PrintOf(Text text) => Fingerprint.Of(_texts.Of(text, ref _unescaped));
}
