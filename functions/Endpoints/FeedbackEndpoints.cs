using System.Diagnostics;
using NodaTime.Text;
using Reconnect.Functions.Hosting;
using Reconnect.People;
using Reconnect.Suggestions;
using Reconnect.Talks;

namespace Reconnect.Functions.Endpoints;

/// <param name="Kind">booked, wrote, opener, helpful or dismissed.</param>
public sealed record FeedbackShape(string? Kind);

/// <param name="On">A date in the user's zone, two years back at most.</param>
public sealed record TalkShape(string? On);

/// <summary>What the user tells of one person: what became of a suggestion, and that the two talked elsewhere.</summary>
internal static class FeedbackEndpoints
{
    public static void MapFeedback(this IEndpointRouteBuilder api)
    {
        var person = api.MapGroup("/people/{personId:guid}").WithTags("feedback");
        person.MapPost("/feedback", GiveAsync).Produces(204).WithSummary("What became of a suggestion: booked, wrote, opener, helpful or dismissed");
        person.MapDelete("/feedback", UndoAsync).Produces(204).WithSummary("Undo: nothing said so far, or nothing of one kind, moves the ranking of this person");
        person.MapPost("/talks", TellAsync).Produces<TalkShape>().WithSummary("We talked elsewhere on that day");
        person.MapDelete("/talks/{on}", TakeBackAsync).Produces(204).WithSummary("Undo: we did not");
    }

    private static async Task<IResult> GiveAsync(Guid personId, FeedbackShape body, Caller caller, GiveFeedback giveFeedback, CancellationToken cancellationToken)
    {
        if (Read(body.Kind) is not { } said) { return Problems.Invalid("kind", InputWords.Feedback); }
        return await giveFeedback.HandleAsync(caller.Mailbox, new PersonId(personId), said, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound();
    }

    private static async Task<IResult> UndoAsync(Guid personId, string? kind, Caller caller, UndoFeedback undoFeedback, CancellationToken cancellationToken)
    {
        var said = Read(kind);
        if (kind is not null && said is null) { return Problems.Invalid("kind", InputWords.Feedback); }
        return await undoFeedback.HandleAsync(caller.Mailbox, new PersonId(personId), said, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound();
    }

    private static async Task<IResult> TellAsync(Guid personId, TalkShape body, Caller caller, TellOfTalk tellOfTalk, CancellationToken cancellationToken)
    {
        if (LocalDatePattern.Iso.Parse(body.On ?? "") is not { Success: true, Value: var on }) { return NoDate(); }
        return await tellOfTalk.HandleAsync(caller.Mailbox, new PersonId(personId), on, cancellationToken) switch
        {
            TellOfTalkOutcome.Kept kept => TypedResults.Ok(new TalkShape(Write.Text(kept.Talk.On))),
            TellOfTalkOutcome.NotFound => Problems.NotFound(),
            TellOfTalkOutcome.OutOfBounds bounds =>
                Problems.Invalid("on", InputWords.OnOutOfBounds(Write.Text(bounds.Earliest), Write.Text(bounds.Latest))),
            var other => throw new UnreachableException($"{other}"),
        };
    }

    private static async Task<IResult> TakeBackAsync(Guid personId, string on, Caller caller, TakeBackTalk takeBackTalk, CancellationToken cancellationToken) =>
        LocalDatePattern.Iso.Parse(on) is not { Success: true, Value: var day } ? NoDate()
        : await takeBackTalk.HandleAsync(caller.Mailbox, new PersonId(personId), day, cancellationToken) ? TypedResults.NoContent()
        : Problems.NotFound();

    // A snooze is told with the care for a person, and taken back with it.
    private static FeedbackKind? Read(string? kind) => kind switch
    {
        "booked" => FeedbackKind.Booked,
        "wrote" => FeedbackKind.Wrote,
        "opener" => FeedbackKind.Opener,
        "helpful" => FeedbackKind.Helpful,
        "dismissed" => FeedbackKind.Dismissed,
        _ => null,
    };

    private static IResult NoDate() => Problems.Invalid("on", InputWords.On);
}
