using Microsoft.Extensions.Options;
using Reconnect.Functions.Hosting;
using Reconnect.Functions.Rendering;

namespace Reconnect.Functions.Endpoints;

/// <summary>The pages that the manifests name, for anybody.</summary>
internal static class SiteEndpoints
{
    private const string LanguageParameter = "lang";

    public static void MapSite(this IEndpointRouteBuilder routes)
    {
        foreach (var name in SitePages.Names)
        {
            routes.MapGet($"/{name}", (HttpContext context, SitePages pages, IOptions<SiteOptions> site) => Show(name, context, pages, site.Value))
                .AllowAnonymous().ExcludeFromDescription();
        }
    }

    private static IResult Show(string name, HttpContext context, SitePages pages, SiteOptions site)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = SitePages.ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";
        headers.Vary = "Accept-Language";
        var language = Language(context.Request);
        headers.ContentLanguage = language;
        return Results.Content(pages.Page(name, language, Text(site.Operator), Text(site.Contact)), "text/html; charset=utf-8");
    }

    /// <summary>What the address says; else the first of the browser's languages that we speak; else English.</summary>
    private static string Language(HttpRequest request) =>
        new[] { request.Query[LanguageParameter].ToString() }
            .Concat(request.GetTypedHeaders().AcceptLanguage.OrderByDescending(accepted => accepted.Quality ?? 1).Select(accepted => accepted.Value.ToString()))
            .Select(language => language.Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(SitePages.Languages.Contains) ?? "en";

    private static string? Text(string? configured) => string.IsNullOrWhiteSpace(configured) ? null : configured.Trim();
}
