using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Reconnect.Simulator.Control;
using Reconnect.Simulator.Entra;
using Reconnect.Simulator.State;

namespace Reconnect.Simulator.Graph;

/// <summary>Stands before every Graph endpoint: reads the token, finds the mailbox, checks the permission, and words refusals as Graph does.</summary>
internal sealed class GraphGate(RequestDelegate next, Tenant tenant, Tokens tokens, PublicAddress address)
{
    private const string GraphAppId = "00000003-0000-0000-c000-000000000000";
    private readonly Concurrency _concurrency = new();

    public async Task InvokeAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments("/v1.0"))
        {
            await next(http);
            return;
        }
        http.Response.Headers["request-id"] = Guid.NewGuid().ToString();
        http.Response.Headers["client-request-id"] =
            http.Request.Headers["client-request-id"] is { Count: > 0 } given ? given : http.Response.Headers["request-id"];
        try { await AdmitAsync(http); }
        catch (GraphRefusal refusal)
        {
            AddHeaders(http, refusal);
            await GraphJson.Error(http, refusal.Status, refusal.Code, refusal.Message, tenant.Clock.GetCurrentInstant()).ExecuteAsync(http);
        }
    }

    private async Task AdmitAsync(HttpContext http)
    {
        var caller = await ReadCallerAsync(http.Request.Headers.Authorization.ToString());
        if (http.GetEndpoint()?.Metadata.GetMetadata<Permission>() is not { } permission)
        {
            if (http.GetEndpoint()?.Metadata.GetMetadata<BatchMark>() is not null) { await next(http); return; }
            throw GraphRefusal.BadRequest($"Resource not found for the segment '{http.Request.Path.Value!.Split('/')[^1]}'.");
        }
        var mailbox = FindMailbox(http, caller, permission);
        if (mailbox is not null) { http.Features.Set(new CalledMailbox(mailbox.Owner.Address)); }
        http.Features.Set(new GraphCall(http, caller, permission, mailbox, address.Value));
        var key = mailbox is null || permission == Permission.People || permission == Permission.Me ? null : $"{caller.AppId} {mailbox.Owner.ObjectId}";
        if (!_concurrency.TryEnter(key)) { throw new GraphRefusal(429, "ApplicationThrottled", "Application is over its MailboxConcurrency limit."); }
        try
        {
            await SlowFault.WaitAsync(http);
            await next(http);
        }
        finally { _concurrency.Leave(key); }
    }

    private LiveMailbox? FindMailbox(HttpContext http, Caller caller, Permission permission)
    {
        var name = http.GetRouteValue("user") as string;
        var isMe = http.Request.Path.StartsWithSegments("/v1.0/me");
        if (isMe && caller.IsApp) { throw GraphRefusal.BadRequest("/me request is only valid with delegated authentication flow."); }
        if (!permission.IsHeldBy(caller)) { throw Denied(permission); }
        if (isMe) { return tenant.Find(caller.ObjectId!) ?? throw NoSuchUser(caller.ObjectId!, permission); }
        if (name is null) { return null; }
        var found = tenant.Find(name) ?? throw NoSuchUser(name, permission);
        // A signed-in user opens nobody else's mailbox, whatever the token says; the directory is open to all.
        return caller.IsApp || permission == Permission.People || found.Owner.ObjectId.ToString() == caller.ObjectId ? found : throw GraphRefusal.AccessDenied();
    }

    private async Task<Caller> ReadCallerAsync(string header)
    {
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) { throw GraphRefusal.Token("Access token is empty."); }
        try
        {
            var token = await tokens.ReadAsync(header["Bearer ".Length..].Trim(), Tokens.Graph, Tokens.Graph + "/", GraphAppId);
            var scopes = (Grants.Text(token, "scp") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var roles = Roles(token);
            return new Caller(Grants.Text(token, "azp") ?? "", scopes.Count > 0 ? Grants.Text(token, "oid") : null, scopes, roles);
        }
        catch (SecurityTokenInvalidAudienceException) { throw GraphRefusal.Token("Access token validation failure. Invalid audience."); }
        catch (SecurityTokenInvalidLifetimeException) { throw GraphRefusal.Token("Lifetime validation failed, the token is expired."); }
        catch (SecurityTokenInvalidIssuerException) { throw GraphRefusal.Token("Access token validation failure. Invalid issuer."); }
        catch (Exception error) when (error is SecurityTokenException or ArgumentException)
        {
            throw GraphRefusal.Token("Access token validation failure. The signature or the form of the token is not valid.");
        }
    }

    private static HashSet<string> Roles(JsonWebToken token) =>
        token.Claims.Where(c => c.Type == "roles").Select(c => c.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static GraphRefusal Denied(Permission permission) => permission == Permission.People || permission == Permission.Me
        ? new GraphRefusal(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.")
        : GraphRefusal.AccessDenied();

    private static GraphRefusal NoSuchUser(string name, Permission permission) => permission == Permission.People || permission == Permission.Me
        ? new GraphRefusal(404, "Request_ResourceNotFound", $"Resource '{name}' does not exist or one of its queried reference-property objects are not present.")
        : new GraphRefusal(404, "ErrorInvalidUser", $"The requested user '{name}' is invalid.");

    private static void AddHeaders(HttpContext http, GraphRefusal refusal)
    {
        if (refusal.Status == 401) { http.Response.Headers.WWWAuthenticate = "Bearer realm=\"\", authorization_uri=\"/common/oauth2/authorize\", client_id=\"" + GraphAppId + "\""; }
        if (refusal.Status == 429) { http.Response.Headers.RetryAfter = "1"; }
    }
}
