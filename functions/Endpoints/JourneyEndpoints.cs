using Reconnect.Functions.Hosting;
using Reconnect.Journeys;

namespace Reconnect.Functions.Endpoints;

/// <param name="Place">Null where only the clock is another.</param>
/// <param name="Zone">In which the times of its slots are meant.</param>
/// <param name="FirstDay">Of the place.</param>
/// <param name="Text">One sentence.</param>
/// <param name="Who">Who is there, in one sentence; null where nobody is left to be met or only a clock tells it.</param>
/// <param name="People">At most three, the quiet ones first.</param>
/// <param name="Booked">Catch-ups there that are booked already, the first first.</param>
public sealed record JourneyShape(
    string? Place, string Zone, string FirstDay, string LastDay, string Text, string? Who, IReadOnlyList<PersonThereShape> People, IReadOnlyList<BookingShape> Booked);

/// <param name="IsQuiet">Whether the tie has gone quiet; then <paramref name="Sentence"/> says how long.</param>
/// <param name="Text">Why they are thought to be there.</param>
/// <param name="Kind">lunch or coffee.</param>
/// <param name="Proposal">The first time as a question; null where there is none.</param>
public sealed record PersonThereShape(
    string PersonId, string Name, string Address, bool IsQuiet, string? Sentence, string Text, string Kind, string? Proposal, IReadOnlyList<SlotShape> Slots, string? SlotsNote);

public sealed record JourneysShape(IReadOnlyList<JourneyShape> Journeys);

internal static class JourneyEndpoints
{
    public static void MapJourneys(this IEndpointRouteBuilder api) =>
        api.MapGet("/journeys", ShowAsync).Produces<JourneysShape>().WithTags("journeys").WithSummary("The caller's coming journeys, and whom to meet there");

    private static async Task<IResult> ShowAsync(Caller caller, ShowJourneys showJourneys, CancellationToken cancellationToken) =>
        await showJourneys.HandleAsync(caller.Mailbox, cancellationToken) is { } journeys
            ? TypedResults.Ok(new JourneysShape([.. journeys.Select(Shape)]))
            : Problems.NotScanned();

    private static JourneyShape Shape(JourneyView view) => new(
        view.Journey.Place, view.Journey.Zone.Id, Write.Text(view.Journey.FirstDay), Write.Text(view.Journey.LastDay), view.Text, view.Who, [.. view.People.Select(Shape)],
        [.. view.Booked.Select(Write.Booking)]);

    private static PersonThereShape Shape(PersonThere one)
    {
        var person = one.Tie.Person;
        return new PersonThereShape(
            person.Id.ToString(), person.Name, person.Address.Value, one.Quiet is not null, one.Quiet?.Sentence, one.Text, Write.Word(one.Times.Kind), one.Proposal,
            [.. one.Times.Answer.Slots.Select(slot => Write.Slot(slot, person.ShortName))], one.Times.Answer.Note);
    }
}
