namespace Reconnect.Microsoft365.Wire;

/// <summary>At most two requests at once for one mailbox: Exchange refuses a fifth, and other apps want theirs.</summary>
internal sealed class MailboxGates
{
    public const int Places = 2;

    private readonly Lock _lock = new();
    private readonly Dictionary<MailboxId, Gate> _gates = [];

    /// <summary>Waits for a place; disposing gives it back.</summary>
    public async Task<IDisposable> EnterAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        var gate = Take(mailbox);
        try
        {
            await gate.Room.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Leave(mailbox, gate);
            throw;
        }
        return new Place(this, mailbox, gate);
    }

    private Gate Take(MailboxId mailbox)
    {
        lock (_lock)
        {
            if (!_gates.TryGetValue(mailbox, out var gate)) { _gates[mailbox] = gate = new Gate(); }
            gate.Users++;
            return gate;
        }
    }

    // A gate nobody uses is forgotten, or thousands of mailboxes would pile up.
    private void Leave(MailboxId mailbox, Gate gate)
    {
        lock (_lock)
        {
            if (--gate.Users > 0) { return; }
            _gates.Remove(mailbox);
            gate.Room.Dispose();
        }
    }

    private sealed class Gate
    {
        public SemaphoreSlim Room { get; } = new(Places, Places);
        public int Users { get; set; }
    }

    private sealed class Place(MailboxGates gates, MailboxId mailbox, Gate gate) : IDisposable
    {
        public void Dispose()
        {
            gate.Room.Release();
            gates.Leave(mailbox, gate);
        }
    }
}
