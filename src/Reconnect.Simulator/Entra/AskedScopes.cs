using Reconnect.Simulator.State;

namespace Reconnect.Simulator.Entra;

/// <summary>The scopes of one request, all of one resource, and what of them is granted.</summary>
/// <param name="Audience">aud of the token: Graph's address, or the API's client id.</param>
/// <param name="Resource">How scopes are prefixed in the answer.</param>
/// <param name="Granted">Short names, such as Mail.ReadBasic.</param>
/// <param name="IsOffline">A refresh token was asked for.</param>
internal sealed record AskedScopes(string Audience, string Resource, IReadOnlyList<string> Granted, bool IsOffline)
{
    private static readonly string[] SignIn = ["openid", "profile", "email", "offline_access"];

    /// <exception cref="EntraRefusal">Nobody knows the scope, nobody consented to it, or it is two resources at once.</exception>
    public static AskedScopes Parse(string scope, Registrations apps)
    {
        var all = scope.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var wanted = all.Except(SignIn, StringComparer.OrdinalIgnoreCase).Select(s => Split(s, apps)).ToList();
        var resources = wanted.Select(w => w.Resource).Distinct().ToList();
        if (resources.Count > 1) { throw new EntraRefusal("invalid_request", 28000, "Provided value for the input parameter scope is not valid because it contains more than one resource."); }
        var isForApi = resources is [not Tokens.Graph];
        var granted = wanted.SelectMany(w => isForApi ? OfApi(w.Name) : OfGraph(w.Name)).Distinct().ToList();
        return new AskedScopes(
            isForApi ? apps.ApiClientId.ToString() : Tokens.Graph,
            isForApi ? $"api://{apps.ApiClientId}" : Tokens.Graph,
            granted.Count > 0 ? granted : ["User.Read"],
            all.Contains("offline_access", StringComparer.OrdinalIgnoreCase));
    }

    private static (string Resource, string Name) Split(string scope, Registrations apps)
    {
        var slash = scope.LastIndexOf('/');
        var resource = slash < 0 ? Tokens.Graph : scope[..slash].TrimEnd('/');
        return resource == Tokens.Graph || resource == $"api://{apps.ApiClientId}" || resource == apps.ApiClientId.ToString()
            ? (resource, scope[(slash + 1)..])
            : throw new EntraRefusal("invalid_resource", 500011, $"The resource principal named {resource} was not found in the tenant.");
    }

    private static IEnumerable<string> OfApi(string name) => name is ".default" or Registrations.AccessAsUser
        ? [Registrations.AccessAsUser]
        : throw new EntraRefusal("invalid_scope", 650053, $"The application asked for scope '{name}' that doesn't exist on the resource.");

    private static IEnumerable<string> OfGraph(string name) =>
        name == ".default" ? Registrations.ConsentedScopes
        : Registrations.ConsentedScopes.Contains(name) ? [name]
        : throw new EntraRefusal("invalid_grant", 65001, $"The user or administrator has not consented to use the application with the scope '{name}'.");
}
