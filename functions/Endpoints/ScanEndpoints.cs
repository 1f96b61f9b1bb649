using Reconnect.Functions.Hosting;
using Reconnect.Scans;

namespace Reconnect.Functions.Endpoints;

internal static class ScanEndpoints
{
    public static void MapScan(this IEndpointRouteBuilder api)
    {
        api.MapGet("/scan", ShowAsync).Produces<ScanShape>().WithTags("scan").WithSummary("How far reading is");
        api.MapPost("/scan", RequestAsync).Produces<ScanShape>(202).WithTags("scan").WithSummary("Enrol the caller's mailbox and queue a scan");
    }

    private static async Task<IResult> ShowAsync(Caller caller, ShowScan showScan, CancellationToken cancellationToken) =>
        TypedResults.Ok(Write.Scan(await showScan.HandleAsync(caller.Mailbox, cancellationToken)));

    private static async Task<IResult> RequestAsync(Caller caller, RequestScan requestScan, CancellationToken cancellationToken) =>
        TypedResults.Accepted("/api/scan", Write.Scan(await requestScan.HandleAsync(caller.Mailbox, cancellationToken)));
}
