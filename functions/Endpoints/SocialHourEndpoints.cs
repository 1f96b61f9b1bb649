using System.Diagnostics;
using Reconnect.Functions.Hosting;
using Reconnect.SocialHours;

namespace Reconnect.Functions.Endpoints;

/// <param name="FreeWeeks">In how many of the coming four weeks the caller is free then.</param>
/// <param name="Text">In words.</param>
public sealed record FreeHourShape(string Day, string Start, int FreeWeeks, string Text);

/// <param name="State">held, filled or released.</param>
/// <param name="IsMoved">Whether the user has moved it in the calendar.</param>
/// <param name="PersonId">With whom it was filled, and in which booking; all three are null while it is not.</param>
/// <param name="Text">In words.</param>
public sealed record WeeksHourShape(string Start, string End, string Zone, string State, bool IsMoved, string? PersonId, string? Name, string? BookingId, string Text);

/// <param name="Proposal">Null when no hour of the week is free.</param>
/// <param name="Hours">Of the weeks that are being tended, as far as they are not over; the first first.</param>
public sealed record SocialHourProposalShape(FreeHourShape? Proposal, IReadOnlyList<WeeksHourShape> Hours);

internal static class SocialHourEndpoints
{
    public static void MapSocialHour(this IEndpointRouteBuilder api) => api.MapGet("/social-hour", FindAsync).Produces<SocialHourProposalShape>().WithTags("settings")
        .WithSummary("The hour of the week that is free most often; to keep it, put it into the settings");

    private static async Task<IResult> FindAsync(Caller caller, FindSocialHour findSocialHour, ShowSocialHours showSocialHours, CancellationToken cancellationToken)
    {
        var hours = await showSocialHours.HandleAsync(caller.Mailbox, cancellationToken);
        return await findSocialHour.HandleAsync(caller.Mailbox, cancellationToken) switch
        {
            FindSocialHourOutcome.Found { Hour: var hour } => Answer(new FreeHourShape(Write.Word(hour.Time.Day), Write.Text(hour.Time.Start), hour.Weeks, hour.Text)),
            FindSocialHourOutcome.NoneFree => Answer(null),
            FindSocialHourOutcome.NotScanned => Problems.NotScanned(),
            var other => throw new UnreachableException($"{other}"),
        };

        IResult Answer(FreeHourShape? proposal) => TypedResults.Ok(new SocialHourProposalShape(proposal, [.. hours.Select(Shape)]));
    }

    private static WeeksHourShape Shape(SocialHourView view) => new(
        Write.Text(view.Hour.When.Start), Write.Text(view.Hour.When.End), view.Zone.Id, Write.Word(view.Hour.State is SocialHourState.Planned ? SocialHourState.Held : view.Hour.State),
        view.Hour.IsMoved, view.With?.Person.ToString(), view.With?.PersonName, view.With?.Id.ToString(), view.Text);
}
