using MimeKit;
using Reconnect.Simulator.Model;
using Reconnect.Simulator.State;

namespace Reconnect.Simulator.Graph;

/// <summary>sendMail with a finished mail: the body is base64, its headers travel along, and a copy always stays in the sent items.</summary>
internal static class SendMime
{
    public static bool IsIn(HttpContext http) => http.Request.ContentType?.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) is true;

    /// <exception cref="GraphRefusal">No base64, no mail, or what the other way of sending refuses.</exception>
    public static async Task<Letter> ReadAsync(GraphCall call)
    {
        using var message = await ParseAsync(call.Http);
        SendMail.RefuseForeign(call.Mailbox, message.From.Mailboxes.FirstOrDefault()?.Address);
        var (to, cc, bcc) = (Parties(message.To), Parties(message.Cc), Parties(message.Bcc));
        SendMail.RefuseCount(to.Count + cc.Count + bcc.Count);
        var owner = call.Mailbox.Owner;
        return new Letter(new Party(owner.Name, owner.Address), to, message.Subject ?? "")
        {
            Cc = cc,
            Bcc = bcc,
            BodyType = message.HtmlBody is null ? "text" : "html",
            Body = message.HtmlBody ?? message.TextBody ?? "",
            PlainText = message.TextBody,
            Headers = message.Headers.GroupBy(header => header.Field, StringComparer.OrdinalIgnoreCase).ToDictionary(field => field.Key, field => field.Last().Value),
        };
    }

    private static async Task<MimeMessage> ParseAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var text = await reader.ReadToEndAsync(http.RequestAborted);
        try
        {
            using var bytes = new MemoryStream(Convert.FromBase64String(text));
            return await MimeMessage.LoadAsync(bytes, http.RequestAborted);
        }
        catch (FormatException)
        {
            throw new GraphRefusal(400, "ErrorMimeContentInvalidBase64String", "Invalid base64 string for MIME content.");
        }
    }

    private static List<Party> Parties(InternetAddressList list) =>
        [.. list.Mailboxes.Select(one => SendMail.ToParty(new Recipient(new MailAddress(string.IsNullOrEmpty(one.Name) ? null : one.Name, one.Address))))];
}
