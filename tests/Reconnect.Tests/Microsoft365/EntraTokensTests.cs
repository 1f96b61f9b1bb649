using Azure.Core;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Reconnect.Microsoft365;
using Reconnect.Microsoft365.Access;
using Reconnect.Scans;
using Reconnect.Tests.Fakes;
using Xunit;
using static Reconnect.Tests.Microsoft365.GraphStandIn;
using static Reconnect.Tests.Microsoft365.Tenant;

namespace Reconnect.Tests.Microsoft365;

public sealed class EntraTokensTests : IDisposable
{
    private static readonly string Token = $"POST /{Mailbox.Tenant:D}/oauth2/v2.0/token";
    private readonly Tenant _tenant = new();

    public EntraTokensTests() => _tenant.Graph.Answer($"GET {Root}/mailFolders/inbox/messages/delta()", Recording("mail-page-2.json"));

    public void Dispose() => _tenant.Dispose();

    [Fact]
    public async Task Reads_as_the_app_with_a_token_of_the_mailboxs_own_tenant_asked_for_once()
    {
        await ReadAsync();
        await ReadAsync();

        var asked = Assert.Single(_tenant.Graph.Sent, request => request.Address.Host == "login.microsoftonline.com");
        Assert.Equal(Token, asked.Line);
        Assert.Contains("grant_type=client_credentials", asked.Body, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString("https://graph.microsoft.com/.default"), asked.Body, StringComparison.OrdinalIgnoreCase);
        Assert.All(_tenant.Graph.ToGraph, request => Assert.Equal("Bearer a token", request.Authorization));
    }

    [Theory]
    [InlineData(400, "invalid_grant")]
    [InlineData(400, "interaction_required")]
    [InlineData(400, "unauthorized_client")]
    public async Task A_tenant_that_did_not_agree_is_missing_consent(int status, string error)
    {
        _tenant.Graph.Answer(Token, Json($$"""{"error":"{{error}}","error_description":"AADSTS65001: for sanna@fjord.example"}""", status));

        var missing = await Assert.ThrowsAsync<ConsentMissingException>(ReadAsync);

        Assert.DoesNotContain("sanna", missing.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(_tenant.Graph.ToGraph);
    }

    [Fact]
    public async Task A_wrong_secret_is_our_own_fault_and_says_so()
    {
        _tenant.Graph.Answer(Token, Json("""{"error":"invalid_client","error_description":"AADSTS7000215"}""", 401));

        Assert.Equal("invalid_client", (await Assert.ThrowsAsync<TokenRefusedException>(ReadAsync)).Code);
    }

    [Fact]
    public async Task An_Entra_that_cannot_be_reached_is_a_busy_mailbox()
    {
        _tenant.Graph.Answer(Token, Broken(HttpRequestError.ConnectionError));

        await Assert.ThrowsAsync<MailboxBusyException>(ReadAsync);
    }

    [Fact]
    public async Task No_token_is_asked_for_another_organisation()
    {
        using var fenced = new Tenant(null, null, ("Entra:TenantId", "99999999-0000-0000-0000-000000000000"));

        await Assert.ThrowsAsync<ConsentMissingException>(
            () => fenced.Port<IMailHistory>().ReadPageAsync(Mailbox, new FolderId("inbox"), null, TestContext.Current.CancellationToken));
        Assert.Empty(fenced.Graph.Sent);
    }

    [Fact]
    public async Task Without_a_secret_the_managed_identity_vouches_for_the_app()
    {
        var options = Options.Create(new EntraOptions { ClientId = "c11e", ManagedIdentityClientId = "1d00" });
        using var cache = new UserTokenCache(new InMemoryUserGrants());
        using var client = new HttpClient(_tenant.Graph, disposeHandler: false);
        var tokens = new EntraTokens(options, Options.Create(new GraphOptions()), new OneClient(client), new ClientProof(options, new Identity()), cache);

        await tokens.ForAppAsync(Mailbox, false, TestContext.Current.CancellationToken);

        Assert.Contains("client_assertion=vouched", _tenant.Graph.Sent[^1].Body, StringComparison.Ordinal);
        Assert.DoesNotContain("client_secret", _tenant.Graph.Sent[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_of_somebody_else_is_not_used()
    {
        using var mixed = new Tenant();
        var other = Base64("""{"uid":"0b9c0000-0000-0000-0000-00000000ffff","utid":"5a1d0000-0000-0000-0000-000000000001"}""");
        var idToken = $"{Base64("""{"alg":"none"}""")}.{Base64("""{"oid":"0b9c0000-0000-0000-0000-00000000ffff","tid":"5a1d0000-0000-0000-0000-000000000001","sub":"s","iss":"i","aud":"a"}""")}.";
        mixed.Graph.Answer(Token, Json($$"""{"token_type":"Bearer","expires_in":3600,"access_token":"x","client_info":"{{other}}","id_token":"{{idToken}}"}"""));

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => mixed.Port<Reconnect.Bookings.ICalendar>().CancelAsync(Mailbox, Booked, null, TestContext.Current.CancellationToken));
        Assert.Empty(mixed.Graph.ToGraph);
    }

    private static Reconnect.Bookings.Booking Booked => new(
        new(new Guid("b00c0000-0000-0000-0000-000000000009")), new(Guid.Empty), "Sanna", Reconnect.People.EmailAddress.From("sanna@fjord.example")!,
        new(Now, Now + NodaTime.Duration.FromMinutes(30)), false, Reconnect.Bookings.BookingState.Invited, Now, Now, "AAkBooked");

    private static string Base64(string text) => System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(text));

    private Task<MailPage> ReadAsync() =>
        _tenant.Port<IMailHistory>().ReadPageAsync(Mailbox, new FolderId("inbox"), null, TestContext.Current.CancellationToken);

    private sealed class OneClient(HttpClient client) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => client;
    }

    private sealed class Identity : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("vouched", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
