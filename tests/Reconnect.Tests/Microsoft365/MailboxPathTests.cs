using Reconnect.Microsoft365;
using Reconnect.Microsoft365.Wire;
using Xunit;
using static Reconnect.Tests.Microsoft365.Tenant;

namespace Reconnect.Tests.Microsoft365;

public sealed class MailboxPathTests
{
    private const string Own = "0b9c0000-0000-0000-0000-000000000002";
    private static readonly MailboxPath Path = new(new Uri("https://graph.microsoft.com/v1.0"), Mailbox);

    [Theory]
    [InlineData($"https://graph.microsoft.com/v1.0/users/{Own}/mailFolders('AQMk')/messages/delta?$skiptoken=a/../b%2F")]
    [InlineData($"https://graph.microsoft.com:443/v1.0/Users/{Own}/messages")]
    [InlineData($"https://GRAPH.microsoft.com/v1.0/users('{Own}')/messages")]
    [InlineData($"https://graph.microsoft.com/v1.0/users(%27{Own}%27)/messages")]
    [InlineData($"https://graph.microsoft.com/v1.0/users/{Own}/mailFolders/AQMk%3D/messages")]
    [InlineData("https://graph.microsoft.com/v1.0/me/messages/delta?$deltatoken=1")]
    public void Follows_links_inside_the_mailbox(string link) => Assert.Equal(link, Path.Follow(link).OriginalString);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData($"/v1.0/users/{Own}/messages")]
    [InlineData($"http://graph.microsoft.com/v1.0/users/{Own}/messages")]
    [InlineData($"https://graph.microsoft.com:8443/v1.0/users/{Own}/messages")]
    [InlineData($"https://graph.microsoft.com.evil.example/v1.0/users/{Own}/messages")]
    [InlineData($"https://graph.microsoft.com@evil.example/v1.0/users/{Own}/messages")]
    [InlineData($"https://someone@graph.microsoft.com/v1.0/users/{Own}/messages")]
    [InlineData($"https://graph.microsoft.com/beta/users/{Own}/messages")]
    [InlineData("https://graph.microsoft.com/v1.0/users/0b9c0000-0000-0000-0000-000000000003/messages")]
    [InlineData($"https://graph.microsoft.com/v1.0/users/{Own}0/messages")]
    [InlineData("https://graph.microsoft.com/v1.0/meetings")]
    [InlineData($"https://graph.microsoft.com/v1.0/users/{Own}/../0b9c0000-0000-0000-0000-000000000003/messages")]
    [InlineData($"https://graph.microsoft.com/v1.0/users/0b9c0000-0000-0000-0000-000000000003/../{Own}/messages")]
    [InlineData($"https://graph.microsoft.com/v1.0/users/{Own}/%2e%2e/other/messages")]
    [InlineData($"https://graph.microsoft.com/v1.0/users/{Own}/..")]
    [InlineData($"https://graph.microsoft.com/v1.0/users/{Own}%2fmessages")]
    [InlineData($"https://graph.microsoft.com/v1.0/users/{Own}/a%2F..%2Fb")]
    [InlineData($"https://graph.microsoft.com/v1.0/users/{Own}/a%252Fb")]
    [InlineData($"https://graph.microsoft.com/v1.0/users/{Own}\\..\\other")]
    [InlineData($"https://graph.microsoft.com/v1.0/users/{Own}/%5c..%5cother")]
    [InlineData($"https://graph.microsoft.com/v1.0//users/{Own}/messages")]
    [InlineData($"https://graph.microsoft.com/v1.0/users/{Own}/messages#part")]
    public void Refuses_links_that_leave_it(string? link) => Assert.Throws<ForeignLinkException>(() => Path.Follow(link));
}
