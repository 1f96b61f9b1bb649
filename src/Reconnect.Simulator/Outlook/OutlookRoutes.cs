namespace Reconnect.Simulator.Outlook;

internal static class OutlookRoutes
{
    public static void MapOutlook(this WebApplication app, string sidebar) => app.MapGet("/x", () => sidebar);
}
