using System.Buffers;
using System.Buffers.Binary;
using System.Collections;
using System.Runtime.CompilerServices;
using System.Text;
using Reconnect.People;

namespace Reconnect.Scans;

/// <summary>The mails of one page as plain bytes, about seventy a mail: the form they are read into, kept in and read from again. Disposing lends the
/// bytes to the next page; after that they must not be used.</summary>
/// <remarks>Little-endian. Head: format, number of mails, number of people, where the people begin. Then the records of <see cref="MailView"/>, then for each
/// person the length and the UTF-8 text of the address and of the name.</remarks>
[CollectionBuilder(typeof(PackedMails), nameof(Of))]
public sealed class PackedMails : IReadOnlyList<MailMessage>, IDisposable
{
    internal const int HeadBytes = 16;
    internal const int Format = 1;
    private readonly bool _isRented;
    private byte[] _buffer;
    private readonly int _length;

    internal PackedMails(byte[] buffer, int length, bool isRented)
    {
        (_buffer, _length, _isRented) = (buffer, length, isRented);
    }

    public static PackedMails Empty { get; } = From(new byte[] { Format, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, HeadBytes, 0, 0, 0 });

    public int Count => Number(4);

    /// <summary>How many people the records name, by their place in <see cref="People"/>.</summary>
    public int PeopleCount => Number(8);

    /// <summary>What <see cref="From"/> reads.</summary>
    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

    /// <summary>The mails in the order they were added, without an object for any of them.</summary>
    public Views Mails => new(_buffer.AsSpan(HeadBytes, Number(12) - HeadBytes));

    /// <summary>The people in the order of their numbers, as UTF-8.</summary>
    public Names People => new(_buffer.AsSpan(Number(12), _length - Number(12)));

    public MailMessage this[int index] => this.ElementAt(index);

    /// <param name="bytes">What <see cref="Bytes"/> gave.</param>
    /// <exception cref="InvalidDataException">These bytes are something else.</exception>
    public static PackedMails From(byte[] bytes)
    {
        var mails = new PackedMails(bytes, bytes.Length, isRented: false);
        if (bytes.Length < HeadBytes || mails.Number(0) != Format || mails.Number(12) < HeadBytes || mails.Number(12) > bytes.Length)
        {
            throw new InvalidDataException("These are no packed mails of this version.");
        }
        return mails;
    }

    /// <summary>Keys and conversations become fingerprints.</summary>
    public static PackedMails Of(ReadOnlySpan<MailMessage> messages)
    {
        var packer = new MailPacker();
        var numbers = new Dictionary<(string Address, string Name), int>();
        foreach (var mail in messages)
        {
            packer.Add(
                new MailHead(mail.At, Fingerprint.Of(mail.Key.Value), Fingerprint.Of(mail.Conversation), mail.Traits, NumberOf(mail.From)),
                Numbers(mail.To), Numbers(mail.Cc), Numbers(mail.Bcc));
        }
        return packer.Finish();

        int[] Numbers(IReadOnlyList<Correspondent> people) => [.. people.Select(NumberOf)];

        int NumberOf(Correspondent one)
        {
            if (!numbers.TryGetValue((one.Address.Value, one.Name), out var number))
            {
                numbers[(one.Address.Value, one.Name)] = number =
                    packer.Person(Encoding.UTF8.GetBytes(one.Address.Value), Encoding.UTF8.GetBytes(one.Name));
            }
            return number;
        }
    }

    /// <summary>The mails at these places only.</summary>
    /// <param name="kept">One for each mail.</param>
    public PackedMails Only(ReadOnlySpan<bool> kept)
    {
        var packer = new MailPacker();
        foreach (var person in People) { packer.Person(person.Address, person.Name); }
        var place = 0;
        foreach (var mail in Mails)
        {
            if (kept[place++]) { packer.Add(new MailHead(mail.At, mail.Key, mail.Conversation, mail.Traits, mail.From), mail.To, mail.Cc, mail.Bcc); }
        }
        return packer.Finish();
    }

    public IEnumerator<MailMessage> GetEnumerator() => new MailArchive([this], isSorted: true).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose()
    {
        if (_isRented && Interlocked.Exchange(ref _buffer, []) is { Length: > 0 } rented) { ArrayPool<byte>.Shared.Return(rented); }
    }

    internal MailView At(int offset) => new(_buffer.AsSpan(offset, _length - offset));

    private int Number(int offset) => BinaryPrimitives.ReadInt32LittleEndian(_buffer.AsSpan(offset));

    /// <summary>Walks through the mails.</summary>
    public ref struct Views(ReadOnlySpan<byte> records)
    {
        private readonly ReadOnlySpan<byte> _records = records;
        private int _next;

        public MailView Current { get; private set; }

        /// <summary>Where the record begins, counted from the first byte of the page.</summary>
        internal int Offset { get; private set; }

        public readonly Views GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_next >= _records.Length) { return false; }
            Offset = _next + HeadBytes;
            Current = new MailView(_records[_next..]);
            _next += Current.Size;
            return true;
        }
    }

    /// <summary>Walks through the people.</summary>
    public ref struct Names(ReadOnlySpan<byte> people)
    {
        private ReadOnlySpan<byte> _rest = people;

        public PackedPerson Current { get; private set; }

        public readonly Names GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_rest.IsEmpty) { return false; }
            var address = Next();
            Current = new PackedPerson(address, Next());
            return true;
        }

        private ReadOnlySpan<byte> Next()
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(_rest);
            var text = _rest.Slice(sizeof(int), length);
            _rest = _rest[(sizeof(int) + length)..];
            return text;
        }
    }
}

/// <summary>An address with a name beside it, as UTF-8.</summary>
public readonly ref struct PackedPerson(ReadOnlySpan<byte> address, ReadOnlySpan<byte> name)
{
    public ReadOnlySpan<byte> Address { get; } = address;
    public ReadOnlySpan<byte> Name { get; } = name;
}
