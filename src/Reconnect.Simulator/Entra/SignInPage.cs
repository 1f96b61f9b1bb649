using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.WebUtilities;
using Reconnect.Simulator.Outlook;
using Reconnect.Simulator.State;

namespace Reconnect.Simulator.Entra;

/// <summary>The page on which somebody chooses which demo person to be. No passwords: it stands on this machine only.</summary>
internal sealed class SignInPage(Tenant tenant, Grants grants, Registrations apps, ReplyAddresses replies)
{
    private const int ShownAtOnce = 8;

    public IResult Show(HttpContext http)
    {
        try
        {
            var asked = Read(http.Request.Query);
            return asked.IsSilent
                ? SendBack(asked, new() { ["error"] = "login_required", ["error_description"] = "AADSTS50058: A silent sign-in request was sent but no user is signed in." })
                : Page(http, Choices(http.Request.Query["login_hint"]), new Uri(asked.Consent.RedirectUri).GetLeftPart(UriPartial.Authority));
        }
        catch (EntraRefusal refusal) { return Refuse(http, refusal); }
    }

    public async Task<IResult> ChooseAsync(HttpContext http)
    {
        try
        {
            var asked = Read(http.Request.Query);
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            if (form["cancel"].Count > 0)
            {
                return SendBack(asked, new() { ["error"] = "access_denied", ["error_description"] = "AADSTS65004: User declined to consent to access the app." });
            }
            var person = tenant.Find(form["user"].ToString()) ?? throw new EntraRefusal("invalid_request", 50034, "The user account does not exist in the directory.");
            return SendBack(asked, new() { ["code"] = grants.MakeCode(person, asked.Consent) });
        }
        catch (EntraRefusal refusal) { return Refuse(http, refusal); }
    }

    private Asked Read(IQueryCollection query)
    {
        var redirect = query["redirect_uri"].ToString();
        if (!Guid.TryParse(query["client_id"], out var client) || (client != apps.SpaClientId && client != apps.ApiClientId))
        {
            throw new EntraRefusal("unauthorized_client", 700016, $"Application with identifier '{query["client_id"]}' was not found in the directory.");
        }
        if (!replies.Allows(redirect)) { throw new EntraRefusal("invalid_request", 50011, $"The redirect URI '{redirect}' does not match the redirect URIs configured for the application."); }
        if (query["response_type"] != "code") { throw new EntraRefusal("unsupported_response_type", 700051, "The only response_type of this simulator is 'code'."); }
        if (query["scope"].ToString().Length == 0) { throw new EntraRefusal("invalid_request", 900144, "The request must contain the following parameter: 'scope'."); }
        var challenge = query["code_challenge"].ToString();
        if (client == apps.SpaClientId && (challenge.Length == 0 || query["code_challenge_method"] != "S256"))
        {
            throw new EntraRefusal("invalid_request", 9002325, "Proof Key for Code Exchange (S256) is required for cross-origin authorization code redemption.");
        }
        AskedScopes.Parse(query["scope"].ToString(), apps);
        var consent = new Consent(client, redirect, query["scope"].ToString(), challenge.Length > 0 ? challenge : null, query["nonce"]);
        return new Asked(consent, query["state"], query["response_mode"] == "fragment", query["prompt"] == "none");
    }

    private static IResult SendBack(Asked asked, Dictionary<string, string?> answer)
    {
        if (asked.State is { } state) { answer["state"] = state; }
        var query = QueryHelpers.AddQueryString("", answer);
        var separator = asked.IsFragment ? "#" : asked.Consent.RedirectUri.Contains('?', StringComparison.Ordinal) ? "&" : "?";
        return Results.Redirect(asked.Consent.RedirectUri + separator + query[1..]);
    }

    private string Choices(string? hint)
    {
        var hinted = string.IsNullOrEmpty(hint) ? null : tenant.Find(hint);
        var people = tenant.Mailboxes.Where(m => m.Owner.Purpose == "user")
            .OrderByDescending(m => m == hinted).ThenByDescending(m => m == tenant.Person).ThenBy(m => m.Owner.Name, StringComparer.Ordinal).ToList();
        var html = new StringBuilder("<ul>").AppendJoin("", people.Take(ShownAtOnce).Select(Choice)).Append("</ul>");
        if (people.Count > ShownAtOnce)
        {
            html.Append("<details><summary>Everyone else</summary><ul>").AppendJoin("", people.Skip(ShownAtOnce).Select(Choice)).Append("</ul></details>");
        }
        return html.ToString();
    }

    private string Choice(LiveMailbox person)
    {
        var (name, address) = (HtmlEncoder.Default.Encode(person.Owner.Name), HtmlEncoder.Default.Encode(person.Owner.Address));
        var initials = HtmlEncoder.Default.Encode(string.Concat(person.Owner.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(w => w[..1])));
        var badge = person == tenant.Person ? "<span class=\"badge\">this demo's person</span>" : "";
        return $"<li><button name=\"user\" value=\"{person.Owner.ObjectId}\"><span class=\"face\" aria-hidden=\"true\">{initials}</span>"
            + $"<span class=\"who\"><span class=\"name\">{name}</span><span class=\"address\">{address}</span></span>{badge}</button></li>";
    }

    private static IResult Page(HttpContext http, string choices, string returnsTo)
    {
        // The form's answer is a redirect, and browsers hold redirects to form-action as well.
        http.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'self'; form-action 'self' {returnsTo}; base-uri 'none'; frame-ancestors 'self' {returnsTo}";
        http.Response.Headers.CacheControl = "no-store";
        return Results.Content(EmbeddedPages.Text("sign-in.html").Replace("{{choices}}", choices, StringComparison.Ordinal), "text/html; charset=utf-8");
    }

    private static IResult Refuse(HttpContext http, EntraRefusal refusal)
    {
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        var page = EmbeddedPages.Text("sign-in-refused.html").Replace("{{reason}}", HtmlEncoder.Default.Encode(refusal.Description), StringComparison.Ordinal);
        return Results.Content(page, "text/html; charset=utf-8", statusCode: 400);
    }

    private sealed record Asked(Consent Consent, string? State, bool IsFragment, bool IsSilent);
}
