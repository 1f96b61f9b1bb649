using System.Runtime.ExceptionServices;

namespace Reconnect;

/// <summary>Does several pieces of work of which none waits for another to succeed. What failed rises at the end.</summary>
internal sealed class Unhindered
{
    private readonly List<Exception> _faults = [];

    /// <exception cref="OperationCanceledException">The whole was called off: nothing more is done.</exception>
    public async Task TryAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await work();
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            _faults.Add(fault);
        }
    }

    /// <summary>Lets one fault rise as it was, if there is any: one that a repeat may mend before one that it cannot.</summary>
    public void Rise()
    {
        var first = _faults.Find(fault => fault is not (ConsentMissingException or MailboxGoneException)) ?? _faults.FirstOrDefault();
        if (first is not null) { ExceptionDispatchInfo.Throw(first); }
    }
}
