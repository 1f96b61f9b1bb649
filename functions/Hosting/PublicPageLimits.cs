using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;

namespace Reconnect.Functions.Hosting;

/// <summary>How often pages without a sign-in may be asked for: so often by one visitor, and so often with one token.</summary>
/// <remarks>Nobody may try tokens by the thousand, nor hammer one page. Where it is not sure who the visitor is, only the token counts: a limit that
/// everybody shares would let one stranger lock out all others.</remarks>
internal static class PublicPageLimits
{
    public const string Policy = "public-pages";

    /// <summary>Requests of one visitor in a minute.</summary>
    public const int PerVisitor = 60;

    /// <summary>Requests with one token in a minute, whoever sends them.</summary>
    public const int PerToken = 30;

    private static readonly string[] Pages = ["/offers", "/links"];

    public static void AddPublicPageLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var isHosted = FunctionsHost.IsPresent(configuration);
        services.AddRateLimiter(limits =>
        {
            limits.AddPolicy(Policy, context => VisitorOf(context.Connection.RemoteIpAddress, isHosted) is { } visitor
                ? Window(visitor, PerVisitor)
                : RateLimitPartition.GetNoLimiter(""));
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => TokenOf(context) is { } token
                ? Window(token, PerToken)
                : RateLimitPartition.GetNoLimiter(""));
            limits.OnRejected = async (rejected, _) => await Problems.WriteAsync(rejected.HttpContext, 429, "too-many", ProblemWords.TooMany);
        });
    }

    /// <summary>Behind the Functions host every connection is the host's own. It says where the request came from, in place of whatever the client has
    /// said (enableProxyingHttpRequest). Without a host nobody is believed.</summary>
    /// <remarks>Only for the public pages: the middleware takes away a header by which the door of the triggers knows a stranger.</remarks>
    public static void UsePublicPageLimits(this WebApplication app)
    {
        if (FunctionsHost.IsPresent(app.Configuration))
        {
            var hops = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = 1 };
            hops.KnownIPNetworks.Clear();
            hops.KnownProxies.Clear();
            hops.KnownProxies.Add(IPAddress.Loopback);
            hops.KnownProxies.Add(IPAddress.IPv6Loopback);
            app.UseWhen(
                context => Array.Exists(Pages, page => context.Request.Path.StartsWithSegments(page, StringComparison.OrdinalIgnoreCase)),
                pages => pages.UseForwardedHeaders(hops));
        }
        app.UseRateLimiter();
    }

    /// <summary>Who is counted as one; null when that is not sure.</summary>
    /// <param name="isHosted">The address was told by the host. One that is not public is a part of the platform, which stands for everybody.</param>
    internal static string? VisitorOf(IPAddress? address, bool isHosted)
    {
        if (address is null) { return null; }
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (isHosted && !IsPublic(plain)) { return null; }
        // Whoever has one IPv6 address has the other 2^64 of its network as well.
        return plain.AddressFamily is AddressFamily.InterNetworkV6 ? Convert.ToHexString(plain.GetAddressBytes().AsSpan(0, 8)) : plain.ToString();
    }

    private static bool IsPublic(IPAddress address)
    {
        if (IPAddress.IsLoopback(address)) { return false; }
        if (address.AddressFamily is AddressFamily.InterNetworkV6)
        {
            return !address.IsIPv6LinkLocal && !address.IsIPv6UniqueLocal && !address.IsIPv6SiteLocal && !address.IsIPv6Multicast && !address.Equals(IPAddress.IPv6Any);
        }
        // RFC 6890: "this network", private, shared (carriers and clouds), link-local, and everything from multicast on.
        return address.GetAddressBytes() is not ([0 or 10 or 127 or >= 224, ..] or [100, >= 64 and < 128, ..] or [169, 254, ..] or [172, >= 16 and < 32, ..] or [192, 168, ..]);
    }

    private static string? TokenOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == Policy ? context.GetRouteValue("token") as string : null;

    private static RateLimitPartition<string> Window(string key, int permits) => RateLimitPartition.GetFixedWindowLimiter(
        key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) });
}
