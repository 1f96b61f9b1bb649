using System.Numerics;
using System.Runtime.CompilerServices;

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

    public SlotGrid(SlotSearch search)
    {
        var yours = WallClock.Cut(search.You.Zone, search.Window);
        (_step, _length) = (new FixedDivisor(search.Preferences.Grid.BclCompatibleTicks), search.Lasts.BclCompatibleTicks);
        var (runs, number, places) = (new Run[yours.Length], 0, 0);
        var last = search.Window.End - _length + 1;
        foreach (var steady in yours)
        {
            var first = WallClock.NextTick(steady.Start, steady.Offset, _step.Divisor);
            var next = new Run(first, places, Places(Math.Min(steady.End, last) - first + _step.Divisor - 1, int.MaxValue, _step));
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
        foreach (ref readonly var run in _runs.AsSpan()) { Close(PlacesBefore(closed.Start - _length + 1, run), PlacesBefore(closed.End, run), run.Index, _closed); }
    }

    public void CloseBusy(ReadOnlySpan<BusyTime> some, long after, long before, int side)
    {
        foreach (ref readonly var run in _runs.AsSpan())
        {
            // All that is the same for each stands before the loop: it is most of the work of a long calendar.
            var (step, most, index, bits) = (_step, run.Count, run.Index, _closed);
            var (toStart, toEnd) = (step.Divisor - run.First - _length - before, step.Divisor - 1 - run.First + after);
            foreach (ref readonly var time in some)
            {
                if (time.Hinders) { Close(Places(time.Start + toStart, most, step), Places(time.End + toEnd, most, step), index, bits); }
            }
        }
    }

    /// <summary>The starts that nothing closes, earliest first.</summary>
    public List<long> Open()
    {
        var most = 0;
        foreach (var word in _closed) { most += BitOperations.PopCount(~word); }
        var open = new List<long>(most);
        foreach (ref readonly var run in _runs.AsSpan())
        {
            var end = run.Index + run.Count;
            for (var place = run.Index & -Word; place < end; place += Word)
            {
                var left = ~_closed[place / Word];
                if (place < run.Index) { left &= From(run.Index); }
                if (end - place < Word) { left &= ~From(end); }
                var first = run.First + ((place - run.Index) * _step.Divisor);
                for (; left != 0; left &= left - 1) { open.Add(first + (BitOperations.TrailingZeroCount(left) * _step.Divisor)); }
            }
        }
        return open;
    }

    /// <param name="from">The first place of a run that is closed.</param>
    /// <param name="to">The first that is not.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Close(int from, int to, int index, ulong[] bits)
    {
        if (from >= to) { return; }
        var (first, last) = ((uint)(index + from), (uint)(index + to - 1));
        var (word, lastWord) = (first / Word, last / Word);
        var closed = ulong.MaxValue << (int)(first % Word);
        if (word == lastWord) { bits[word] |= closed & (ulong.MaxValue >> (int)~(last % Word)); }
        else { CloseWords(bits.AsSpan((int)word, (int)(lastWord - word) + 1), closed, ulong.MaxValue >> (int)~(last % Word)); }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CloseWords(Span<ulong> words, ulong inFirst, ulong inLast)
    {
        words[0] |= inFirst;
        words[1..^1].Fill(ulong.MaxValue);
        words[^1] |= inLast;
    }

    /// <summary>In its word, the place and all after it.</summary>
    private static ulong From(int place) => ulong.MaxValue << (place % Word);

    /// <summary>How many starts of a run lie before.</summary>
    private int PlacesBefore(long time, in Run run) => Places(time - run.First + _step.Divisor - 1, run.Count, _step);

    /// <summary>How many whole steps, at most so many, are in a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Places(long time, int most, in FixedDivisor step) => (int)Math.Min(step.Whole(Math.Max(time, 0)), most);
}
