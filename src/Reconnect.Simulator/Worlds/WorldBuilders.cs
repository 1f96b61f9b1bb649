using NodaTime;
using Reconnect.Simulator.Model;

namespace Reconnect.Simulator.Worlds;

/// <summary>The kinds of world there are.</summary>
public static class WorldBuilders
{
    /// <exception cref="WorldException">The kind is unknown, or its options do not describe a world.</exception>
    public static World Build(WorldOptions options, Instant now) => For(options.Kind).Build(options, now);

    private static IWorldBuilder For(string kind) => kind switch
    {
        "story" => new StoryWorld(),
        "replay" => new ReplayWorld(),
        "mbox" => new MboxWorld(),
        _ => throw new WorldException($"There is no world '{kind}'. Choose story, replay or mbox."),
    };
}
