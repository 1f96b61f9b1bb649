using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Reconnect.Microsoft365;

namespace Reconnect.Functions.Hosting;

/// <summary>Accepts this API's own access tokens and nothing else. Everything is closed unless it says that it is open.</summary>
internal static class SignIn
{
    public const string Scope = "access_as_user";

    private const string PersonalAccounts = "9188040d-6c67-4c5b-b112-36a304b66dad";

    public static void AddSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        var entra = configuration.GetSection(EntraOptions.Section);
        var tenant = entra[nameof(EntraOptions.TenantId)] is { Length: > 0 } one ? one : "organizations";
        var clientId = entra[nameof(EntraOptions.ClientId)] ?? "";
        var instance = entra[nameof(EntraOptions.Instance)] ?? new EntraOptions().Instance.AbsoluteUri;
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddMicrosoftIdentityWebApi(
            bearer =>
            {
                bearer.MapInboundClaims = false;
                bearer.RequireHttpsMetadata = instance.StartsWith("https:", StringComparison.OrdinalIgnoreCase); // EntraOptions allows http for this machine only
                // Set here too, so that no other validator is put in its place.
                bearer.TokenValidationParameters.IssuerValidator = (issuer, token, _) => CheckIssuer(issuer, token, instance, tenant);
            },
            identity =>
            {
                identity.Instance = instance;
                identity.TenantId = tenant;
                identity.ClientId = clientId;
            });
        services.PostConfigure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, bearer =>
        {
            bearer.TokenValidationParameters.ValidAudience = clientId; // not "api://…" as well, which only tokens of version 1 carry
            bearer.TokenValidationParameters.ValidAudiences = [clientId];
            bearer.TokenValidationParameters.ValidAlgorithms = ["RS256"];
            bearer.TokenValidationParameters.AudienceValidator = null;
            bearer.TokenValidationParameters.IssuerValidator = (issuer, token, _) => CheckIssuer(issuer, token, instance, tenant);
            bearer.Events = new JwtBearerEvents { OnTokenValidated = CheckAsync, OnChallenge = ChallengeAsync, OnForbidden = ForbidAsync };
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    /// <summary>The signed-in user; null where nobody is.</summary>
    public static MailboxId? Mailbox(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue("tid"), out var tenant) && Guid.TryParse(user.FindFirstValue("oid"), out var id) ? new MailboxId(tenant, id) : null;

    /// <summary>The issuer must be that of the very tenant the token names, and of ours when there is only one.</summary>
    private static string CheckIssuer(string issuer, SecurityToken token, string instance, string tenant)
    {
        var named = token is JsonWebToken jwt && jwt.TryGetPayloadValue<string>("tid", out var tid) ? tid : "";
        var isOurs = Guid.TryParseExact(named, "D", out _)
            && issuer == $"{instance.TrimEnd('/')}/{named}/v2.0"
            && (!Guid.TryParse(tenant, out var only) || only == Guid.Parse(named));
        return isOurs ? issuer : throw new SecurityTokenInvalidIssuerException("The issuer is not that of the token's tenant.");
    }

    private static Task CheckAsync(TokenValidatedContext context)
    {
        var sidebar = context.HttpContext.RequestServices.GetRequiredService<IOptions<AddinOptions>>().Value.ClientId;
        var user = context.Principal!;
        var isOurs = user.FindFirstValue("ver") == "2.0"
            && user.FindFirstValue("idtyp") != "app"
            && (user.FindFirstValue("scp") ?? "").Split(' ').Contains(Scope)
            && user.FindFirstValue("azp") == sidebar
            && user.Mailbox() is not null;
        if (!isOurs)
        {
            context.Fail("Not a token of the sidebar for this API.");
        }
        else if (user.FindFirstValue("tid") == PersonalAccounts)
        {
            context.Fail(new PersonalAccountException());
        }
        return Task.CompletedTask;
    }

    private static Task ChallengeAsync(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return context.AuthenticateFailure switch
        {
            null => Problems.WriteAsync(context.HttpContext, 401, "not-signed-in", ProblemWords.NotSignedIn),
            PersonalAccountException => Problems.WriteAsync(context.HttpContext, 403, "personal-account", ProblemWords.PersonalAccount),
            _ => Problems.WriteAsync(context.HttpContext, 401, "wrong-token", ProblemWords.WrongToken),
        };
    }

    private static Task ForbidAsync(ForbiddenContext context) =>
        Problems.WriteAsync(context.HttpContext, 403, "needs-consent", ProblemWords.NotAllowed);

    private sealed class PersonalAccountException : Exception;
}
