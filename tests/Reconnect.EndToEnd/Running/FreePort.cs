using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Reconnect.EndToEnd.Running;

internal static class FreePort
{
    private static readonly ConcurrentDictionary<int, bool> Taken = [];

    /// <summary>An address on this machine that nobody listens on, and that no other caller was given.</summary>
    public static Uri Address()
    {
        while (true)
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var port = ((IPEndPoint)probe.LocalEndpoint).Port;
            if (Taken.TryAdd(port, true)) { return new Uri($"http://127.0.0.1:{port}/"); }
        }
    }
}
