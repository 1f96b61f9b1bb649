using Reconnect.Simulator.State;

namespace Reconnect.Simulator.Entra;

/// <summary>What clients read before they sign anyone in.</summary>
internal static class Metadata
{
    /// <summary>The OpenID document. organizations and common have an issuer template instead of an issuer, as at Entra.</summary>
    public static IResult Describe(string tenant, PublicAddress address)
    {
        var root = $"{address.Value}/{tenant}";
        return Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Guid.TryParse(tenant, out _) ? $"{root.ToLowerInvariant()}/v2.0" : $"{address.Value}/{{tenantid}}/v2.0",
            ["authorization_endpoint"] = $"{root}/oauth2/v2.0/authorize",
            ["token_endpoint"] = $"{root}/oauth2/v2.0/token",
            ["jwks_uri"] = $"{root}/discovery/v2.0/keys",
            ["token_endpoint_auth_methods_supported"] = List("client_secret_post", "client_secret_basic"),
            ["response_modes_supported"] = List("query", "fragment"),
            ["response_types_supported"] = List("code"),
            ["code_challenge_methods_supported"] = List("S256"),
            ["subject_types_supported"] = List("pairwise"),
            ["id_token_signing_alg_values_supported"] = List("RS256"),
            ["scopes_supported"] = List("openid", "profile", "email", "offline_access"),
            ["claims_supported"] = List("sub", "iss", "aud", "exp", "iat", "nonce", "preferred_username", "name", "tid", "ver"),
            ["cloud_instance_name"] = new Uri(address.Value).Authority,
            ["msgraph_host"] = new Uri(address.Value).Authority,
        });
    }

    /// <summary>MSAL asks this once to learn which hosts are one and the same cloud.</summary>
    public static IResult DescribeInstance(Tenant tenant, PublicAddress address)
    {
        var host = new Uri(address.Value).Authority;
        return Results.Json(new Dictionary<string, object>
        {
            ["tenant_discovery_endpoint"] = $"{address.Value}/{tenant.World.TenantId}/v2.0/.well-known/openid-configuration",
            ["api-version"] = "1.1",
            ["metadata"] = new[]
            {
                Cloud("login.microsoftonline.com", "login.windows.net", "login.microsoftonline.com", "login.windows.net", "sts.windows.net"),
                Cloud(host, host, host),
            },
        });
    }

    private static string[] List(params string[] values) => values;

    private static Dictionary<string, object> Cloud(string network, string cache, params string[] aliases) =>
        new() { ["preferred_network"] = network, ["preferred_cache"] = cache, ["aliases"] = aliases };
}
