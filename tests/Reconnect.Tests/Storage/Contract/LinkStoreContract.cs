using NodaTime;
using Reconnect.Links;
using Reconnect.People;
using Xunit;

namespace Reconnect.Tests.Storage.Contract;

public abstract class LinkStoreContract(StorageUnderTest storage) : StorageContract(storage)
{
    private static readonly PersonId Zoe = new(new Guid("00000000-0000-0000-0000-000000000001"));
    private static readonly Instant Expiry = Instant.FromUtc(2026, 12, 8, 9, 0);

    private static readonly Link Booking = new(
        Anna, LinkAction.Book, Zoe, "Zoe \"Z\" Zander", Instant.FromUtc(2026, 11, 26, 14, 0), Duration.FromMinutes(45), Expiry, UsedAt: null);

    private ILinkStore Links => Port<ILinkStore>();

    [Fact]
    public async Task A_token_opens_its_own_link()
    {
        Link[] issued = [Booking, new(Ben, LinkAction.Unsubscribe, null, null, null, null, Expiry, null), Booking with { Action = LinkAction.Never, Start = null, Length = null }];
        foreach (var link in issued)
        {
            Assert.Equal(link, await Links.FindAsync(await Links.IssueAsync(link, Cancel), Cancel));
        }
    }

    [Fact]
    public async Task A_token_has_256_bits_that_fit_into_an_address_and_none_is_issued_twice()
    {
        var tokens = new HashSet<string>();
        for (var i = 0; i < 20; i++)
        {
            var token = await Links.IssueAsync(Booking, Cancel);
            Assert.Matches("^[A-Za-z0-9_-]{43}$", token.Value);
            Assert.True(tokens.Add(token.Value));
        }
    }

    [Fact]
    public async Task A_token_nobody_issued_opens_nothing()
    {
        var issued = await Links.IssueAsync(Booking, Cancel);
        foreach (var text in new[] { "", "x", issued.Value + "A", issued.Value[..42], issued.Value.ToUpperInvariant() })
        {
            Assert.Null(await Links.FindAsync(new LinkToken(text), Cancel));
            Assert.False(await Links.TryUseAsync(new LinkToken(text), Now, Cancel));
        }
        Assert.Null((await Links.FindAsync(issued, Cancel))!.UsedAt);
    }

    [Fact]
    public async Task Is_used_once_until_given_back()
    {
        var token = await Links.IssueAsync(Booking, Cancel);

        Assert.True(await Links.TryUseAsync(token, Now, Cancel));
        Assert.False(await Links.TryUseAsync(token, Now + Duration.FromMinutes(1), Cancel));
        Assert.Equal(Now, (await Links.FindAsync(token, Cancel))!.UsedAt);

        await Links.GiveBackAsync(token, Cancel);
        Assert.Null((await Links.FindAsync(token, Cancel))!.UsedAt);
        Assert.True(await Links.TryUseAsync(token, Now, Cancel));
    }

    [Fact]
    public async Task Of_many_who_use_it_at_once_one_is_first()
    {
        var token = await Links.IssueAsync(Booking, Cancel);

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Links.TryUseAsync(token, Now, Cancel), Cancel)));

        Assert.Single(answers, isFirst => isFirst);
    }

    [Fact]
    public async Task A_link_for_a_mailbox_that_does_not_take_part_opens_nothing()
    {
        var token = await Links.IssueAsync(Booking with { Mailbox = Stranger }, Cancel);

        Assert.Null(await Links.FindAsync(token, Cancel));
    }
}
