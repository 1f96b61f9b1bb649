using Reconnect.Digests;
using Reconnect.Functions.Hosting;
using Reconnect.Suggestions;

namespace Reconnect.Functions.Endpoints;

internal static class SuggestionEndpoints
{
    private const int MostCandidates = 50;

    public static void MapSuggestions(this IEndpointRouteBuilder api)
    {
        api.MapGet("/suggestions", ShowAsync).Produces<SuggestionsShape>().WithTags("suggestions").WithSummary("This week's few, and the ranking behind them");
        api.MapGet("/capacity", CapacityAsync).Produces<CapacityShape>().WithTags("suggestions").WithSummary("How many ties the caller keeps going, and what adding one costs");
        api.MapGet("/forecast", ForecastAsync).Produces<ForecastShape>().WithTags("suggestions").WithSummary("Which ties will slip in the next four weeks if nothing happens");
    }

    private static async Task<IResult> ForecastAsync(Caller caller, ShowForecast showForecast, CancellationToken cancellationToken) =>
        await showForecast.HandleAsync(caller.Mailbox, cancellationToken) is { } slips
            ? TypedResults.Ok(new ForecastShape([.. slips.Select(slip => new SlipShape(
                slip.Person.Id.ToString(), slip.Person.Name, slip.Person.Address.Value, Write.Text(slip.On), slip.Sentence))]))
            : Problems.NotScanned();

    private static async Task<IResult> CapacityAsync(Caller caller, ShowCapacity showCapacity, CancellationToken cancellationToken) =>
        await showCapacity.HandleAsync(caller.Mailbox, cancellationToken) is { } capacity ? TypedResults.Ok(Write.Capacity(capacity)) : Problems.NotScanned();

    /// <param name="candidates">How much of the ranking to show, 0 to 50.</param>
    private static async Task<IResult> ShowAsync(Caller caller, ShowWeek showWeek, CancellationToken cancellationToken, int candidates = 15)
    {
        if (candidates is < 0 or > MostCandidates)
        {
            return Problems.Invalid("candidates", InputWords.Candidates(MostCandidates));
        }
        return await showWeek.HandleAsync(caller.Mailbox, cancellationToken) is { } week ? TypedResults.Ok(Shape(week, candidates)) : Problems.NotScanned();
    }

    private static SuggestionsShape Shape(WeekView week, int candidates)
    {
        var (choice, ranks) = (week.Choice, week.Choice.Ranked.Select((candidate, index) => (candidate.Tie.Person.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index + 1));
        return new SuggestionsShape(
            Write.Text(choice.AsOf), choice.Week.ToString(), choice.WeeklyNumber,
            [.. choice.Chosen.Select(candidate => Write.Suggestion(candidate, ranks[candidate.Tie.Person.Id], week.Slots[candidate.Tie.Person.Id]))],
            [.. choice.Ranked.Take(candidates).Select((candidate, index) => Write.Candidate(candidate, index + 1))])
        {
            PausedUntil = choice.PausedUntil is { } until ? Write.Text(until) : null,
        };
    }
}
