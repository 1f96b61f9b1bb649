using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace Reconnect.Tests.Simulator;

public sealed class EntraTests(RunningSimulator simulator) : IClassFixture<RunningSimulator>, IAsyncLifetime
{
    private const string Redirect = "http://127.0.0.1:5080/addin/taskpane.html";
    private const string Verifier = "a-verifier-of-at-least-forty-three-characters-0123456789";
    private JsonElement _about;

    private string ApiId => _about.Text("apiClientId");
    private string SpaId => _about.Text("spaClientId");

    public async ValueTask InitializeAsync() => _about = await simulator.ControlAsync("/simulator/about");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Describes_the_tenant_and_gives_organizations_a_template()
    {
        var tenant = await simulator.ControlAsync($"/{TinyWorld.Tenant}/v2.0/.well-known/openid-configuration");
        var organizations = await simulator.ControlAsync("/organizations/v2.0/.well-known/openid-configuration");

        Assert.Equal($"{simulator.Address}/{TinyWorld.Tenant}/v2.0", tenant.Text("issuer"));
        Assert.Equal($"{simulator.Address}/{{tenantid}}/v2.0", organizations.Text("issuer"));
        Assert.Equal($"{simulator.Address}/organizations/oauth2/v2.0/token", organizations.Text("token_endpoint"));
        Assert.Equal(2, (await simulator.ControlAsync("/common/discovery/instance?api-version=1.1")).GetProperty("metadata").GetArrayLength());
    }

