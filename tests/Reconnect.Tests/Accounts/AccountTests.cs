using NSubstitute;
using Reconnect.Accounts;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Accounts;

public sealed class AccountTests
{
    private readonly IAccountStore _accounts = Substitute.For<IAccountStore>();

    [Fact]
    public async Task Hands_out_what_is_kept_of_the_user()
    {
        var kept = new Account(Office.Me, UserSettings.Default, ScanStatus.Never, null, null, new Dictionary<Reconnect.People.PersonId, Reconnect.Suggestions.Care>(),
            new Dictionary<Reconnect.People.PersonId, Reconnect.Suggestions.Correction>(), [], []);
        _accounts.ReadAsync(Office.Me, Office.Token).Returns(kept);

        Assert.Same(kept, await new ExportAccount(_accounts).HandleAsync(Office.Me, Office.Token));
    }
}
