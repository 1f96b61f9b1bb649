using Reconnect.Accounts;
using Xunit;

namespace Reconnect.Tests.Storage.Contract;

public abstract class UserGrantsContract(StorageUnderTest storage) : StorageContract(storage)
{
    private IUserGrants Grants => Port<IUserGrants>();

    [Fact]
    public async Task A_grant_is_kept_for_one_user_and_replaced_by_the_next()
    {
        await Grants.SaveAsync(Anna, [1, 2, 3], Cancel);
        await Grants.SaveAsync(Anna, [0, 255], Cancel);

        Assert.Equal([0, 255], await Grants.FindAsync(Anna, Cancel));
        Assert.Null(await Grants.FindAsync(Ben, Cancel));
    }

    [Fact]
    public async Task A_mailbox_that_does_not_take_part_has_none()
    {
        await Grants.SaveAsync(Stranger, [1], Cancel);

        Assert.Null(await Grants.FindAsync(Stranger, Cancel));
    }
}
