using Microsoft.AspNetCore.Mvc;
using Reconnect.Simulator.State;

namespace Reconnect.Simulator.Outlook;

/// <summary>The Outlook-like page, what it shows, and the stub of office.js for the sidebar in it. Always of the world's person.</summary>
internal static class OutlookRoutes
{
    private static readonly Dictionary<string, string> Assets = new()
    {
        ["outlook.css"] = "text/css; charset=utf-8",
        ["outlook.js"] = "text/javascript; charset=utf-8",
        ["calendar.js"] = "text/javascript; charset=utf-8",
        ["office.js"] = "text/javascript; charset=utf-8",
        ["sign-in.css"] = "text/css; charset=utf-8",
    };

    /// <param name="sidebar">Where Reconnect itself runs.</param>
    public static void MapOutlook(this WebApplication app, string sidebar)
    {
        var origin = new Uri(sidebar).GetLeftPart(UriPartial.Authority);
        app.MapGet("/", (HttpContext http) => Page(http, origin));
        app.MapGet("/outlook/{asset}", Asset);
        var data = app.MapGroup("/outlook/data");
        data.MapGet("/me", (Tenant tenant) => new { tenant.Person.Owner.Name, tenant.Person.Owner.Address, timeZone = tenant.Person.Owner.TimeZone, tenant.Person.Owner.Language });
        data.MapGet("/messages", OutlookMail.List);
        data.MapGet("/messages/{id}", OutlookMail.Single);
        data.MapGet("/messages/{id}/body", OutlookMail.Body);
        data.MapGet("/week", OutlookWeek.Show);
        data.MapGet("/events/{id}", OutlookWeek.Find);
        app.MapPost("/outlook/send", OutlookMail.Send).AddEndpointFilter(RefuseOtherSitesAsync);
    }

    private static IResult Page(HttpContext http, string sidebar)
    {
        http.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; frame-src 'self' {sidebar}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        return Results.Content(EmbeddedPages.Text("index.html").Replace("{{sidebar}}", sidebar, StringComparison.Ordinal), "text/html; charset=utf-8");
    }

    private static IResult Asset(HttpContext http, [FromRoute] string asset)
    {
        if (!Assets.TryGetValue(asset, out var type)) { return Results.NotFound(); }
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Content(EmbeddedPages.Text(asset), type);
    }

    /// <summary>Nobody is signed in here, so the page's own origin is all that tells its clicks from another site's.</summary>
    private static ValueTask<object?> RefuseOtherSitesAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var request = call.HttpContext.Request;
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}" ? next(call) : ValueTask.FromResult<object?>(Results.StatusCode(403));
    }
}
