using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Reconnect.Simulator.Control;
using Reconnect.Simulator.State;

namespace Reconnect.Simulator.Entra;

/// <summary>POST /{tenant}/oauth2/v2.0/token: four ways to a token, and Entra's reasons to refuse one.</summary>
internal sealed class TokenEndpoint(Tenant tenant, Tokens tokens, Grants grants, Registrations apps)
{
    public async Task<IResult> HandleAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        await SlowFault.WaitAsync(http);
        try
        {
            if (!http.Request.HasFormContentType) { throw new EntraRefusal("invalid_request", 900144, "The request body must contain the following parameter: 'grant_type'."); }
            return Results.Json(await AnswerAsync(new TokenForm(await http.Request.ReadFormAsync(http.RequestAborted), http.Request.Headers.Authorization)));
        }
        catch (EntraRefusal refusal)
        {
            return Results.Json(refusal.Body(tenant.Clock.GetCurrentInstant()), statusCode: refusal.Error == "invalid_client" ? 401 : 400);
        }
    }

    private Task<Dictionary<string, object>> AnswerAsync(TokenForm form) => form["grant_type"] switch
    {
        "client_credentials" => Task.FromResult(ForApp(form)),
        "urn:ietf:params:oauth:grant-type:jwt-bearer" => OnBehalfOfAsync(form),
        "authorization_code" => ForCodeAsync(form),
        "refresh_token" => ForRefreshTokenAsync(form),
        var other => throw new EntraRefusal("unsupported_grant_type", 70003, $"The app requested an unsupported grant type '{other}'."),
    };

    private Dictionary<string, object> ForApp(TokenForm form)
    {
        RequireSecret(form);
        var scope = form["scope"];
        var asked = scope.EndsWith("/.default", StringComparison.Ordinal) ? AskedScopes.Parse(scope, apps) : throw BadScope(scope);
        if (asked.Audience != Tokens.Graph) { throw new EntraRefusal("invalid_grant", 501051, "Application is not assigned to a role for the application."); }
        var claims = tokens.Claims(asked.Audience, Tokens.Life);
        claims["azp"] = apps.ApiClientId.ToString();
        claims["azpacr"] = "1";
        claims["idtyp"] = "app";
        claims["oid"] = claims["sub"] = apps.ApiServicePrincipal.ToString();
        claims["roles"] = Registrations.GrantedRoles;
        return new Dictionary<string, object> { ["token_type"] = "Bearer", ["expires_in"] = Seconds, ["ext_expires_in"] = Seconds, ["access_token"] = tokens.Sign(claims) };
    }

    private async Task<Dictionary<string, object>> OnBehalfOfAsync(TokenForm form)
    {
        RequireSecret(form);
        if (form["requested_token_use"] != "on_behalf_of") { throw new EntraRefusal("invalid_request", 900144, "The request body must contain the following parameter: 'requested_token_use'."); }
        JsonWebToken assertion;
        try { assertion = await tokens.ReadAsync(form["assertion"], apps.ApiClientId.ToString()); }
        catch (Exception error) when (error is SecurityTokenExpiredException or SecurityTokenInvalidLifetimeException)
        {
            throw new EntraRefusal("invalid_grant", 500133, "Assertion is not within its valid time range. Ensure that the access token is not expired before using it for user assertion.");
        }
        catch (Exception error) when (error is SecurityTokenException or ArgumentException)
        {
            throw new EntraRefusal("invalid_grant", 50013, "Assertion failed signature or audience validation.");
        }
        if (Grants.Text(assertion, "scp") is null) { throw new EntraRefusal("invalid_grant", 50013, "Assertion contains an app token; on-behalf-of needs a user's token."); }
        return ForPerson(PersonOf(Grants.Text(assertion, "oid")), apps.ApiClientId, form["scope"], nonce: null);
    }

    private async Task<Dictionary<string, object>> ForCodeAsync(TokenForm form)
    {
        var client = ClientOf(form);
        var grant = await grants.RedeemCodeAsync(form["code"], client, form["redirect_uri"], form.Find("code_verifier"));
        var scope = form.Find("scope") ?? Grants.Text(grant, "scope")!;
        return ForPerson(PersonOf(Grants.Text(grant, "oid")), client, scope, Grants.Text(grant, "nonce"));
    }

    private async Task<Dictionary<string, object>> ForRefreshTokenAsync(TokenForm form)
    {
        var client = ClientOf(form);
        var grant = await grants.RedeemRefreshTokenAsync(form["refresh_token"], client);
        return ForPerson(PersonOf(Grants.Text(grant, "oid")), client, form.Find("scope") ?? Grants.Text(grant, "scope")!, nonce: null);
    }

    private Dictionary<string, object> ForPerson(LiveMailbox person, Guid client, string scope, string? nonce)
    {
        var asked = AskedScopes.Parse(scope, apps);
        var access = Tokens.For(tokens.Claims(asked.Audience, Tokens.Life), person.Owner);
        access["azp"] = client.ToString();
        access["azpacr"] = client == apps.ApiClientId ? "1" : "0";
        access["scp"] = string.Join(' ', asked.Granted);
        var answer = new Dictionary<string, object>
        {
            ["token_type"] = "Bearer",
            ["scope"] = string.Join(' ', asked.Granted.Select(s => $"{asked.Resource}/{s}")),
            ["expires_in"] = Seconds,
            ["ext_expires_in"] = Seconds,
            ["access_token"] = tokens.Sign(access),
            ["client_info"] = Base64UrlEncoder.Encode($$"""{"uid":"{{person.Owner.ObjectId}}","utid":"{{tokens.TenantId}}"}"""),
            ["id_token"] = IdToken(person, client, nonce),
        };
        if (asked.IsOffline) { answer["refresh_token"] = grants.MakeRefreshToken(person.Owner.ObjectId.ToString(), client, scope); }
        return answer;
    }

    private string IdToken(LiveMailbox person, Guid client, string? nonce)
    {
        var claims = Tokens.For(tokens.Claims(client.ToString(), Tokens.Life), person.Owner);
        if (nonce is not null) { claims["nonce"] = nonce; }
        return tokens.Sign(claims);
    }

    private LiveMailbox PersonOf(string? oid) =>
        (oid is null ? null : tenant.Find(oid)) ?? throw new EntraRefusal("invalid_grant", 50034, "The user account does not exist in the directory.");

    private Guid ClientOf(TokenForm form)
    {
        if (Guid.TryParse(form.ClientId, out var id) && id == apps.SpaClientId) { return id; }
        RequireSecret(form);
        return apps.ApiClientId;
    }

    private void RequireSecret(TokenForm form)
    {
        if (!Guid.TryParse(form.ClientId, out var id) || id != apps.ApiClientId)
        {
            throw new EntraRefusal("unauthorized_client", 700016, $"Application with identifier '{form.ClientId}' was not found in the directory.");
        }
        if (form.ClientSecret is null) { throw new EntraRefusal("invalid_client", 7000218, "The request body must contain the following parameter: 'client_assertion' or 'client_secret'."); }
        if (form.ClientSecret != apps.ApiClientSecret) { throw new EntraRefusal("invalid_client", 7000215, "Invalid client secret provided."); }
    }

    private static long Seconds => (long)Tokens.Life.TotalSeconds;

    private static EntraRefusal BadScope(string scope) => new("invalid_scope", 70011, $"The provided value for the input parameter 'scope' is not valid. The scope {scope} is not valid.");
}
