using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Reconnect.Scans;

/// <summary>Writes one page of mails into borrowed bytes. Used once, by one thread.</summary>
public sealed class MailPacker
{
    private const int FirstRecords = 64 * 1024;
    private const int FirstPeople = 16 * 1024;
    private byte[] _records = ArrayPool<byte>.Shared.Rent(FirstRecords);
    private byte[] _people = ArrayPool<byte>.Shared.Rent(FirstPeople);
    private int _recordsLength = PackedMails.HeadBytes;
    private int _peopleLength;
    private int _peopleCount;
    private int _count;

    /// <summary>Adds a person and gives their number: 0, 1, 2 and so on, also for one who was added before.</summary>
    /// <param name="address">The UTF-8 of an <see cref="People.EmailAddress.Value"/>.</param>
    public int Person(ReadOnlySpan<byte> address, ReadOnlySpan<byte> name)
    {
        Grow(ref _people, _peopleLength, address.Length + name.Length + (2 * sizeof(int)));
        Text(address);
        Text(name);
        return _peopleCount++;
    }

    public void Add(in MailHead head, ReadOnlySpan<int> to, ReadOnlySpan<int> cc, ReadOnlySpan<int> bcc)
    {
        var size = MailView.IdsAt + (sizeof(int) * (to.Length + cc.Length + bcc.Length));
        Grow(ref _records, _recordsLength, size);
        var record = _records.AsSpan(_recordsLength, size);
        BinaryPrimitives.WriteInt64LittleEndian(record, head.At.ToUnixTimeTicks());
        head.Key.Write(record[MailView.KeyAt..]);
        head.Conversation.Write(record[MailView.ConversationAt..]);
        BinaryPrimitives.WriteInt32LittleEndian(record[MailView.TraitsAt..], (int)head.Traits);
        BinaryPrimitives.WriteInt32LittleEndian(record[MailView.FromAt..], head.From);
        BinaryPrimitives.WriteInt32LittleEndian(record[MailView.ToCountAt..], to.Length);
        BinaryPrimitives.WriteInt32LittleEndian(record[MailView.CcCountAt..], cc.Length);
        BinaryPrimitives.WriteInt32LittleEndian(record[MailView.BccCountAt..], bcc.Length);
        var ids = MemoryMarshal.Cast<byte, int>(record[MailView.IdsAt..]);
        to.CopyTo(ids);
        cc.CopyTo(ids[to.Length..]);
        bcc.CopyTo(ids[(to.Length + cc.Length)..]);
        _recordsLength += size;
        _count++;
    }

    public PackedMails Finish()
    {
        Grow(ref _records, _recordsLength, _peopleLength);
        _people.AsSpan(0, _peopleLength).CopyTo(_records.AsSpan(_recordsLength));
        BinaryPrimitives.WriteInt32LittleEndian(_records, PackedMails.Format);
        BinaryPrimitives.WriteInt32LittleEndian(_records.AsSpan(4), _count);
        BinaryPrimitives.WriteInt32LittleEndian(_records.AsSpan(8), _peopleCount);
        BinaryPrimitives.WriteInt32LittleEndian(_records.AsSpan(12), _recordsLength);
        ArrayPool<byte>.Shared.Return(_people);
        return new PackedMails(_records, _recordsLength + _peopleLength, isRented: true);
    }

    private void Text(ReadOnlySpan<byte> text)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_people.AsSpan(_peopleLength), text.Length);
        text.CopyTo(_people.AsSpan(_peopleLength + sizeof(int)));
        _peopleLength += sizeof(int) + text.Length;
    }

    private static void Grow(ref byte[] buffer, int length, int more)
    {
        if (buffer.Length - length >= more) { return; }
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(buffer.Length * 2), checked(length + more)));
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
