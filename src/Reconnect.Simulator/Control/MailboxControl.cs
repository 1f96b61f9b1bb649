using NodaTime;
using Reconnect.Simulator.Graph;
using Reconnect.Simulator.Model;
using Reconnect.Simulator.State;

namespace Reconnect.Simulator.Control;

/// <summary>Looks into a mailbox and puts things there, past every permission: for tests.</summary>
internal static class MailboxControl
{
    public static void Map(RouteGroupBuilder control)
    {
        var mailbox = control.MapGroup("/mailboxes/{address}");
        mailbox.MapGet("/messages", (string address, Tenant tenant) => With(tenant, address, m => Results.Json(m.Messages(null).Select(one => Show(m, one)))));
        mailbox.MapGet("/events", (string address, Tenant tenant) => With(tenant, address, m => Results.Json(m.Events().Select(Show))));
        mailbox.MapPost("/messages", (string address, MessageOrder order, Tenant tenant) => With(tenant, address, m => Insert(m, order, tenant)));
        mailbox.MapDelete("/messages/{id}", (string address, string id, Tenant tenant) => With(tenant, address, m => Remove(m, id, tenant)));
        mailbox.MapPost("/events", (string address, EventOrder order, Tenant tenant) => With(tenant, address, m => Block(m, order, tenant)));
    }

    private static IResult With(Tenant tenant, string address, Func<LiveMailbox, IResult> act) =>
        tenant.Find(address) is { } found ? act(found) : Results.Problem($"There is no mailbox {address} here.", statusCode: 404);

    private static IResult Insert(LiveMailbox mailbox, MessageOrder order, Tenant tenant)
    {
        if (order.From is null || order.To is not { Count: > 0 }) { return Results.Problem("A mail needs from and to.", statusCode: 400); }
        if (mailbox.FindFolder(order.Folder ?? StandardFolders.Inbox) is not { } folder) { return Results.Problem($"There is no folder '{order.Folder}'.", statusCode: 400); }
        var at = order.At ?? tenant.Clock.GetCurrentInstant();
        var message = new Message
        {
            Id = PostOffice.NewId(),
            FolderId = folder.Id,
            InternetMessageId = $"<{Guid.NewGuid():N}@simulator.example>",
            ConversationId = PostOffice.NewId(),
            SentAt = at,
            ReceivedAt = at,
            From = order.From,
            To = order.To,
            Cc = order.Cc ?? [],
            Subject = order.Subject ?? "",
        };
        tenant.Change(() => [new MessageSaved(mailbox.Owner.ObjectId, message)]);
        return Results.Json(Show(mailbox, message), statusCode: 201);
    }

    private static IResult Remove(LiveMailbox mailbox, string id, Tenant tenant)
    {
        var key = ItemIds.Resolve(id).Id;
        if (mailbox.FindMessage(key) is null) { return Results.Problem("There is no such message.", statusCode: 404); }
        tenant.Change(() => [new MessageRemoved(mailbox.Owner.ObjectId, key)]);
        return Results.NoContent();
    }

    private static IResult Block(LiveMailbox mailbox, EventOrder order, Tenant tenant)
    {
        if (order.Start is not { } start || order.End is not { } end || end < start) { return Results.Problem("An event needs a start, and an end that is not before it.", statusCode: 400); }
        var id = PostOffice.NewId();
        var one = new CalendarEvent
        {
            Id = id,
            ICalUId = id,
            Start = start,
            End = end,
            Subject = order.Subject ?? "",
            ShowAs = order.ShowAs ?? "busy",
            Organizer = new Party(mailbox.Owner.Name, mailbox.Owner.Address),
            Guests = [.. (order.Attendees ?? []).Select(a => new Guest(a, Response: "accepted"))],
            Response = "organizer",
        };
        tenant.Change(() => [new EventSaved(mailbox.Owner.ObjectId, one)]);
        return Results.Json(Show(one), statusCode: 201);
    }

    private static object Show(LiveMailbox mailbox, Message one)
    {
        var folder = mailbox.Folders.First(f => f.Id == one.FolderId);
        return new
        {
            one.Id,
            folder = folder.WellKnownName ?? folder.DisplayName,
            one.From,
            one.To,
            one.Cc,
            one.Subject,
            one.Kind,
            at = GraphJson.Seconds(one.ReceivedAt),
            one.ConversationId,
            one.InternetMessageId,
            one.BodyType,
            one.Body,
            one.PlainText,
            one.Headers,
        };
    }

    private static object Show(CalendarEvent one) => new
    {
        one.Id,
        one.ICalUId,
        start = GraphJson.Seconds(one.Start),
        end = GraphJson.Seconds(one.End),
        one.Subject,
        one.Location,
        timeZone = one.TimeZone,
        one.ShowAs,
        one.IsCancelled,
        one.IsOnlineMeeting,
        one.JoinUrl,
        one.Organizer,
        attendees = one.Guests.Select(g => new { g.Who.Name, g.Who.Address, g.Type, g.Response }),
        one.Response,
        one.TransactionId,
        one.Body,
    };

    private sealed record MessageOrder(string? Folder, Party? From, IReadOnlyList<Party>? To, IReadOnlyList<Party>? Cc, string? Subject, Instant? At);

    private sealed record EventOrder(Instant? Start, Instant? End, string? Subject, string? ShowAs, IReadOnlyList<Party>? Attendees);
}
