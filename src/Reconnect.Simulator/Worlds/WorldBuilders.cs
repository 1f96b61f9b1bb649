using NodaTime;
using Reconnect.Simulator.Model;

namespace Reconnect.Simulator.Worlds;

/// <summary>Finds the builder of a world by the kind a user typed.</summary>
public static class WorldBuilders
{
    /// <exception cref="WorldException">There is no such world.</exception>
    public static World Build(WorldOptions options, Instant now) =>
        throw new WorldException($"There is no world called '{options.Kind}'.");
}
