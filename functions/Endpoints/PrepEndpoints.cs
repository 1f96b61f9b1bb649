using Reconnect.Functions.Hosting;
using Reconnect.Notes;
using Reconnect.People;

namespace Reconnect.Functions.Endpoints;

/// <param name="BookingId">Of the next catch-up booked here; null when there is none.</param>
/// <param name="Start">Of the next meeting in the calendar, booked here or not; null when there is none.</param>
/// <param name="LastMail">Who wrote last, and when; null where they never wrote.</param>
/// <param name="Balance">Who wrote the last mails; null where there are fewer than three.</param>
/// <param name="AskFirst">The user's own line from the notes.</param>
/// <param name="Milestones">Sentences of those that are near.</param>
/// <param name="Lines">The whole card in words, in the order to read it.</param>
public sealed record PrepShape(
    string PersonId, string Name, string Language, string? BookingId, string? Start, LastMailShape? LastMail, TurnShape? Open, BalanceShape? Balance, string? LastMet,
    NoteShape? LastAfter, IReadOnlyList<MilestoneShape> Milestones, string? AskFirst, IReadOnlyList<string> Lines);

/// <param name="By">you or them.</param>
public sealed record LastMailShape(string By, string At);

public sealed record BalanceShape(int Yours, int Of);

internal static class PrepEndpoints
{
    public static void MapPrep(this IEndpointRouteBuilder api) => api.MapGet("/people/{personId:guid}/prep", PrepAsync).Produces<PrepShape>().WithTags("notes")
        .WithSummary("A card before a meeting: who wrote last, what is open, when you last met, what to ask first");

    private static async Task<IResult> PrepAsync(Guid personId, string? language, Caller caller, ShowPrep showPrep, CancellationToken cancellationToken)
    {
        if (!Wanted.TryRead(language, out var wanted)) { return Wanted.Refused; }
        return await showPrep.HandleAsync(caller.Mailbox, new PersonId(personId), wanted, cancellationToken) is { } card ? TypedResults.Ok(Shape(card)) : Problems.NotFound();
    }

    private static PrepShape Shape(PrepCard card) => new(
        card.Person.Id.ToString(), card.Person.Name, Tongue.CodeOf(card.Language), card.Meeting?.Id.ToString(), card.Planned is { } start ? Write.Text(start) : null,
        card is { LastMailByUser: { } byUser, LastMail: { } at } ? new LastMailShape(byUser ? "you" : "them", Write.Text(at)) : null,
        card.Open is { } open ? new TurnShape(Write.Word(open.Whose), Write.Text(open.Since), open.Unanswered) : null,
        card.Of > 0 ? new BalanceShape(card.Yours, card.Of) : null, card.LastMet is { } met ? Write.Text(met) : null,
        card.LastAfter is { } after ? NoteEndpoints.Shape(after) : null, [.. card.Milestones.Select(MilestoneEndpoints.Shape)], card.AskFirst, card.Lines);
}
