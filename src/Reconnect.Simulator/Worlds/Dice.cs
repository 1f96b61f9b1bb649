namespace Reconnect.Simulator.Worlds;

/// <summary>Chance that falls the same way every time (splitmix64). Each scene throws its own, so that one scene never changes another.</summary>
public sealed class Dice(string scene)
{
    private ulong _state = StableId.Seed(scene);

    /// <summary>A whole number from 0 up to, but not including, <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)(Fraction() * bound);

    /// <summary>A number from <paramref name="low"/> up to, but not including, <paramref name="high"/>.</summary>
    public double Between(double low, double high) => low + (Fraction() * (high - low));

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>Some different ones, in the order of <paramref name="choices"/>.</summary>
    public IReadOnlyList<T> Some<T>(int count, IReadOnlyList<T> choices)
    {
        var left = choices.Count;
        var wanted = count;
        var picked = new List<T>(count);
        foreach (var choice in choices)
        {
            if (Below(left--) >= wanted) { continue; }
            picked.Add(choice);
            wanted--;
        }
        return picked;
    }

    private double Fraction()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
