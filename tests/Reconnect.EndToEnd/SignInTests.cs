using System.Net;
using Reconnect.EndToEnd.Drivers;
using Reconnect.EndToEnd.Running;

namespace Reconnect.EndToEnd;

/// <summary>Whose tokens are accepted.</summary>
[Collection(typeof(ScannedStory.SharedStory))]
public sealed class SignInTests(ScannedStory story) : IDisposable
{
    private const string Graph = "00000003-0000-0000-c000-000000000000";
    private const string Foreign = "7b1f7c5e-2f0a-4a57-9d7e-30a5a3f6a001";
    private const string PersonalAccounts = "9188040d-6c67-4c5b-b112-36a304b66dad";

    public static TheoryData<string, TokenOrder> BadTokens => new()
    {
        { "that has run out", new TokenOrder(ExpiresInSeconds: -600) },
        { "for Graph", new TokenOrder(Audience: "graph") },
        { "for an app we do not know", new TokenOrder(Audience: Foreign) },
        { "of version 1's audience", new TokenOrder(Audience: $"api://{Foreign}") },
        { "of a foreign issuer", new TokenOrder(Issuer: $"https://login.example/{Foreign}/v2.0") },
        { "that names another organisation", new TokenOrder(TenantId: Foreign) },
        { "signed by somebody else", new TokenOrder(SignWith: "unknown") },
        { "without a scope", new TokenOrder(Omit: ["scp"]) },
        { "with another scope", new TokenOrder(Scopes: ["access_as_somebody"]) },
        { "with a scope that only begins like ours", new TokenOrder(Scopes: ["access_as_user.read"]) },
        { "got by another app", new TokenOrder(Azp: Graph) },
        { "that does not say which app got it", new TokenOrder(Omit: ["azp"]) },
        { "of an app without a user", new TokenOrder(Kind: "app") },
        { "that does not say whose it is", new TokenOrder(Omit: ["oid"]) },
        { "that does not say of which organisation", new TokenOrder(Omit: ["tid"]) },
    };

    public void Dispose() => story.Product.Explain();

    [Fact]
    public async Task The_sidebars_token_of_a_user_is_accepted() =>
        Assert.Equal(HttpStatusCode.OK, (await story.Api.GetAsync("api/me")).Status);

    [Theory]
    [InlineData("api/me")]
    [InlineData("api/suggestions")]
    [InlineData("api/export")]
    [InlineData("api/no-such-thing")]
    public async Task Nobody_is_asked_to_sign_in(string path) =>
        (await story.Product.App.Anonymous().GetAsync(path)).MustRefuse(HttpStatusCode.Unauthorized, "not-signed-in");

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task A_token_is_refused(string which, TokenOrder order)
    {
        var api = await story.Product.App.SignInAsync(order);

        Assert.NotEmpty(which);
        (await api.GetAsync("api/suggestions")).MustRefuse(HttpStatusCode.Unauthorized, "wrong-token");
        (await api.DeleteAsync("api/me")).MustRefuse(HttpStatusCode.Unauthorized, "wrong-token");
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJvaWQiOiIxIn0.")]
    public async Task What_is_no_token_is_refused(string text)
    {
        var answer = await new ReconnectApi(story.Product.App.Address, text).GetAsync("api/me");

        answer.MustRefuse(HttpStatusCode.Unauthorized, text.Length == 0 ? "not-signed-in" : "wrong-token");
    }

    [Fact]
    public async Task A_personal_account_is_told_to_use_the_one_of_work()
    {
        using var folder = new TestFolder();
        await using var open = await ReconnectApp.StartAsync(story.Product.Office, folder.Under("app"), ("Entra__TenantId", "organizations"));
        var issuer = $"{story.Product.Office.Address}{PersonalAccounts}/v2.0";

        var personal = await open.SignInAsync(new TokenOrder(TenantId: PersonalAccounts, Issuer: issuer));
        (await personal.GetAsync("api/me")).MustRefuse(HttpStatusCode.Forbidden, "personal-account");

        // The same app takes any organisation, but no token whose issuer and organisation differ.
        var mixed = await open.SignInAsync(new TokenOrder(TenantId: Foreign));
        (await mixed.GetAsync("api/me")).MustRefuse(HttpStatusCode.Unauthorized, "wrong-token");
        Assert.Equal(HttpStatusCode.OK, (await (await open.SignInAsync()).GetAsync("api/me")).Status);
    }
}
