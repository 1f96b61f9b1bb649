using NodaTime;
using Reconnect.Simulator.Model;

namespace Reconnect.Simulator.Worlds;

/// <summary>Makes one kind of world. The same options and day make the same world, to the last id.</summary>
public interface IWorldBuilder
{
    /// <exception cref="WorldException">The options do not describe a world; the message says what to do.</exception>
    World Build(WorldOptions options, Instant now);
}

/// <param name="Kind">story, replay or mbox.</param>
/// <param name="Events">replay: file of unix_seconds,sender,recipient rows, gzipped or not.</param>
/// <param name="Ego">replay: whose mailbox; null takes the busiest sender of mail.</param>
/// <param name="Mbox">mbox: the user's own mail export.</param>
/// <param name="Me">mbox: the user's own address.</param>
public sealed record WorldOptions(string Kind, string? Events = null, int? Ego = null, string? Mbox = null, string? Me = null);

/// <summary>Something the user gave cannot be used; the message is a sentence for that user.</summary>
public sealed class WorldException(string message, Exception? inner = null) : Exception(message, inner);
