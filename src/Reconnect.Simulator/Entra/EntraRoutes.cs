using Microsoft.Extensions.Primitives;
using Reconnect.Simulator.State;

namespace Reconnect.Simulator.Entra;

/// <summary>The addresses under which Entra is found, for the tenant's GUID, organizations and common.</summary>
internal static class EntraRoutes
{
    public static void MapEntra(this WebApplication app)
    {
        var entra = app.MapGroup("/{tenant}").AddEndpointFilter(RefuseOtherTenantsAsync);
        entra.MapGet("/v2.0/.well-known/openid-configuration", Metadata.Describe);
        entra.MapGet("/discovery/v2.0/keys", (SigningKeys keys) => Results.Json(new { keys = new[] { keys.Published() } }));
        entra.MapPost("/oauth2/v2.0/token", (HttpContext http, TokenEndpoint endpoint) => endpoint.HandleAsync(http));
        entra.MapMethods("/oauth2/v2.0/token", ["OPTIONS"], () => Results.NoContent());
        entra.MapGet("/oauth2/v2.0/authorize", (HttpContext http, SignInPage page) => page.Show(http));
        entra.MapPost("/oauth2/v2.0/authorize", (HttpContext http, SignInPage page) => page.ChooseAsync(http));
        app.MapGet("/common/discovery/instance", Metadata.DescribeInstance);
    }

    /// <summary>Lets the sidebar's own origin, and only such, read tokens and metadata from a browser.</summary>
    public static void UseEntraCors(this WebApplication app) => app.Use((http, next) =>
    {
        if (http.Request.Headers.Origin is { Count: 1 } origin && IsEntra(http.Request.Path) && http.RequestServices.GetRequiredService<ReplyAddresses>().Allows(origin[0]!))
        {
            http.Response.Headers.AccessControlAllowOrigin = origin;
            http.Response.Headers.Vary = StringValues.Concat(http.Response.Headers.Vary, "Origin");
            http.Response.Headers.AccessControlAllowMethods = "GET, POST, OPTIONS";
            http.Response.Headers.AccessControlAllowHeaders = http.Request.Headers.AccessControlRequestHeaders;
        }
        return next(http);
    });

    private static bool IsEntra(PathString path) =>
        path.Value is { } text && (text.EndsWith("/token", StringComparison.Ordinal) || text.Contains("/discovery/", StringComparison.Ordinal) || text.Contains("/.well-known/", StringComparison.Ordinal));

    private static ValueTask<object?> RefuseOtherTenantsAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var name = call.HttpContext.GetRouteValue("tenant") as string;
        var tenant = call.HttpContext.RequestServices.GetRequiredService<Tenant>();
        if (name is "common" or "organizations" || (Guid.TryParse(name, out var id) && id == tenant.World.TenantId)) { return next(call); }
        var refusal = new EntraRefusal("invalid_tenant", 90002, $"Tenant '{name}' not found.");
        return ValueTask.FromResult<object?>(Results.Json(refusal.Body(tenant.Clock.GetCurrentInstant()), statusCode: 400));
    }
}
