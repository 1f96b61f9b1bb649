namespace Reconnect.Simulator.Worlds.Story;

/// <summary>How two people write to each other.</summary>
/// <param name="EveryDays">About how often one of them begins a conversation.</param>
public sealed record Habit(double EveryDays)
{
    /// <summary>How long the other usually takes to answer, in hours.</summary>
    public double TheirHours { get; init; } = 1.5;

    /// <summary>How long Johanna usually takes to answer, in hours.</summary>
    public double YourHours { get; init; } = 1.5;

    /// <summary>In how many of a hundred conversations the other begins.</summary>
    public int TheyBegin { get; init; } = 50;

    /// <summary>Whether it slowed with most others in the busy weeks.</summary>
    public bool SlowsInCrunch { get; init; } = true;

    /// <summary>Whether they also write at the weekend, as friends do.</summary>
    public bool IsPrivate { get; init; }
}
