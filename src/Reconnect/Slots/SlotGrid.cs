using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Reconnect.Slots;

/// <summary>All starts of one search, and which of them are closed: a bit for each, so that most stretches take one word, and the open ones are found by counting zeros.</summary>
internal readonly struct SlotGrid : IClosings
{
    private const int Word = 64;

    private readonly Run[] _runs;
    private readonly ulong[] _closed;
    private readonly FixedDivisor _step;
    private readonly long _length;

    /// <summary>Evenly spaced starts.</summary>
    private readonly record struct Run(long First, int Index, int Count);

    public SlotGrid(SlotSearch search) : this(search, WallClock.Cut(search.You.Zone, search.Window)) { }

    /// <param name="yours">The window, cut where the user's zone changes.</param>
    public SlotGrid(SlotSearch search, ReadOnlySpan<Steady> yours)
    {
        (_step, _length) = (new FixedDivisor(search.Preferences.Grid.BclCompatibleTicks), search.Lasts.BclCompatibleTicks);
        var (runs, number, places) = (new Run[yours.Length], 0, 0);
        var last = search.Window.End - _length + 1;
        foreach (var steady in yours)
        {
            var first = WallClock.NextTick(steady.Start, steady.Offset, _step.Divisor);
            var next = new Run(first, places, PlacesBefore(Math.Min(steady.End, last) - first, int.MaxValue, _step));
            places += next.Count;
            ref var before = ref runs[Math.Max(number - 1, 0)];
            if (number > 0 && before.First + (before.Count * _step.Divisor) == first) { before = before with { Count = before.Count + next.Count }; }
            else { runs[number++] = next; }
        }
        _runs = number == runs.Length ? runs : runs[..number];
        _closed = new ulong[(places + Word - 1) / Word];
    }

    public void Close(Stretch closed, Stretch taken, Cause cause, int side)
    {
        foreach (ref readonly var run in _runs.AsSpan()) { Close(closed, run, _step, _length, _closed); }
    }

    public void CloseBusy(ReadOnlySpan<BusyTime> some, long after, long before, int side)
    {
        var (step, length, bits) = (_step, _length, _closed); // in registers: this is most of the work of a long calendar
        foreach (var run in _runs)
        {
            foreach (ref readonly var time in some)
            {
                if (time.Hinders) { Close(new Stretch(time.Start - before, time.End + after), run, step, length, bits); }
            }
        }
    }

    /// <summary>The starts that nothing closes, earliest first.</summary>
    public List<long> Open()
    {
        var open = new List<long>();
        CollectionsMarshal.SetCount(open, _runs.Length == 0 ? 0 : _runs[^1].Index + _runs[^1].Count);
        var starts = CollectionsMarshal.AsSpan(open);
        var found = 0;
        foreach (var run in _runs)
        {
            var end = run.Index + run.Count;
            for (var place = run.Index & -Word; place < end; place += Word)
            {
                var left = ~_closed[place / Word];
                if (place < run.Index) { left &= From(run.Index); }
                if (end - place < Word) { left &= ~From(end); }
                for (; left != 0; left &= left - 1) { starts[found++] = run.First + ((place + BitOperations.TrailingZeroCount(left) - run.Index) * _step.Divisor); }
            }
        }
        CollectionsMarshal.SetCount(open, found);
        return open;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Close(Stretch closed, in Run run, in FixedDivisor step, long length, ulong[] bits)
    {
        var first = PlacesBefore(closed.Start - length + 1 - run.First, run.Count, step);
        var end = PlacesBefore(closed.End - run.First, run.Count, step);
        if (first < end) { Close((uint)(run.Index + first), (uint)(run.Index + end - 1), bits); }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Close(uint first, uint last, ulong[] bits)
    {
        var (word, lastWord) = (first / Word, last / Word);
        var (from, upTo) = (ulong.MaxValue << (int)(first % Word), ulong.MaxValue >> (int)(Word - 1 - (last % Word)));
        if (word == lastWord)
        {
            bits[word] |= from & upTo;
            return;
        }
        CloseWords(word, from, lastWord, upTo, bits);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CloseWords(uint word, ulong from, uint lastWord, ulong upTo, ulong[] bits)
    {
        bits[word] |= from;
        bits.AsSpan((int)word + 1, (int)(lastWord - word) - 1).Fill(ulong.MaxValue);
        bits[lastWord] |= upTo;
    }

    /// <summary>In its word, the place and all after it.</summary>
    private static ulong From(int place) => ulong.MaxValue << (place % Word);

    /// <summary>How many starts, at most so many, lie in a time that begins with one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PlacesBefore(long time, int most, in FixedDivisor step) => (int)Math.Min(step.Whole(Math.Max(time + step.Divisor - 1, 0)), most);
}
