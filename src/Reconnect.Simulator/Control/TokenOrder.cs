using NodaTime;
using Reconnect.Simulator.Entra;
using Reconnect.Simulator.State;

namespace Reconnect.Simulator.Control;

/// <summary>A token made to measure, good or bad, as the simulator's contract describes it.</summary>
/// <param name="User">Address or object id; the world's person unless said.</param>
/// <param name="Audience">api, graph, or any text.</param>
/// <param name="ExpiresInSeconds">Negative for one that has run out.</param>
/// <param name="SignWith">known, or unknown for a forged one.</param>
/// <param name="Omit">Claims to leave out.</param>
internal sealed record TokenOrder(
    string? User, string? Audience, string[]? Scopes, string[]? Roles, string? Kind, string? Azp, string? Issuer, string? TenantId,
    int? ExpiresInSeconds, string? SignWith, string[]? Omit)
{
    private bool IsForApp => Kind == "app";

    /// <returns>Null when there is no such user.</returns>
    public string? Make(Tenant tenant, Tokens tokens, Registrations apps)
    {
        var person = User is null ? tenant.Person : tenant.Find(User);
        if (person is null) { return null; }
        var audience = Audience switch { null or "api" => apps.ApiClientId.ToString(), "graph" => Tokens.Graph, var other => other };
        var claims = tokens.Claims(audience, ExpiresInSeconds is { } seconds ? Duration.FromSeconds(seconds) : Tokens.Life);
        if (IsForApp) { AddApp(claims, apps); } else { AddPerson(claims, person, apps); }
        if (Issuer is not null) { claims["iss"] = Issuer; }
        if (TenantId is not null) { claims["tid"] = TenantId; }
        foreach (var claim in Omit ?? []) { claims.Remove(claim); }
        return SignWith == "unknown" ? tokens.Forge(claims) : tokens.Sign(claims);
    }

    private void AddApp(Dictionary<string, object> claims, Registrations apps)
    {
        claims["azp"] = Azp ?? apps.ApiClientId.ToString();
        claims["azpacr"] = "1";
        claims["idtyp"] = "app";
        claims["oid"] = claims["sub"] = apps.ApiServicePrincipal.ToString();
        claims["roles"] = Roles ?? [.. Registrations.GrantedRoles];
    }

    private void AddPerson(Dictionary<string, object> claims, LiveMailbox person, Registrations apps)
    {
        Tokens.For(claims, person.Owner);
        claims["azp"] = Azp ?? (Audience == "graph" ? apps.ApiClientId : apps.SpaClientId).ToString();
        claims["azpacr"] = "0";
        claims["scp"] = string.Join(' ', Scopes ?? (Audience == "graph" ? [.. Registrations.ConsentedScopes] : [Registrations.AccessAsUser]));
        if (Roles is not null) { claims["roles"] = Roles; }
    }
}
