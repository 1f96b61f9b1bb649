using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using Reconnect.Microsoft365;

namespace Reconnect.Functions.Hosting;

/// <summary>Serves the built sidebar under /addin, behind a content security policy without inline script.</summary>
internal static class AddinPages
{
    public sealed record AddinConfig(string ClientId, string Authority, string Scope);

    public static void UseAddin(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<AddinOptions>>().Value;
        var entra = app.Services.GetRequiredService<IOptions<EntraOptions>>().Value;
        var folder = Path.GetFullPath(options.Folder, AppContext.BaseDirectory);
        if (!Directory.Exists(folder))
        {
            throw new InvalidOperationException($"The sidebar is not built: there is no folder {folder}. Run `dotnet run dev.cs demo`, or `npm ci && npm run build` in addin/.");
        }
        var policy = Policy(options, entra);
        app.UseStaticFiles(new StaticFileOptions
        {
            RequestPath = "/addin",
            FileProvider = new PhysicalFileProvider(folder),
            ContentTypeProvider = new FileExtensionContentTypeProvider(),
            OnPrepareResponse = prepared => Harden(prepared.Context.Response.Headers, policy, isHashed: prepared.Context.Request.Path.StartsWithSegments("/addin/assets")),
        });
    }

    public static void MapAddin(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/addin/config.json", (IOptions<AddinOptions> addin, IOptions<EntraOptions> entra) => TypedResults.Ok(
            new AddinConfig(addin.Value.ClientId, Authority(entra.Value).AbsoluteUri, $"api://{entra.Value.ClientId}/{SignIn.Scope}")))
            .AllowAnonymous().WithTags("addin");
        // Before the static files, because office.js is loaded from elsewhere where no Outlook is there.
        foreach (var name in (string[])["taskpane.html", "signin.html"])
        {
            routes.MapGet($"/addin/{name}", (HttpContext context, IOptions<AddinOptions> addin, IOptions<EntraOptions> entra) => PageAsync(name, context, addin, entra))
                .AllowAnonymous().ExcludeFromDescription();
        }
        routes.MapGet("/", () => TypedResults.Text("Reconnect")).AllowAnonymous().ExcludeFromDescription(); // the Functions host asks this every 25 ms at start
    }

    private static async Task<ContentHttpResult> PageAsync(string name, HttpContext context, IOptions<AddinOptions> addin, IOptions<EntraOptions> entra)
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Path.GetFullPath(addin.Value.Folder, AppContext.BaseDirectory), name), context.RequestAborted);
        Harden(context.Response.Headers, Policy(addin.Value, entra.Value), isHashed: false);
        return TypedResults.Content(page.Replace(AddinOptions.HostedOfficeJs.AbsoluteUri, addin.Value.OfficeJs.AbsoluteUri, StringComparison.Ordinal), "text/html; charset=utf-8");
    }

    private static Uri Authority(EntraOptions entra) => new(entra.Instance, entra.TenantId is { Length: > 0 } tenant ? tenant : "organizations");

    /// <summary>What the sidebar's pages may do. Text becomes markup only through the two libraries that draw, and an address becomes a script only where office.js asks for its own parts.</summary>
    internal static string Policy(AddinOptions addin, EntraOptions entra) =>
        $"default-src 'none'; script-src 'self' {OfficeScripts(addin.OfficeJs)}; connect-src 'self' {entra.Instance.GetLeftPart(UriPartial.Authority)}; "
        + "img-src 'self' data:; style-src 'self'; font-src 'self'; frame-src 'self'; "
        + "require-trusted-types-for 'script'; trusted-types lit-html fast-html default; "
        + $"base-uri 'none'; form-action 'none'; frame-ancestors 'self' {addin.FrameAncestors}";

    // Microsoft's own office.js fetches one script from elsewhere before it does anything in Outlook.
    private static string OfficeScripts(Uri officeJs) =>
        officeJs.GetLeftPart(UriPartial.Authority) + (officeJs == AddinOptions.HostedOfficeJs ? " https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js" : "");

    private static void Harden(IHeaderDictionary headers, string policy, bool isHashed)
    {
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = isHashed ? "public, max-age=31536000, immutable" : "no-cache";
    }
}
