using System.Text.Json;
using System.Text.RegularExpressions;
using Reconnect.Simulator.Model;
using Reconnect.Simulator.State;

namespace Reconnect.Simulator.Graph;

/// <summary>sendMail: takes a mail from its own mailbox only and carries it to the others. 202 says accepted, not delivered.</summary>
internal static partial class SendMail
{
    // The SDK writes Message and SaveToSentItems, people write message and saveToSentItems: Graph takes both.
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { PropertyNameCaseInsensitive = true };
    private const int MaxRecipients = 500;

    public static void Map(RouteGroupBuilder mailbox)
    {
        foreach (var name in new[] { "sendMail", "microsoft.graph.sendMail" })
        {
            mailbox.MapPost($"/{name}", SendAsync).WithMetadata(Permission.Sending);
        }
    }

    private static async Task<IResult> SendAsync(GraphCall call, Tenant tenant, PostOffice post)
    {
        var letter = SendMime.IsIn(call.Http) ? await SendMime.ReadAsync(call) : await ReadAsync(call);
        tenant.Change(() => [.. post.Send(call.Mailbox, letter)]);
        return Results.StatusCode(202);
    }

    private static async Task<Letter> ReadAsync(GraphCall call)
    {
        var asked = await Body.ReadAsync<Request>(call.Http);
        var mail = asked.Message ?? throw GraphRefusal.InvalidRequest("The value of the parameter 'Message' is empty.");
        return ToLetter(call.Mailbox, mail) with { IsKeptInSentItems = asked.SaveToSentItems ?? true };
    }

    private static Letter ToLetter(LiveMailbox sender, Mail mail)
    {
        var owner = sender.Owner;
        RefuseForeign(sender, mail.From?.EmailAddress?.Address);
        var (to, cc, bcc) = (Parties(mail.ToRecipients), Parties(mail.CcRecipients), Parties(mail.BccRecipients));
        RefuseCount(to.Count + cc.Count + bcc.Count);
        var headers = mail.InternetMessageHeaders ?? [];
        if (headers.FirstOrDefault(h => h.Name?.StartsWith("x-", StringComparison.OrdinalIgnoreCase) != true) is { } wrong)
        {
            throw new GraphRefusal(400, "InvalidInternetMessageHeader", $"The internet message header name '{wrong.Name}' should start with 'x-' or 'X-'.");
        }
        return new Letter(new Party(owner.Name, owner.Address), to, mail.Subject ?? "")
        {
            Cc = cc,
            Bcc = bcc,
            BodyType = mail.Body?.ContentType?.ToLowerInvariant() == "html" ? "html" : "text",
            Body = mail.Body?.Content ?? "",
            Headers = headers.GroupBy(h => h.Name!, StringComparer.OrdinalIgnoreCase).ToDictionary(h => h.Key, h => h.Last().Value ?? ""),
        };
    }

    public static void RefuseForeign(LiveMailbox sender, string? from)
    {
        if (from is not null && !sender.Answers(from))
        {
            throw new GraphRefusal(403, "ErrorSendAsDenied", "The user account which was used to submit this request does not have the right to send mail on behalf of the specified sending account.");
        }
    }

    public static void RefuseCount(int recipients)
    {
        if (recipients is 0 or > MaxRecipients) { throw new GraphRefusal(400, "ErrorInvalidRecipients", "At least one recipient, and at most 500, must be given."); }
    }

    public static IReadOnlyList<Party> Parties(IReadOnlyList<Recipient>? recipients) => [.. (recipients ?? []).Select(ToParty)];

    /// <exception cref="GraphRefusal">No address, or nothing that could be one.</exception>
    public static Party ToParty(Recipient recipient) => recipient.EmailAddress is { Address: { } address } one && Address().IsMatch(address)
        ? new Party(one.Name ?? address, address)
        : throw new GraphRefusal(400, "ErrorInvalidRecipients", $"The recipient '{recipient.EmailAddress?.Address}' is not a valid e-mail address.");

    [GeneratedRegex(@"^[^\s@<>,;]+@[^\s@<>,;]+$")]
    private static partial Regex Address();

    private sealed record Request(Mail? Message, bool? SaveToSentItems);

    private sealed record Mail(
        string? Subject, ItemBody? Body, Recipient? From, IReadOnlyList<Recipient>? ToRecipients, IReadOnlyList<Recipient>? CcRecipients,
        IReadOnlyList<Recipient>? BccRecipients, IReadOnlyList<Header>? InternetMessageHeaders);

    private sealed record Header(string? Name, string? Value);
}

internal sealed record ItemBody(string? ContentType, string? Content);

internal sealed record Recipient(MailAddress? EmailAddress);

internal sealed record MailAddress(string? Name, string? Address);

/// <summary>Reads a JSON body, or refuses it in Graph's words.</summary>
internal static class Body
{
    public static async Task<T> ReadAsync<T>(HttpContext http) where T : class
    {
        if (!http.Request.HasJsonContentType()) { throw GraphRefusal.BadRequest("The Content-Type of this request must be application/json."); }
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(http.Request.Body, SendMail.Json, http.RequestAborted)
                ?? throw GraphRefusal.BadRequest("Empty Payload. JSON content expected.");
        }
        catch (JsonException) { throw GraphRefusal.BadRequest("Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format."); }
    }
}
