using NodaTime;
using Reconnect.Jobs;

namespace Reconnect.Tests.Storage.Contract;

/// <summary>The receiving end of a kind's queue, which is no port: the host has it.</summary>
public interface IReceivedJobs
{
    /// <summary>The text of the next message visible now, which is then held; null when none is visible.</summary>
    Task<string?> NextAsync(JobKind kind, CancellationToken cancellationToken);

    /// <summary>Gives the message received last back, to be visible after a while.</summary>
    Task ReturnAsync(Duration after, CancellationToken cancellationToken);
}
