using System.Buffers.Binary;
using System.Runtime.InteropServices;
using NodaTime;

namespace Reconnect.Scans;

/// <summary>One mail of a page, read from its bytes on demand. People are numbers: their places in the page's list of people.</summary>
public readonly ref struct MailView
{
    internal const int IdsAt = 60;
    internal const int KeyAt = 8, ConversationAt = 24, TraitsAt = 40, FromAt = 44, ToCountAt = 48, CcCountAt = 52, BccCountAt = 56;
    private readonly ReadOnlySpan<byte> _record;

    internal MailView(ReadOnlySpan<byte> record) => _record = record;

    public Instant At => Instant.FromUnixTimeTicks(Ticks);
    public Fingerprint Key => Fingerprint.Read(_record[KeyAt..]);
    public Fingerprint Conversation => Fingerprint.Read(_record[ConversationAt..]);
    public MailTraits Traits => (MailTraits)Number(TraitsAt);
    public int From => Number(FromAt);
    public ReadOnlySpan<int> To => Ids(0, Number(ToCountAt));
    public ReadOnlySpan<int> Cc => Ids(Number(ToCountAt), Number(CcCountAt));
    public ReadOnlySpan<int> Bcc => Ids(Number(ToCountAt) + Number(CcCountAt), Number(BccCountAt));

    /// <summary>Everyone it was sent to: To, Cc and Bcc.</summary>
    public ReadOnlySpan<int> Recipients => Ids(0, RecipientCount);

    /// <summary>Of 100 ns since 1970.</summary>
    internal long Ticks => BinaryPrimitives.ReadInt64LittleEndian(_record);

    internal int Size => IdsAt + (sizeof(int) * RecipientCount);

    private int RecipientCount => Number(ToCountAt) + Number(CcCountAt) + Number(BccCountAt);

    // Read in place: every machine .NET runs on for us is little-endian.
    private ReadOnlySpan<int> Ids(int from, int count) => MemoryMarshal.Cast<byte, int>(_record[IdsAt..]).Slice(from, count);

    private int Number(int offset) => BinaryPrimitives.ReadInt32LittleEndian(_record[offset..]);
}

/// <summary>What a packed mail says besides its recipients.</summary>
/// <param name="From">The writer's number.</param>
public readonly record struct MailHead(Instant At, Fingerprint Key, Fingerprint Conversation, MailTraits Traits, int From);
