using System.Collections;
using Reconnect.People;

namespace Reconnect.Scans;

/// <summary>All mails of a mailbox in their packed pages. A mail becomes an object only while it is looked at; until then it costs its own bytes and sixteen
/// more. Equal correspondents are one object.</summary>
public sealed class MailArchive : IReadOnlyList<MailMessage>
{
    private readonly IReadOnlyList<PackedMails> _pages;
    private readonly Spellings _spellings = new();
    private readonly Correspondent[]?[] _alone;
    private readonly int[][] _numbers;
    private readonly long[] _places; // the page in the upper half, where its record begins in the lower

    /// <summary>Oldest first; equal times in the order of their keys.</summary>
    public MailArchive(IReadOnlyList<PackedMails> pages) : this(pages, isSorted: false) { }

    /// <param name="isSorted">Leaves the mails as they stand.</param>
    internal MailArchive(IReadOnlyList<PackedMails> pages, bool isSorted)
    {
        _pages = pages;
        _numbers = [.. pages.Select(NumbersOf)];
        _alone = new Correspondent[]?[_spellings.Count];
        _places = new long[pages.Sum(page => page.Count)];
        var times = new long[_places.Length];
        var filled = 0;
        for (var page = 0; page < pages.Count; page++)
        {
            for (var mails = pages[page].Mails; mails.MoveNext();)
            {
                times[filled] = mails.Current.Ticks;
                _places[filled++] = ((long)page << 32) | (uint)mails.Offset;
            }
        }
        if (!isSorted) { Sort(times); }
    }

    public int Count => _places.Length;

    public MailMessage this[int index] => MessageAt(_places[index]);

    public IEnumerator<MailMessage> GetEnumerator()
    {
        foreach (var place in _places) { yield return MessageAt(place); }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int[] NumbersOf(PackedMails page)
    {
        var numbers = new int[page.PeopleCount];
        var filled = 0;
        foreach (var person in page.People) { numbers[filled++] = _spellings.NumberOf(person); }
        return numbers;
    }

    private void Sort(long[] times)
    {
        Array.Sort(times, _places);
        for (var first = 0; first < times.Length;)
        {
            var end = first + 1;
            while (end < times.Length && times[end] == times[first]) { end++; }
            if (end - first > 1) { _places.AsSpan(first..end).Sort((one, other) => KeyAt(one).CompareTo(KeyAt(other))); }
            first = end;
        }
    }

    private Fingerprint KeyAt(long place) => ViewAt(place).Key;

    private MailView ViewAt(long place) => _pages[(int)(place >> 32)].At((int)place);

    private MailMessage MessageAt(long place)
    {
        var view = ViewAt(place);
        var numbers = _numbers[(int)(place >> 32)];
        return new MailMessage(
            new MessageKey(view.Key.ToString()), view.At, _spellings[numbers[view.From]], Those(view.To, numbers), Those(view.Cc, numbers),
            Those(view.Bcc, numbers), view.Conversation.ToString(), view.Traits);
    }

    private Correspondent[] Those(ReadOnlySpan<int> ids, int[] numbers)
    {
        if (ids.Length == 0) { return []; }
        if (ids.Length == 1) { return _alone[numbers[ids[0]]] ??= [_spellings[numbers[ids[0]]]]; } // most mails go to one person: they share the list
        var those = new Correspondent[ids.Length];
        for (var i = 0; i < those.Length; i++) { those[i] = _spellings[numbers[ids[i]]]; }
        return those;
    }
}
