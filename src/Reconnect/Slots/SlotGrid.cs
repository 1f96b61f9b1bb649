namespace Reconnect.Slots;

/// <summary>All starts of one search, each with how much closes it. Closing takes the same short time however long the stretch is, and needs no order.</summary>
internal readonly struct SlotGrid : IClosings
{
    private readonly Run[] _runs;
    private readonly int[] _changes; // by how much more or less the start is closed than the one before it
    private readonly long _step;
    private readonly long _length;

    /// <summary>Evenly spaced starts between two changes of the user's zone.</summary>
    private readonly record struct Run(long First, int Index, int Count);

    public SlotGrid(SlotSearch search)
    {
        (_step, _length) = (search.Preferences.Grid.BclCompatibleTicks, search.Length.BclCompatibleTicks);
        var cut = WallClock.Cut(search.You.Zone, search.Window);
        _runs = new Run[cut.Length];
        var count = 0;
        for (var i = 0; i < cut.Length; i++)
        {
            var first = WallClock.NextTick(cut[i].Start, cut[i].Offset, _step);
            var end = Math.Min(cut[i].End, search.Window.End - _length + 1);
            _runs[i] = new Run(first, count, Places(end - first));
            count += _runs[i].Count;
        }
        _changes = new int[count + 1];
    }

    public void Close(Stretch closed, Stretch taken, Cause cause, int side)
    {
        foreach (ref readonly var run in _runs.AsSpan())
        {
            var low = Math.Min(Places(closed.Start - _length + 1 - run.First), run.Count);
            var high = Math.Min(Places(closed.End - run.First), run.Count);
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
                if (closings == 0) { open.Add(run.First + (place * _step)); }
            }
        }
        return open;
    }

    /// <summary>How many starts lie in a time that begins with one.</summary>
    private int Places(long time) => time <= 0 ? 0 : (int)((time + _step - 1) / _step);
}
