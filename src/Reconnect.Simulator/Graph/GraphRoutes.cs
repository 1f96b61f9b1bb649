namespace Reconnect.Simulator.Graph;

/// <summary>Everything under /v1.0, each mailbox by /me and by /users/{id or address}.</summary>
internal static class GraphRoutes
{
    public static void MapGraph(this WebApplication app)
    {
        var graph = app.MapGroup("/v1.0");
        Users.Map(graph);
        Batch.Map(graph);
        foreach (var prefix in new[] { "/me", "/users/{user}" })
        {
            var mailbox = graph.MapGroup(prefix);
            MailboxSettings.Map(mailbox);
            MailFolders.Map(mailbox);
            Messages.Map(mailbox);
            MessageDelta.Map(mailbox);
            Calendars.Map(mailbox);
            CalendarView.Map(mailbox);
            Events.Map(mailbox);
            Schedules.Map(mailbox);
            SendMail.Map(mailbox);
            Contacts.Map(mailbox);
        }
    }
}
