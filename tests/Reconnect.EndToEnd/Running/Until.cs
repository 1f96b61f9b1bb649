namespace Reconnect.EndToEnd.Running;

/// <summary>Waits for what can be seen from outside, never for time to pass.</summary>
internal static class Until
{
    /// <summary>Only a test that fails waits this long; the machine may be busy.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    /// <exception cref="TimeoutException">It never became true.</exception>
    public static async Task TrueAsync(string what, Func<Task<bool>> look)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        using var beat = new PeriodicTimer(BetweenLooks);
        try
        {
            while (!await look()) { await beat.WaitForNextTickAsync(patience.Token); }
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Waited in vain until {what}.");
        }
    }
}
