using System.Text;
using Reconnect.People;

namespace Reconnect.Scans;

/// <summary>Every spelling of an address with a name, once in a mailbox: a hundred thousand mails name a few thousand.</summary>
public sealed class Spellings
{
    private const int FirstSlots = 1024; // a power of two
    private int[] _slots = new int[FirstSlots]; // a place plus one; 0 is free
    private readonly List<(Fingerprint Address, Fingerprint Name)> _texts = [];
    private readonly List<Correspondent> _all = [];

    public int Count => _all.Count;

    public Correspondent this[int number] => _all[number];

    /// <summary>The number of a spelling; a new one gets the next.</summary>
    public int NumberOf(PackedPerson person)
    {
        var texts = (Address: Fingerprint.Of(person.Address), Name: Fingerprint.Of(person.Name));
        var slot = SlotOf(texts);
        if (_slots[slot] > 0) { return _slots[slot] - 1; }
        var correspondent = new Correspondent(
            EmailAddress.From(Encoding.UTF8.GetString(person.Address)) ?? throw new InvalidDataException("A packed address is none."),
            Encoding.UTF8.GetString(person.Name));
        _texts.Add(texts);
        _all.Add(correspondent);
        _slots[slot] = _all.Count;
        if (_all.Count * 2 > _slots.Length) { Spread(); }
        return _all.Count - 1;
    }

    private int SlotOf((Fingerprint Address, Fingerprint Name) texts)
    {
        var mask = _slots.Length - 1;
        var slot = (int)(texts.Address.Low + (texts.Name.Low * 31)) & mask;
        while (_slots[slot] > 0 && _texts[_slots[slot] - 1] != texts) { slot = (slot + 1) & mask; }
        return slot;
    }

    private void Spread()
    {
        _slots = new int[_slots.Length * 2];
        for (var number = 0; number < _texts.Count; number++) { _slots[SlotOf(_texts[number])] = number + 1; }
    }
}
