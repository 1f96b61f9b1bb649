using System.Buffers;
using System.Text.Unicode;
using Reconnect.Scans;

namespace Reconnect.Microsoft365.Mail;

/// <summary>Somebody as one mail names them.</summary>
internal readonly record struct Named(Text Address, Text Name)
{
    public static Named Nobody => new(Text.Null, Text.Null);
}

/// <summary>The people of one page: each spelling is understood once, however many mails it stands in.</summary>
internal ref struct PagePeople(PageTexts texts, MailPacker packer)
{
    private const int FirstSlots = 1024; // a power of two
    private readonly PageTexts _texts = texts;
    private Slot[] _slots = Rent(FirstSlots);
    private int _mask = FirstSlots - 1;
    private int _used;
    private byte[] _unescaped = ArrayPool<byte>.Shared.Rent(512);
    private byte[] _lower = ArrayPool<byte>.Shared.Rent(512);

    /// <summary>Their number in the packed page; null where no address stands: Exchange shows X.500 names and empty strings too.</summary>
    /// <exception cref="InvalidOperationException">A text is no valid UTF-8.</exception>
    public int? NumberOf(in Named one)
    {
        if (one.Address.IsMissing) { return null; }
        var (start, end) = Extent(one);
        var spelling = _texts.Between(start, end);
        var print = Fingerprint.Of(spelling).Low | 1; // 0 is a free slot
        var place = (int)(print >> 8) & _mask;
        for (; _slots[place].Print != 0; place = (place + 1) & _mask)
        {
            ref var slot = ref _slots[place];
            if (slot.Print == print && _texts.Between(slot.Start, slot.End).SequenceEqual(spelling) && slot.IsNamed == !one.Name.IsMissing) { return slot.Number; }
        }
        var number = Understand(one);
        _slots[place] = new Slot(print, start, end, !one.Name.IsMissing, number);
        if (++_used * 2 > _mask) { Spread(); }
        return number;
    }

    public readonly void Dispose()
    {
        ArrayPool<Slot>.Shared.Return(_slots);
        ArrayPool<byte>.Shared.Return(_unescaped);
        ArrayPool<byte>.Shared.Return(_lower);
    }

    // From here to there stand address and name, whatever else is between them: the same bytes there mean the same person.
    private static (int Start, int End) Extent(in Named one) => one.Name.IsMissing
        ? (one.Address.Start, one.Address.End)
        : (Math.Min(one.Address.Start, one.Name.Start), Math.Max(one.Address.End, one.Name.End));

    private int? Understand(in Named one)
    {
        var written = Valid(_texts.Of(one.Address, ref _unescaped));
        if (_lower.Length < written.Length)
        {
            ArrayPool<byte>.Shared.Return(_lower);
            _lower = ArrayPool<byte>.Shared.Rent(written.Length);
        }
        var address = PlainAddress.Read(written, _lower);
        return address.IsEmpty ? null : packer.Person(address, PageTexts.Trimmed(Valid(_texts.Of(one.Name, ref _unescaped))));
    }

    private static ReadOnlySpan<byte> Valid(ReadOnlySpan<byte> text) => Utf8.IsValid(text) ? text : throw new InvalidOperationException("This is no UTF-8.");

    private void Spread()
    {
        var old = _slots;
        _slots = Rent((_mask + 1) * 2);
        var oldMask = _mask;
        _mask = (oldMask * 2) + 1;
        foreach (var slot in old.AsSpan(0, oldMask + 1))
        {
            if (slot.Print == 0) { continue; }
            var place = (int)(slot.Print >> 8) & _mask;
            while (_slots[place].Print != 0) { place = (place + 1) & _mask; }
            _slots[place] = slot;
        }
        ArrayPool<Slot>.Shared.Return(old);
    }

    private static Slot[] Rent(int length)
    {
        var slots = ArrayPool<Slot>.Shared.Rent(length);
        slots.AsSpan(0, length).Clear();
        return slots;
    }

    private readonly record struct Slot(ulong Print, int Start, int End, bool IsNamed, int? Number);
}
