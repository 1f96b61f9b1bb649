using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Reconnect.Accounts;
using Reconnect.Microsoft365;
using Reconnect.Microsoft365.Access;
using Reconnect.Tests.Fakes;

namespace Reconnect.Tests.Microsoft365;

/// <summary>The adapters as the product registers them, with the wire in our hands.</summary>
internal sealed class Tenant : IDisposable
{
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 9, 0);
    public static readonly MailboxId Mailbox = new(new Guid("5a1d0000-0000-0000-0000-000000000001"), new Guid("0b9c0000-0000-0000-0000-000000000002"));
    public static readonly string Root = $"/v1.0/users/{Mailbox.User:D}";

    private readonly ServiceProvider _services;
    private readonly IServiceScope _scope;

    public Tenant(GraphStandIn? graph = null, string? assertion = "the user's token", params (string Key, string Value)[] settings)
        : this(new InMemoryUserGrants(), graph, assertion, settings)
    {
    }

    /// <param name="grants">What users left who were here before.</param>
    public Tenant(IUserGrants grants, GraphStandIn? graph = null, string? assertion = "the user's token", params (string Key, string Value)[] settings)
    {
        Graph = graph ?? new GraphStandIn();
        Graph.Answer($"POST /{Mailbox.Tenant:D}/oauth2/v2.0/token", GraphStandIn.Json("""{"token_type":"Bearer","expires_in":3600,"access_token":"a token"}"""));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Entra:ClientId"] = "c11e0000-0000-0000-0000-000000000003",
            ["Entra:ClientSecret"] = "a secret",
        }).AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IClock>(new FakeClock(Now)).AddSingleton<TimeProvider>(Time).AddLogging();
        services.AddScoped<IUserAssertion>(_ => new Assertion(assertion));
        services.AddSingleton(grants);
        services.AddMicrosoft365(configuration);
        services.AddHttpClient("graph").ConfigurePrimaryHttpMessageHandler(() => Graph);
        services.AddHttpClient("entra").ConfigurePrimaryHttpMessageHandler(() => Graph);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        _scope = _services.CreateScope();
    }

    public GraphStandIn Graph { get; }
    public AtOnce Time { get; } = new();

    public T Port<T>() where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    public void Dispose()
    {
        _scope.Dispose();
        _services.Dispose();
        Graph.Dispose();
    }

    private sealed record Assertion(string? AccessToken) : IUserAssertion;
}
