using Reconnect.People;
using Xunit;

namespace Reconnect.Tests.Storage.Contract;

public abstract class PeopleWordStoreContract(StorageUnderTest storage) : StorageContract(storage)
{
    private static readonly EmailAddress One = EmailAddress.From("one@north.example")!;
    private static readonly EmailAddress Two = EmailAddress.From("two@north.example")!;
    private static readonly EmailAddress Three = EmailAddress.From("three@north.example")!;

    private IPeopleWordStore Words => Port<IPeopleWordStore>();

    [Fact]
    public async Task What_was_said_comes_back_in_the_place_of_what_was_there()
    {
        Assert.Empty((await Words.ReadAsync(Anna, Cancel)).Nobody);
        await Words.ChangeAsync(Anna, said => said.With(One, false), Cancel);
        await Words.ChangeAsync(Anna, said => said.With([Two, Three], false).With(One, true).With(AddressPair.Of(Two, One), true), Cancel);

        var words = await Words.ReadAsync(Anna, Cancel);

        Assert.Equal([Two, Three], words.Nobody);
        Assert.Equal([Two, Three], Assert.Single(words.Together));
        Assert.Equal([One], words.People);
        Assert.Equal([AddressPair.Of(One, Two)], words.Same);
        Assert.Empty(words.Apart);
        Assert.Empty((await Words.ReadAsync(Ben, Cancel)).People);
    }

    [Fact]
    public async Task Words_said_at_once_are_all_kept()
    {
        var addresses = Enumerable.Range(0, 20).Select(number => EmailAddress.From($"one{number}@north.example")!).ToList();

        await Parallel.ForEachAsync(addresses, Cancel, async (address, cancel) => await Words.ChangeAsync(Anna, said => said.With(address, false), cancel));

        Assert.Equal(addresses.ToHashSet(), [.. (await Words.ReadAsync(Anna, Cancel)).Nobody]);
    }

    [Fact]
    public async Task Nothing_is_kept_for_a_mailbox_that_does_not_take_part()
    {
        await Words.ChangeAsync(Stranger, said => said.With(One, false), Cancel);

        Assert.Empty((await Words.ReadAsync(Stranger, Cancel)).Nobody);
    }
}
