using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reconnect.Accounts;
using Reconnect.Microsoft365;
using Reconnect.Scans;
using Reconnect.Tests.Fakes;
using Xunit;
using static Reconnect.Tests.Microsoft365.Tenant;

namespace Reconnect.Tests.Microsoft365;

/// <summary>The registered connections against real sockets on this machine.</summary>
public sealed class OverTheWireTests : IAsyncLifetime
{
    private readonly List<string> _asked = [];
    private readonly WebApplication _cloud = CreateCloud();
    private Func<HttpContext, Task> _graph = http => http.Response.WriteAsync("{}");

    private string Address => _cloud.Urls.First();

    public async ValueTask InitializeAsync()
    {
        _cloud.MapPost("/{tenant}/oauth2/v2.0/token", () => Results.Json(new { token_type = "Bearer", expires_in = 3600, access_token = "a token" }));
        _cloud.MapFallback(http =>
        {
            _asked.Add($"{http.Request.Path} {http.Request.Headers.Authorization}");
            return _graph(http);
        });
        await _cloud.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync() => await _cloud.DisposeAsync();

    [Fact]
    public async Task Speaks_plain_http_with_an_Entra_and_a_Graph_on_this_machine()
    {
        _graph = http =>
        {
            http.Response.ContentType = "application/json";
            return http.Response.WriteAsync($$"""{"@odata.deltaLink":"{{Address}}{{Root}}/mailFolders/inbox/messages/delta?$deltatoken=1","value":[]}""");
        };

        Assert.True(Assert.IsType<MailPage.Read>(await ReadAsync()).IsCaughtUp);
        Assert.Equal([$"{Root}/mailFolders/inbox/messages/delta() Bearer a token"], _asked);
    }

    [Fact]
    public async Task Follows_no_redirect()
    {
        _graph = http =>
        {
            http.Response.Redirect($"{Address}/elsewhere");
            return Task.CompletedTask;
        };

        Assert.Equal(302, (await Assert.ThrowsAsync<GraphRefusedException>(ReadAsync)).Status);
        Assert.Single(_asked);
    }

    [Fact]
    public async Task A_connection_cut_in_the_middle_is_a_busy_mailbox()
    {
        _graph = async http =>
        {
            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync("""{"value":[{"id":""");
            await http.Response.Body.FlushAsync();
            http.Abort();
        };

        await Assert.ThrowsAsync<MailboxBusyException>(ReadAsync);
    }

    [Theory]
    [InlineData("Graph:BaseUrl", "http://graph.microsoft.com/v1.0")]
    [InlineData("Graph:BaseUrl", "https://graph.microsoft.com")]
    [InlineData("Graph:PageSize", "0")]
    [InlineData("Entra:Instance", "http://login.microsoftonline.com/")]
    [InlineData("Entra:ClientId", "")]
    [InlineData("Entra:ClientSecret", "")]
    public async Task A_wrong_setting_stops_the_start(string key, string value)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddMicrosoft365(Configuration((key, value)));
        using var host = builder.Build();

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains(key.Split(':')[1], refused.Message, StringComparison.Ordinal);
    }

    private async Task<MailPage> ReadAsync()
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton<IUserGrants>(new InMemoryUserGrants())
            .AddMicrosoft365(Configuration(("Graph:BaseUrl", $"{Address}/v1.0"), ("Entra:Instance", $"{Address}/"), ("Graph:Retries", "0")))
            .BuildServiceProvider();
        return await services.GetRequiredService<IMailHistory>().ReadPageAsync(Mailbox, new FolderId("inbox"), null, TestContext.Current.CancellationToken);
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Entra:ClientId"] = "c11e", ["Entra:ClientSecret"] = "a secret" })
        .AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build();

    private static WebApplication CreateCloud()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var cloud = builder.Build();
        cloud.Urls.Add("http://127.0.0.1:0");
        return cloud;
    }
}