    [Fact]
    public async Task Knows_no_other_tenant()
    {
        using var answer = await simulator.Http.GetAsync($"/{Guid.Empty}/v2.0/.well-known/openid-configuration", TestContext.Current.CancellationToken);

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains("AADSTS90002", (await RunningSimulator.JsonAsync(answer)).Text("error_description"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signs_tokens_that_its_published_keys_verify()
    {
        var keys = new JsonWebKeySet((await simulator.ControlAsync($"/{TinyWorld.Tenant}/discovery/v2.0/keys")).GetRawText());
        var good = await VerifyAsync(await simulator.TokenAsync(new { }), keys);
        var forged = await VerifyAsync(await simulator.TokenAsync(new { signWith = "unknown" }), keys);
        var token = (JsonWebToken)good.SecurityToken;

        Assert.True(good.IsValid);
        Assert.False(forged.IsValid);
        Assert.Equal(("2.0", "access_as_user", SpaId, TinyWorld.MiaId.ToString()), (Claim(token, "ver"), Claim(token, "scp"), Claim(token, "azp"), Claim(token, "oid")));
        Assert.Equal((TinyWorld.Tenant.ToString(), TinyWorld.Mia, "Mia Reuter"), (Claim(token, "tid"), Claim(token, "preferred_username"), Claim(token, "name")));
    }

    [Fact]
    public async Task Makes_tokens_to_order_for_negative_tests()
    {
        var token = new JsonWebToken(await simulator.TokenAsync(new { audience = "elsewhere", azp = "stranger", tenantId = "other", omit = new[] { "scp", "oid" } }));

        Assert.Equal(("elsewhere", "stranger", "other"), (token.Audiences.Single(), Claim(token, "azp"), Claim(token, "tid")));
        Assert.DoesNotContain(token.Claims, c => c.Type is "scp" or "oid");
    }

    [Fact]
    public async Task Gives_an_app_its_granted_roles_for_its_secret()
    {
        var answer = await TokenAsync(new() { ["grant_type"] = "client_credentials", ["scope"] = "https://graph.microsoft.com/.default" });
        var token = new JsonWebToken(answer.Text("access_token"));

        Assert.Contains("Mail.ReadBasic.All", token.Claims.Where(c => c.Type == "roles").Select(c => c.Value));
        Assert.DoesNotContain("Calendars.ReadWrite", token.Claims.Where(c => c.Type == "roles").Select(c => c.Value));
        Assert.DoesNotContain(token.Claims, c => c.Type == "scp");
        Assert.DoesNotContain("refresh_token", answer.Names());
    }

    [Theory]
    [InlineData("client_secret", "wrong", "invalid_client", 401)]
    [InlineData("client_secret", "", "invalid_client", 401)]
    [InlineData("client_id", "00000000-0000-0000-0000-000000000001", "unauthorized_client", 400)]
    [InlineData("grant_type", "password", "unsupported_grant_type", 400)]
    [InlineData("grant_type", "", "invalid_request", 400)]
    [InlineData("scope", "https://vault.example/.default", "invalid_resource", 400)]
    [InlineData("scope", "https://graph.microsoft.com/Mail.Read", "invalid_scope", 400)]
    public async Task Refuses_a_request_with_one_thing_wrong(string field, string value, string error, int status)
    {
        var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["scope"] = "https://graph.microsoft.com/.default", [field] = value };

        Assert.Equal((error, status), await RefusalAsync(form));
    }

    [Fact]
    public async Task Trades_a_users_token_for_one_on_Graph_that_Graph_takes()
    {
        var answer = await TokenAsync(OnBehalfOf(await simulator.TokenAsync(new { user = TinyWorld.Ben })));
        using var me = await simulator.SendAsync(HttpMethod.Get, "/v1.0/me?$select=mail", answer.Text("access_token"));
        var clientInfo = JsonDocument.Parse(WebEncoders.Base64UrlDecode(answer.Text("client_info"))).RootElement;

        Assert.Equal(TinyWorld.Ben, (await RunningSimulator.JsonAsync(me)).Text("mail"));
        Assert.Equal(TinyWorld.Tenant.ToString(), clientInfo.Text("utid"));
        Assert.Equal(ApiId, new JsonWebToken(answer.Text("id_token")).Audiences.Single());
        Assert.Equal("User.Read Mail.ReadBasic", Claim(new JsonWebToken(answer.Text("access_token")), "scp"));
    }

    [Theory]
    [InlineData("""{"audience":"graph"}""")]
    [InlineData("""{"expiresInSeconds":-60}""")]
    [InlineData("""{"signWith":"unknown"}""")]
    [InlineData("""{"kind":"app"}""")]
    public async Task Trades_no_token_that_is_not_a_users_token_for_the_api(string order)
    {
        var token = await simulator.TokenAsync(JsonDocument.Parse(order).RootElement);

        Assert.Equal(("invalid_grant", 400), await RefusalAsync(OnBehalfOf(token)));
    }

    [Fact]
    public async Task Asks_for_consent_where_nobody_gave_it()
    {
        var form = OnBehalfOf(await simulator.TokenAsync(new { }));
        form["scope"] = "https://graph.microsoft.com/Mail.Read";
        using var answer = await PostAsync(form);

        Assert.Equal("consent_required", (await RunningSimulator.JsonAsync(answer)).Text("suberror"));
    }

    [Fact]
    public async Task Keeps_a_user_signed_in_by_refresh_token()
    {
        var first = await TokenAsync(OnBehalfOf(await simulator.TokenAsync(new { })));
        var refreshed = await TokenAsync(new() { ["grant_type"] = "refresh_token", ["refresh_token"] = first.Text("refresh_token"), ["scope"] = "https://graph.microsoft.com/Calendars.Read offline_access" });

        Assert.Equal("Calendars.Read", Claim(new JsonWebToken(refreshed.Text("access_token")), "scp"));
        Assert.Equal(("invalid_grant", 400), await RefusalAsync(new() { ["grant_type"] = "refresh_token", ["refresh_token"] = "made-up" }));
    }

    [Theory]
    [InlineData("query", "?")]
    [InlineData("fragment", "#")]
    public async Task Signs_a_person_in_with_a_code_and_its_verifier(string mode, string separator)
    {
        var location = await ChooseAsync(AuthorizeUrl(mode), TinyWorld.Ben);
        Assert.StartsWith(Redirect + separator, location, StringComparison.Ordinal);
        var back = QueryHelpers.ParseQuery(location[(location.IndexOf(separator, StringComparison.Ordinal) + 1)..]);

        var answer = await TokenAsync(Code(back["code"]!, Verifier));
        var token = new JsonWebToken(answer.Text("access_token"));

        Assert.Equal("s-1", back["state"]);
        Assert.Equal((ApiId, SpaId, "access_as_user", TinyWorld.Ben), (token.Audiences.Single(), Claim(token, "azp"), Claim(token, "scp"), Claim(token, "preferred_username")));
        Assert.Equal("n-1", Claim(new JsonWebToken(answer.Text("id_token")), "nonce"));
        Assert.NotEmpty(answer.Text("refresh_token"));
    }

    [Fact]
    public async Task Takes_a_code_once_and_only_with_the_right_verifier()
    {
        var code = QueryHelpers.ParseQuery(new Uri(await ChooseAsync(AuthorizeUrl("query"), TinyWorld.Mia)).Query)["code"].ToString();

        Assert.Equal(("invalid_grant", 400), await RefusalAsync(Code(code, "another-verifier")));
        await TokenAsync(Code(code, Verifier));
        Assert.Equal(("invalid_grant", 400), await RefusalAsync(Code(code, Verifier)));
    }

    [Fact]
    public async Task Lists_people_the_worlds_person_first_and_escapes_what_it_shows()
    {
        using var answer = await simulator.Http.GetAsync(AuthorizeUrl("query"), TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.True(page.IndexOf("Mia Reuter", StringComparison.Ordinal) < page.IndexOf("Ben Adler", StringComparison.Ordinal));
        Assert.DoesNotContain("Room Oak", page, StringComparison.Ordinal);
        Assert.Contains("form-action 'self' http://127.0.0.1:5080", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("redirect_uri", "https://evil.example/", "AADSTS50011")]
    [InlineData("client_id", "nobody", "AADSTS700016")]
    [InlineData("code_challenge", "", "AADSTS9002325")]
    [InlineData("code_challenge_method", "plain", "AADSTS9002325")]
    [InlineData("response_type", "token", "AADSTS700051")]
    public async Task Goes_nowhere_when_the_sign_in_request_is_wrong(string field, string value, string code)
    {
        using var answer = await simulator.Http.GetAsync(AuthorizeUrl("query", field, value), TestContext.Current.CancellationToken);

        Assert.Equal((400, null), ((int)answer.StatusCode, answer.Headers.Location));
        Assert.Contains(code, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_login_required_to_a_silent_request_and_access_denied_after_cancel()
    {
        using var silent = await simulator.Http.GetAsync(AuthorizeUrl("query") + "&prompt=none", TestContext.Current.CancellationToken);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["cancel"] = "1" });
        using var cancelled = await simulator.Http.PostAsync(AuthorizeUrl("query"), form, TestContext.Current.CancellationToken);

        Assert.Contains("error=login_required", silent.Headers.Location!.Query, StringComparison.Ordinal);
        Assert.Contains("error=access_denied", cancelled.Headers.Location!.Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5080")]
    [InlineData("https://evil.example", null)]
    public async Task Lets_only_the_sidebars_origin_read_tokens(string origin, string? allowed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/organizations/oauth2/v2.0/token");
        request.Headers.Add("Origin", origin);
        using var answer = await simulator.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(allowed, answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null);
    }

    private static string? Claim(JsonWebToken token, string name) => token.Claims.FirstOrDefault(c => c.Type == name)?.Value;

    private Task<TokenValidationResult> VerifyAsync(string token, JsonWebKeySet keys) => new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
    {
        ValidIssuer = $"{simulator.Address}/{TinyWorld.Tenant}/v2.0",
        ValidAudience = ApiId,
        IssuerSigningKeys = keys.GetSigningKeys(),
        ValidateLifetime = false,
    });

    private string AuthorizeUrl(string mode, string? field = null, string? value = null)
    {
        var query = new Dictionary<string, string?>
        {
            ["client_id"] = SpaId,
            ["response_type"] = "code",
            ["redirect_uri"] = Redirect,
            ["scope"] = $"{_about.Text("apiScope")} openid offline_access",
            ["state"] = "s-1",
            ["nonce"] = "n-1",
            ["response_mode"] = mode,
            ["code_challenge"] = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))),
            ["code_challenge_method"] = "S256",
        };
        if (field is not null) { query[field] = value; }
        return QueryHelpers.AddQueryString("/organizations/oauth2/v2.0/authorize", query);
    }

    private async Task<string> ChooseAsync(string url, string person)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["user"] = person });
        using var answer = await simulator.Http.PostAsync(url, form, TestContext.Current.CancellationToken);
        Assert.Equal(302, (int)answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private Dictionary<string, string> Code(string code, string verifier) =>
        new() { ["grant_type"] = "authorization_code", ["client_id"] = SpaId, ["code"] = code, ["redirect_uri"] = Redirect, ["code_verifier"] = verifier };

    private static Dictionary<string, string> OnBehalfOf(string assertion) => new()
    {
        ["grant_type"] = "urn:ietf:params:oauth:grant-type:jwt-bearer",
        ["requested_token_use"] = "on_behalf_of",
        ["assertion"] = assertion,
        ["scope"] = "https://graph.microsoft.com/User.Read https://graph.microsoft.com/Mail.ReadBasic offline_access openid profile",
    };

    private async Task<HttpResponseMessage> PostAsync(Dictionary<string, string> form)
    {
        form.TryAdd("client_id", ApiId);
        if (form["client_id"] == ApiId) { form.TryAdd("client_secret", _about.Text("apiClientSecret")); }
        using var content = new FormUrlEncodedContent(form);
        return await simulator.Http.PostAsync($"/{TinyWorld.Tenant}/oauth2/v2.0/token", content, TestContext.Current.CancellationToken);
    }

    private async Task<JsonElement> TokenAsync(Dictionary<string, string> form)
    {
        using var answer = await PostAsync(form);
        Assert.Equal(200, (int)answer.StatusCode);
        return await RunningSimulator.JsonAsync(answer);
    }

    private async Task<(string, int)> RefusalAsync(Dictionary<string, string> form)
    {
        using var answer = await PostAsync(form);
        return ((await RunningSimulator.JsonAsync(answer)).Text("error"), (int)answer.StatusCode);
    }
}
