using NodaTime;

namespace Reconnect.Storage.Embedded;

/// <summary>A message in the hands of whoever received it.</summary>
/// <param name="DequeueCount">How often it was received, this time included.</param>
/// <param name="Receipt">Ends with the message's visibility: who comes too late can neither delete nor return it.</param>
public sealed record QueueMessage(long Id, string Queue, string Text, int DequeueCount, string Receipt);

/// <summary>A message that failed each time it was tried. Kept for a person to look at.</summary>
public sealed record PoisonMessage(string Queue, string Text, Instant At);
