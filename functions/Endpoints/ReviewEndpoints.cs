using System.Diagnostics;
using Reconnect.Functions.Hosting;
using Reconnect.People;
using Reconnect.Reviews;

namespace Reconnect.Functions.Endpoints;

/// <param name="Facts">One sentence.</param>
/// <param name="Suggested">keep.</param>
public sealed record ReviewNameShape(string PersonId, string Name, string Address, string Facts, string Suggested);

/// <param name="Done">Nothing is mailed before it.</param>
/// <param name="Names">About 20; nobody of whom the caller has spoken already.</param>
public sealed record ReviewShape(bool Done, IReadOnlyList<ReviewNameShape> Names);

/// <param name="Choice">keep, rest, never or memorial.</param>
public sealed record ReviewDecisionShape(string? PersonId, string? Choice);

/// <param name="Decisions">Of whom nothing is said is kept.</param>
public sealed record ReviewDecisionsShape(IReadOnlyList<ReviewDecisionShape?>? Decisions);

internal static class ReviewEndpoints
{
    private const int MostDecisions = 100;

    public static void MapReview(this IEndpointRouteBuilder api)
    {
        api.MapGet("/review", ShowAsync).Produces<ReviewShape>().ProducesProblem(409).WithTags("review").WithSummary("The first names worth a decision, and whether it was made");
        api.MapPut("/review", FinishAsync).Produces(204).ProducesProblem(404).ProducesProblem(409).WithTags("review").WithSummary("Decide on them, and let mails leave from now on");
    }

    private static async Task<IResult> ShowAsync(Caller caller, ShowReview showReview, CancellationToken cancellationToken) =>
        await showReview.HandleAsync(caller.Mailbox, cancellationToken) is { } review
            ? TypedResults.Ok(new ReviewShape(review.DoneAt is not null, [.. review.Names.Select(one => new ReviewNameShape(
                one.Person.Id.ToString(), one.Person.Name, one.Person.Address.Value, one.Facts, Write.Word(ReviewChoice.Keep)))]))
            : Problems.NotScanned();

    private static async Task<IResult> FinishAsync(ReviewDecisionsShape body, Caller caller, FinishReview finishReview, CancellationToken cancellationToken)
    {
        if (body.Decisions is not { Count: <= MostDecisions } given || given.Any(one => one?.PersonId is null || one.Choice is null))
        {
            return Problems.Invalid("decisions", ReviewProblemWords.Decisions(MostDecisions));
        }
        if (given.Any(one => ChoiceOf(one!) is null)) { return Problems.Invalid("decisions", ReviewProblemWords.Choice); }
        if (given.Any(one => !Guid.TryParse(one!.PersonId, out _))) { return Problems.NotFound(); }
        var decisions = given.Select(one => new ReviewDecision(new PersonId(Guid.Parse(one!.PersonId!)), ChoiceOf(one)!.Value));
        return await finishReview.HandleAsync(caller.Mailbox, [.. decisions], cancellationToken) switch
        {
            FinishReviewOutcome.Done => TypedResults.NoContent(),
            FinishReviewOutcome.NotScanned => Problems.NotScanned(),
            FinishReviewOutcome.NotFound => Problems.NotFound(),
            var other => throw new UnreachableException($"{other}"),
        };
    }

    private static ReviewChoice? ChoiceOf(ReviewDecisionShape one) => Enum.GetValues<ReviewChoice>().Where(choice => Write.Word(choice) == one.Choice).Select(choice => (ReviewChoice?)choice).FirstOrDefault();
}
