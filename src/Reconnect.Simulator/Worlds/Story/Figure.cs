using NodaTime;
using Reconnect.Simulator.Model;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>Someone in the story.</summary>
/// <param name="Name">As it stands in their mails.</param>
/// <param name="Address">Their address; those at the organisation have a mailbox.</param>
/// <param name="Zone">A Windows zone id: where they work and write.</param>
/// <param name="Starts">The hour they begin to work, in their zone.</param>
/// <param name="Ends">The hour they stop, in their zone.</param>
public sealed record Figure(string Name, string Address, string Zone = Zones.Berlin, int Starts = 8, int Ends = 17)
{
    public Party Party => new(Name, Address);
    public string FirstName => Name.Split(' ')[0];
    public string Domain => Address[(Address.IndexOf('@', StringComparison.Ordinal) + 1)..];
    public LocalTime FirstHour => new(Starts, 30);
    public LocalTime LastHour => new(Ends, 30);
}
