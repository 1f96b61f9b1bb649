using NodaTime;
using Reconnect.People;
using Reconnect.Slots;
using Xunit;

namespace Reconnect.Tests.Storage.Contract;

public abstract class FreeBusyCopiesContract(StorageUnderTest storage) : StorageContract(storage)
{
    private static readonly EmailAddress Zoe = EmailAddress.From("zoe@north.example")!;
    private static readonly EmailAddress Yan = EmailAddress.From("yan@north.example")!;

    private IFreeBusyCopies Copies => Port<IFreeBusyCopies>();

    [Fact]
    public async Task Every_copy_comes_back_equal()
    {
        foreach (var copy in Records.FreeBusyCopy.Samplings(100).OrderBy(copy => copy.ReadAt))
        {
            await Copies.SaveAsync(Anna, [copy], Instant.MinValue, Cancel);

            Deep.Equal(copy, Assert.Single(await Copies.FindAsync(Anna, [copy.Shown.Who], Cancel)));
        }
    }

    [Fact]
    public async Task One_copy_a_person_is_kept_and_found_for_whom_it_is_asked()
    {
        await Copies.SaveAsync(Anna, [CopyOf(Zoe, Now), CopyOf(Yan, Now)], Now, Cancel);
        await Copies.SaveAsync(Anna, [CopyOf(Zoe, Now + Duration.FromHours(1))], Now, Cancel);

        var found = await Copies.FindAsync(Anna, [Zoe, EmailAddress.From("nobody@north.example")!], Cancel);

        Assert.Equal((Zoe, Now + Duration.FromHours(1)), (Assert.Single(found).Shown.Who, found[0].ReadAt));
        Assert.Empty(await Copies.FindAsync(Ben, [Zoe, Yan], Cancel));
    }

    [Fact]
    public async Task What_was_read_earlier_never_takes_the_place_of_what_was_read_later()
    {
        await Copies.SaveAsync(Anna, [CopyOf(Zoe, Now)], Instant.MinValue, Cancel);
        await Copies.SaveAsync(Anna, [CopyOf(Zoe, Now - Duration.FromTicks(1))], Instant.MinValue, Cancel);

        Assert.Equal(Now, Assert.Single(await Copies.FindAsync(Anna, [Zoe], Cancel)).ReadAt);
    }

    [Fact]
    public async Task What_is_too_old_is_forgotten_in_its_own_mailbox_only()
    {
        await Copies.SaveAsync(Anna, [CopyOf(Zoe, Now)], Now, Cancel);
        await Copies.SaveAsync(Ben, [CopyOf(Zoe, Now)], Now, Cancel);

        await Copies.SaveAsync(Anna, [CopyOf(Yan, Now + Duration.FromDays(1))], Now + Duration.FromSeconds(1), Cancel);

        Assert.Equal([Yan], (await Copies.FindAsync(Anna, [Zoe, Yan], Cancel)).Select(copy => copy.Shown.Who));
        Assert.Single(await Copies.FindAsync(Ben, [Zoe, Yan], Cancel));
    }

    [Fact]
    public async Task Nothing_is_kept_for_a_mailbox_that_does_not_take_part()
    {
        await Copies.SaveAsync(Stranger, [CopyOf(Zoe, Now)], Now, Cancel);

        Assert.Empty(await Copies.FindAsync(Stranger, [Zoe], Cancel));
    }

    private static FreeBusyCopy CopyOf(EmailAddress who, Instant readAt) => new(Availability.Unknown(who), new Interval(readAt, readAt + Duration.FromDays(15)), readAt);
}
