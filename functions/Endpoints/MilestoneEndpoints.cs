using System.Diagnostics;
using Reconnect.Functions.Hosting;
using Reconnect.Milestones;

namespace Reconnect.Functions.Endpoints;

/// <param name="HasTie">False for somebody of the address book alone, who has no page of their own and cannot be booked.</param>
/// <param name="Kind">birthday, firstContact or return.</param>
/// <param name="Date">In the user's zone; of a return the day the silence ended.</param>
/// <param name="Years">Of a first contact.</param>
/// <param name="IsNear">The day is no further away than the user's lead days.</param>
public sealed record MilestoneShape(string PersonId, string Name, string Address, bool HasTie, string Kind, string Date, int? Years, bool IsNear, string Sentence);

/// <param name="Today">The user's day the milestones were looked for on.</param>
public sealed record MilestonesShape(string Today, IReadOnlyList<MilestoneShape> Milestones);

internal static class MilestoneEndpoints
{
    public static void MapMilestones(this IEndpointRouteBuilder api) =>
        api.MapGet("/milestones", AllAsync).Produces<MilestonesShape>().WithTags("milestones").WithSummary("Birthdays, anniversaries and returns of the coming weeks");

    private static async Task<IResult> AllAsync(Caller caller, ShowMilestones showMilestones, CancellationToken cancellationToken) =>
        await showMilestones.HandleAsync(caller.Mailbox, cancellationToken) switch
        {
            ShowMilestonesOutcome.Shown shown => TypedResults.Ok(new MilestonesShape(Write.Text(shown.Today), [.. shown.Milestones.Select(Shape)])),
            ShowMilestonesOutcome.NotScanned => Problems.NotScanned(),
            var other => throw new UnreachableException($"{other}"),
        };

    public static MilestoneShape Shape(Milestone one) => new(
        one.Person.Id.ToString(), one.Person.Name, one.Person.Address.Value, one.HasTie, Write.Word(one.Kind), Write.Text(one.Date), one.Years, one.IsNear, one.Sentence);
}
