using System.Net;
using Microsoft.Extensions.Configuration;
using NodaTime;
using NodaTime.Testing;
using Reconnect.Functions.Hosting;
using Xunit;

namespace Reconnect.Tests.Functions;

/// <summary>Who counts as one visitor, and when time may be moved.</summary>
public sealed class PublicPageLimitsTests
{
    [Theory]
    [InlineData("203.0.113.9", "203.0.113.9")]
    [InlineData("::ffff:203.0.113.9", "203.0.113.9")]
    [InlineData("127.0.0.1", null)]
    [InlineData("10.1.2.3", null)]
    [InlineData("100.64.0.1", null)]
    [InlineData("169.254.130.1", null)]
    [InlineData("172.31.255.255", null)]
    [InlineData("172.32.0.1", "172.32.0.1")]
    [InlineData("192.168.0.9", null)]
    [InlineData("::1", null)]
    [InlineData("fe80::1", null)]
    [InlineData("fd00::1", null)]
    public void Behind_a_host_only_a_public_address_is_somebody(string address, string? visitor) =>
        Assert.Equal(visitor, PublicPageLimits.VisitorOf(IPAddress.Parse(address), isHosted: true));

    [Fact]
    public void Without_a_host_whoever_connects_is_somebody() => Assert.Equal("127.0.0.1", PublicPageLimits.VisitorOf(IPAddress.Loopback, isHosted: false));

    [Fact]
    public void The_addresses_of_one_IPv6_network_are_one_visitor()
    {
        var one = PublicPageLimits.VisitorOf(IPAddress.Parse("2001:db8:0:1::1"), isHosted: true);

        Assert.NotNull(one);
        Assert.Equal(one, PublicPageLimits.VisitorOf(IPAddress.Parse("2001:db8:0:1:ffff::2"), isHosted: true));
        Assert.NotEqual(one, PublicPageLimits.VisitorOf(IPAddress.Parse("2001:db8:0:2::1"), isHosted: true));
    }

    [Theory]
    [InlineData("http://127.0.0.1:5081/v1.0", "http://127.0.0.1:5081/", null, true)]
    [InlineData("https://graph.microsoft.com/v1.0", "http://127.0.0.1:5081/", null, false)]
    [InlineData("http://127.0.0.1:5081/v1.0", "https://login.microsoftonline.com/", null, false)]
    [InlineData("http://127.0.0.1:5081/v1.0", null, null, false)]
    [InlineData("http://127.0.0.1:5081/v1.0", "http://127.0.0.1:5081/", "4321", false)]
    public void Time_is_moved_only_beside_a_simulated_Microsoft_365(string graph, string? entra, string? hostPort, bool isAllowed)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Graph:BaseUrl"] = graph,
            ["Entra:Instance"] = entra,
            ["FUNCTIONS_CUSTOMHANDLER_PORT"] = hostPort,
        }).Build();

        Assert.Equal(isAllowed, MovedClock.IsAllowed(configuration));
    }

    [Fact]
    public void A_moved_clock_goes_on_from_where_the_file_says()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("reconnect-clock-").FullName, "clock");
        var real = new FakeClock(Instant.FromUtc(2026, 11, 24, 7, 0));
        var moved = new MovedClock(real, file);
        Assert.Equal(real.GetCurrentInstant(), moved.GetCurrentInstant());

        File.WriteAllText(file, "86400");
        real.AdvanceSeconds(1);
        Assert.Equal(Instant.FromUtc(2026, 11, 25, 7, 0, 1), moved.GetCurrentInstant());

        File.WriteAllText(file, "-172800");
        Assert.Equal(Instant.FromUtc(2026, 11, 22, 7, 0, 1), moved.GetCurrentInstant());

        File.WriteAllText(file, "5.5");
        Assert.Throws<FormatException>(() => moved.GetCurrentInstant());
    }
}
