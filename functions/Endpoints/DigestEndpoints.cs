using System.Diagnostics;
using Reconnect.Digests;
using Reconnect.Functions.Hosting;

namespace Reconnect.Functions.Endpoints;

internal static class DigestEndpoints
{
    public static void MapDigest(this IEndpointRouteBuilder api)
    {
        api.MapGet("/digest", PreviewAsync).Produces<DigestPreviewShape>().WithTags("digest").WithSummary("This week's digest as it would be sent");
        api.MapPost("/digest", SendAsync).Produces<DigestSentShape>().ProducesProblem(409).WithTags("digest").WithSummary("Send it now, once a week at most");
        api.MapGet("/digest/log", LogAsync).Produces<DigestLogShape>().WithTags("digest").WithSummary("What became of each week's digest, the newest first");
    }

    private static async Task<IResult> LogAsync(Caller caller, ShowDigestLog showDigestLog, CancellationToken cancellationToken) =>
        TypedResults.Ok(new DigestLogShape(
        [
            .. (await showDigestLog.HandleAsync(caller.Mailbox, cancellationToken))
                .Select(one => new DeliveryShape(one.Week.ToString(), Write.Word(one.State), Write.Text(one.At), one.Problem)),
        ]));

    private static async Task<IResult> PreviewAsync(Caller caller, PreviewDigest previewDigest, CancellationToken cancellationToken) =>
        await previewDigest.HandleAsync(caller.Mailbox, cancellationToken) is PreviewOutcome.Ready ready
            ? TypedResults.Ok(new DigestPreviewShape(ready.Week.ToString(), ready.Mail.Subject, ready.Mail.Html, ready.Mail.Text, ready.People))
            : Problems.NotScanned();

    private static async Task<IResult> SendAsync(Caller caller, SendDigest sendDigest, CancellationToken cancellationToken) =>
        await sendDigest.HandleAsync(caller.Mailbox, DigestOccasion.Now, cancellationToken) switch
        {
            SendOutcome.Sent sent => TypedResults.Ok(new DigestSentShape("sent", sent.Week.ToString())),
            SendOutcome.AlreadySent already => TypedResults.Ok(new DigestSentShape("alreadySent", already.Week.ToString())),
            SendOutcome.NothingToSay nothing => TypedResults.Ok(new DigestSentShape("nothingToSay", nothing.Week.ToString())),
            SendOutcome.NotScanned => Problems.NotScanned(),
            SendOutcome.Barred { By: MailBar.NotReviewed } => Problems.Of(409, "not-reviewed", ReviewProblemWords.NotReviewed),
            var other => throw new UnreachableException($"{other}"),
        };
}
