using System.Diagnostics;
using Reconnect.Functions.Hosting;
using Reconnect.SocialHours;

namespace Reconnect.Functions.Endpoints;

/// <param name="FreeWeeks">In how many of the coming four weeks the caller is free then.</param>
/// <param name="Text">In words.</param>
public sealed record FreeHourShape(string Day, string Start, int FreeWeeks, string Text);

/// <param name="Proposal">Null when no hour of the week is free.</param>
public sealed record SocialHourProposalShape(FreeHourShape? Proposal);

internal static class SocialHourEndpoints
{
    public static void MapSocialHour(this IEndpointRouteBuilder api) => api.MapGet("/social-hour", FindAsync).Produces<SocialHourProposalShape>().WithTags("settings")
        .WithSummary("The hour of the week that is free most often; to keep it, put it into the settings");

    private static async Task<IResult> FindAsync(Caller caller, FindSocialHour findSocialHour, CancellationToken cancellationToken) =>
        await findSocialHour.HandleAsync(caller.Mailbox, cancellationToken) switch
        {
            FindSocialHourOutcome.Found { Hour: var hour } => TypedResults.Ok(
                new SocialHourProposalShape(new FreeHourShape(Write.Word(hour.Time.Day), Write.Text(hour.Time.Start), hour.Weeks, hour.Text))),
            FindSocialHourOutcome.NoneFree => TypedResults.Ok(new SocialHourProposalShape(null)),
            FindSocialHourOutcome.NotScanned => Problems.NotScanned(),
            var other => throw new UnreachableException($"{other}"),
        };
}
