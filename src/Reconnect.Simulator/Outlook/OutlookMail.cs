using Microsoft.Net.Http.Headers;
using Reconnect.Simulator.Graph;
using Reconnect.Simulator.Model;
using Reconnect.Simulator.State;

namespace Reconnect.Simulator.Outlook;

/// <summary>Mail as the page shows it: the newest of two folders, one mail, and a new one sent.</summary>
internal static class OutlookMail
{
    private const int Shown = 200;
    private const int MaxBody = 32_000;

    public static IResult List(HttpContext http, Tenant tenant, string folder)
    {
        if (folder is not (StandardFolders.Inbox or StandardFolders.SentItems)) { return Results.NotFound(); }
        var tag = $"\"{tenant.Person.Version}\"";
        http.Response.Headers.ETag = tag;
        if (http.Request.Headers.IfNoneMatch == tag) { return Results.StatusCode(304); }
        var person = tenant.Person;
        return Results.Json(person.Messages(PostOffice.FolderOf(person, folder)).Take(Shown).Select(Show));
    }

    public static IResult Single(Tenant tenant, string id) => tenant.Person.FindMessage(id) is { } found ? Results.Json(Show(found)) : Results.NotFound();

    /// <summary>A document of its own, so that nothing in a mail can reach the page: no scripts, no pictures from elsewhere, links in a new tab.</summary>
    public static IResult Body(HttpContext http, Tenant tenant, string id)
    {
        if (tenant.Person.FindMessage(id) is not { BodyType: "html", Body.Length: > 0 } found) { return Results.NotFound(); }
        http.Response.Headers.ContentSecurityPolicy =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'";
        http.Response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        return Results.Content("<base target=\"_blank\">" + found.Body, "text/html; charset=utf-8");
    }

    public static IResult Send(Tenant tenant, PostOffice post, OutgoingMail mail)
    {
        if (string.IsNullOrWhiteSpace(mail.To)) { return Results.Problem("Say who it goes to.", statusCode: 400); }
        if (mail.Subject?.Length > 255 || mail.Body?.Length > MaxBody) { return Results.Problem("The subject has at most 255 characters, the text at most 32,000.", statusCode: 400); }
        var person = tenant.Person;
        try
        {
            var to = mail.To.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(a => Known(tenant, a)).ToList();
            var letter = new Letter(new Party(person.Owner.Name, person.Owner.Address), to, mail.Subject ?? "") { Body = mail.Body ?? "" };
            tenant.Change(() => [.. post.Send(person, letter)]);
            return Results.StatusCode(202);
        }
        catch (GraphRefusal refusal) { return Results.Problem(refusal.Message, statusCode: 400); }
    }

    private static Party Known(Tenant tenant, string address) =>
        SendMail.ToParty(new Recipient(new MailAddress(tenant.Find(address)?.Owner.Name, address)));

    private static object Show(Message one) => new
    {
        one.Id,
        one.From,
        one.To,
        one.Cc,
        one.Subject,
        one.Kind,
        at = GraphJson.Seconds(one.ReceivedAt),
        one.IsRead,
        one.ConversationId,
        one.InternetMessageId,
        isHtml = one.BodyType == "html" && one.Body.Length > 0,
        text = one.BodyType == "text" ? one.Body : "",
        preview = Preview(one),
    };

    private static string Preview(Message one)
    {
        var text = MessageShape.PlainText(one.BodyType, one.Body);
        return text.Length > 120 ? text[..120] : text;
    }
}

/// <param name="To">Addresses, separated by semicolons.</param>
internal sealed record OutgoingMail(string? To, string? Subject, string? Body);
