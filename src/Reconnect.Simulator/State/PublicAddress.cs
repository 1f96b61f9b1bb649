using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Reconnect.Simulator.State;

/// <summary>The one address the simulator calls itself by, in tokens and links, whatever name a caller used.</summary>
internal sealed class PublicAddress(IServer server)
{
    /// <summary>Scheme, host and port, without a slash at the end. Known once the server listens.</summary>
    public string Value => field ??= Read();

    private string Read()
    {
        var first = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? throw new InvalidOperationException("The server does not listen yet.");
        return first.Replace("[::]", "127.0.0.1", StringComparison.Ordinal).Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal).TrimEnd('/');
    }
}
