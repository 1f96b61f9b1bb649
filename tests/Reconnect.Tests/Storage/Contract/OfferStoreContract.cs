using Reconnect.Links;
using Reconnect.Offers;
using Xunit;

namespace Reconnect.Tests.Storage.Contract;

public abstract class OfferStoreContract(StorageUnderTest storage) : StorageContract(storage)
{
    private IOfferStore Offers => Port<IOfferStore>();

    [Fact]
    public async Task Every_offer_comes_back_equal()
    {
        foreach (var offer in Records.Offer(Anna).Samplings(80))
        {
            Assert.True(await Offers.TryAddAsync(offer, Cancel));

            Deep.Equal(offer, await Offers.FindAsync(Anna, offer.Id, Cancel));
            Assert.Null(await Offers.FindAsync(Ben, offer.Id, Cancel));
            await Offers.TryChangeAsync(offer with { State = OfferState.Released }, offer.State, Cancel); // the person can be asked again
        }
    }

    [Fact]
    public async Task All_come_newest_first()
    {
        var (first, second) = (Made(1), Made(2) with { MadeAt = Now.PlusTicks(1) });
        await Offers.TryAddAsync(first, Cancel);
        await Offers.TryAddAsync(second, Cancel);

        Assert.Equal([second.Id, first.Id], (await Offers.AllAsync(Anna, Cancel)).Select(offer => offer.Id));
        Assert.Empty(await Offers.AllAsync(Ben, Cancel));
    }

    [Fact]
    public async Task A_known_id_is_not_added_again()
    {
        Assert.True(await Offers.TryAddAsync(Made(1), Cancel));

        Assert.False(await Offers.TryAddAsync(Made(2) with { Id = Made(1).Id }, Cancel));
        Assert.True(await Offers.TryAddAsync(Made(1) with { Mailbox = Ben }, Cancel));
    }

    [Theory]
    [InlineData(OfferState.Held, false)]
    [InlineData(OfferState.Mailing, false)]
    [InlineData(OfferState.Mailed, false)]
    [InlineData(OfferState.Picked, true)]
    [InlineData(OfferState.NoneFits, true)]
    [InlineData(OfferState.Released, true)]
    public async Task A_person_has_one_pending_offer_at_most(OfferState state, bool isAdded)
    {
        await Offers.TryAddAsync(Made(1) with { State = state }, Cancel);

        Assert.Equal(isAdded, await Offers.TryAddAsync(Made(2) with { Person = Made(1).Person }, Cancel));
    }

    [Fact]
    public async Task Of_many_changes_from_one_state_one_counts()
    {
        await Offers.TryAddAsync(Made(1) with { State = OfferState.Mailed }, Cancel);

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(
            () => Offers.TryChangeAsync(Made(1) with { State = i % 2 == 0 ? OfferState.Picked : OfferState.NoneFits }, OfferState.Mailed, Cancel), Cancel)));

        Assert.Single(answers, isFirst => isFirst);
        Assert.False(await Offers.TryChangeAsync(Made(2), OfferState.Held, Cancel));
    }

    [Fact]
    public async Task Every_token_opens_its_own_offer_as_it_stands_now()
    {
        await Offers.TryAddAsync(Made(1), Cancel);
        await Offers.TryAddAsync(Made(1) with { Mailbox = Ben }, Cancel);
        var (first, second, bens) = (await Offers.IssueAsync(Made(1), Cancel), await Offers.IssueAsync(Made(1), Cancel), await Offers.IssueAsync(Made(1) with { Mailbox = Ben }, Cancel));
        await Offers.TryChangeAsync(Made(1) with { State = OfferState.Mailed }, OfferState.Held, Cancel);

        Assert.All([first, second, bens], token => Assert.Matches("^[A-Za-z0-9_-]{43}$", token.Value));
        Assert.Equal(3, new[] { first, second, bens }.Distinct().Count());
        Assert.Equal((Anna, OfferState.Mailed), await OpenedAsync(first));
        Assert.Equal((Anna, OfferState.Mailed), await OpenedAsync(second));
        Assert.Equal((Ben, OfferState.Held), await OpenedAsync(bens));
        foreach (var text in new[] { "", "x", first.Value + "A", first.Value[..42] }) { Assert.Null(await Offers.FindAsync(new LinkToken(text), Cancel)); }
    }

    [Fact]
    public async Task An_offer_of_a_mailbox_that_does_not_take_part_is_dropped()
    {
        var offer = Made(1) with { Mailbox = Stranger };

        Assert.False(await Offers.TryAddAsync(offer, Cancel));
        Assert.Null(await Offers.FindAsync(await Offers.IssueAsync(offer, Cancel), Cancel));
        Assert.Empty(await Offers.AllAsync(Stranger, Cancel));
    }

    private async Task<(MailboxId, OfferState)> OpenedAsync(LinkToken token)
    {
        var offer = (await Offers.FindAsync(token, Cancel))!;
        return (offer.Mailbox, offer.State);
    }

    private Offer Made(int number) => Records.Offer(Anna).Samplings(1).Single() with
    {
        Id = new OfferId(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0])),
        Person = new(new Guid(number, 1, 0, [0, 0, 0, 0, 0, 0, 0, 0])),
        State = OfferState.Held,
        MadeAt = Now,
    };
}
