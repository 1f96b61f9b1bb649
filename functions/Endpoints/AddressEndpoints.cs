using System.Diagnostics;
using NodaTime;
using Reconnect.Addresses;
using Reconnect.Functions.Hosting;
using Reconnect.People;
using Reconnect.Ties;

namespace Reconnect.Functions.Endpoints;

/// <param name="Why">noReplyAddress, room, list, sharedMailbox, newsletter, tooManyRecipients, neverAnswered, neverWrittenTo, yourself or yourWord.</param>
/// <param name="Evidence">Sentences of numbers, each true by itself; the first decided.</param>
public sealed record DroppedAddressShape(string Address, string Why, IReadOnlyList<string> Evidence);

/// <param name="Earlier">The address that fell silent, or whose mail was answered from the other.</param>
/// <param name="Later">The one that appeared.</param>
public sealed record MergeProposalShape(string Name, string Earlier, string Later, IReadOnlyList<string> Evidence);

public sealed record SeveralAddressesShape(string PersonId, string Name, IReadOnlyList<string> Addresses);

/// <param name="Dropped">Taken for nobody.</param>
/// <param name="Proposals">Perhaps one person; the user decides.</param>
/// <param name="Together">Taken for one person.</param>
public sealed record AddressesShape(
    IReadOnlyList<DroppedAddressShape> Dropped, IReadOnlyList<MergeProposalShape> Proposals, IReadOnlyList<SeveralAddressesShape> Together);

/// <param name="IsPerson">Null takes the word back.</param>
public sealed record AddressWordShape(string? Address, bool? IsPerson);

/// <param name="AreSame">One person's, or never.</param>
public sealed record AddressPairShape(string? First, string? Second, bool? AreSame);

internal static class AddressEndpoints
{
    public static void MapAddresses(this IEndpointRouteBuilder api)
    {
        var addresses = api.MapGroup("/addresses").WithTags("addresses");
        addresses.MapGet("/", AllAsync).Produces<AddressesShape>().WithSummary("Who was taken for nobody and why, and which addresses are or may be one person's");
        addresses.MapPut("/", JudgeAsync).Produces(204).WithSummary("The user's word on one address: a person, or nobody");
        addresses.MapPut("/pairs", JudgePairAsync).Produces(204).ProducesProblem(409).WithSummary("The user's word on two addresses: one person's, or never");
    }

    private static async Task<IResult> AllAsync(Caller caller, ShowAddresses showAddresses, CancellationToken cancellationToken) =>
        await showAddresses.HandleAsync(caller.Mailbox, cancellationToken) is { } book ? TypedResults.Ok(Shape(book)) : Problems.NotScanned();

    private static async Task<IResult> JudgeAsync(AddressWordShape body, Caller caller, JudgeAddress judgeAddress, CancellationToken cancellationToken)
    {
        if (EmailAddress.From(body.Address) is not { } address) { return Problems.Invalid("address", InputWords.Address); }
        return await judgeAddress.HandleAsync(caller.Mailbox, address, body.IsPerson, cancellationToken) ? TypedResults.NoContent() : Problems.NotScanned();
    }

    private static async Task<IResult> JudgePairAsync(AddressPairShape body, Caller caller, JudgePair judgePair, CancellationToken cancellationToken)
    {
        if (EmailAddress.From(body.First) is not { } first) { return Problems.Invalid("first", InputWords.Address); }
        if (EmailAddress.From(body.Second) is not { } second || second == first) { return Problems.Invalid("second", InputWords.OtherAddress); }
        if (body.AreSame is not { } areSame) { return Problems.Invalid("areSame", InputWords.AreSame); }
        return await judgePair.HandleAsync(caller.Mailbox, AddressPair.Of(first, second), areSame, cancellationToken) switch
        {
            JudgePairOutcome.Judged => TypedResults.NoContent(),
            JudgePairOutcome.NotScanned => Problems.NotScanned(),
            JudgePairOutcome.Contradicts contradicts => Problems.Of(409, "contradicts-your-word", Sentences.CannotHold(contradicts.What)),
            var other => throw new UnreachableException($"{other}"),
        };
    }

    private static AddressesShape Shape(AddressBook book) => new(
        [.. book.Dropped.Select(one => new DroppedAddressShape(one.Address.Value, Write.Word(one.Why), [one.Evidence, .. one.More]))],
        [.. book.Proposals.Select(one => Shape(one, book.Zone))],
        [.. book.Together.Select(person => new SeveralAddressesShape(person.Id.ToString(), person.Name, [.. person.Addresses.Select(address => address.Value)]))]);

    private static MergeProposalShape Shape(MergeProposal one, DateTimeZone zone)
    {
        var sentences = new Sentences(zone, one.FirstOfLater.InZone(zone).Date);
        return new MergeProposalShape(one.Name, one.Earlier.Value, one.Later.Value, sentences.MayBeOne(one));
    }
}
