using System.Runtime.CompilerServices;

namespace Reconnect.Slots;

/// <summary>All starts of one search, each with how much closes it. Closing takes the same short time however long the stretch is, and needs no order.</summary>
internal readonly struct SlotGrid : IClosings
{
    private readonly Run[] _runs;
    private readonly int[] _changes; // by how much more or less the start is closed than the one before it
    private readonly double _step;
    private readonly long _exactStep;
    private readonly long _length;

    /// <summary>Evenly spaced starts.</summary>
    private readonly record struct Run(long First, int Index, int Count);

    public SlotGrid(SlotSearch search)
    {
        var step = search.Preferences.Grid.BclCompatibleTicks;
        (_step, _exactStep, _length) = (step, step, search.Lasts.BclCompatibleTicks);
        var runs = new List<Run>();
        foreach (var steady in WallClock.Cut(search.You.Zone, search.Window))
        {
            var first = WallClock.NextTick(steady.Start, steady.Offset, step);
            var end = Math.Min(steady.End, search.Window.End - _length + 1);
            var next = new Run(first, 0, Places(end - first, int.MaxValue));
            if (runs is [.., var last] && last.First + (last.Count * step) == first) { runs[^1] = last with { Count = last.Count + next.Count }; }
            else { runs.Add(next with { Index = runs is [.., var before] ? before.Index + before.Count : 0 }); }
        }
        _runs = [.. runs];
        _changes = new int[_runs.Sum(run => run.Count) + 1];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Close(Stretch closed, Stretch taken, Cause cause, int side)
    {
        foreach (var run in _runs)
        {
            var low = Places(closed.Start - _length + 1 - run.First, run.Count);
            var high = Places(closed.End - run.First, run.Count);
            if (low < high)
            {
                _changes[run.Index + low]++;
                _changes[run.Index + high]--;
            }
        }
    }

    /// <summary>The starts that nothing closes, earliest first.</summary>
    public List<long> Open()
    {
        var open = new List<long>();
        var closings = 0;
        foreach (var run in _runs)
        {
            for (var place = 0; place < run.Count; place++)
            {
                closings += _changes[run.Index + place];
                if (closings == 0) { open.Add(run.First + (place * _exactStep)); }
            }
        }
        return open;
    }

    /// <summary>How many starts, at most so many, lie in a time that begins with one. Below 2^53, which is 28 years of ticks, the quotient rounded to a
    /// double has the same whole part as the exact one, and is the quicker division.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Places(long time, int most) => (int)Math.Clamp(double.ConvertToIntegerNative<long>((time + _exactStep - 1) / _step), 0, most);
}
