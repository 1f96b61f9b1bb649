using System.Globalization;
using Reconnect.Functions.Hosting;
using Reconnect.Outcomes;

namespace Reconnect.Functions.Endpoints;

/// <param name="Month">Such as 2026-10.</param>
/// <param name="Contacts">After how many suggestions there was contact within 14 days.</param>
/// <param name="Back">How many ties came back into their rhythm within 90 days of one.</param>
/// <param name="Open">Of how many suggestions it is too early to tell whether there was contact.</param>
/// <param name="Watched">How many ties had contact and may still come back.</param>
public sealed record OutcomeMonthShape(string Month, int Suggestions, int Contacts, int Back, int Open, int Watched, string Sentence);

/// <param name="Moves">up: a little earlier in the ranking; down: a little later.</param>
/// <param name="CanUndo">DELETE /api/people/{personId}/feedback takes it back.</param>
public sealed record FeedbackEffectShape(string PersonId, string Name, string Moves, bool CanUndo, string Sentence);

/// <param name="Months">The latest first, at most 12.</param>
/// <param name="Note">One sentence where there is none.</param>
public sealed record OutcomesShape(string Language, IReadOnlyList<OutcomeMonthShape> Months, IReadOnlyList<FeedbackEffectShape> Feedback, string? Note);

internal static class OutcomeEndpoints
{
    public static void MapOutcomes(this IEndpointRouteBuilder api) =>
        api.MapGet("/outcomes", AllAsync).Produces<OutcomesShape>().WithTags("feedback").WithSummary("What followed the suggestions of the last twelve months");

    private static async Task<IResult> AllAsync(string? language, Caller caller, ShowOutcomes showOutcomes, CancellationToken cancellationToken)
    {
        if (!Wanted.TryRead(language, out var wanted)) { return Wanted.Refused; }
        return await showOutcomes.HandleAsync(caller.Mailbox, wanted, cancellationToken) is { } told
            ? TypedResults.Ok(new OutcomesShape(Tongue.CodeOf(told.Language), [.. told.Months.Select(Shape)], [.. told.Feedback.Select(Shape)], told.Note))
            : Problems.NotScanned();
    }

    private static OutcomeMonthShape Shape(ToldMonth told) => new(
        told.Month.Month.ToString("uuuu-MM", CultureInfo.InvariantCulture), told.Month.Suggestions, told.Month.Contacts, told.Month.Back, told.Month.Open, told.Month.Watched,
        told.Sentence);

    private static FeedbackEffectShape Shape(MovedByFeedback moved) => new(
        moved.Person.Id.ToString(), moved.Person.Name, moved.IsUp ? "up" : "down", moved.CanBeUndone, moved.Sentence);
}
