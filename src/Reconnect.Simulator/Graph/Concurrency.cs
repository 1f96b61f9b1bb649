namespace Reconnect.Simulator.Graph;

/// <summary>Exchange serves four requests at a time per app and mailbox, and turns away the fifth.</summary>
internal sealed class Concurrency
{
    public const int Limit = 4;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _running = [];

    /// <param name="key">App and mailbox; null is never limited.</param>
    public bool TryEnter(string? key)
    {
        if (key is null) { return true; }
        lock (_gate)
        {
            var running = _running.GetValueOrDefault(key);
            if (running >= Limit) { return false; }
            _running[key] = running + 1;
            return true;
        }
    }

    public void Leave(string? key)
    {
        if (key is null) { return; }
        lock (_gate)
        {
            if (--_running[key] == 0) { _running.Remove(key); }
        }
    }
}
