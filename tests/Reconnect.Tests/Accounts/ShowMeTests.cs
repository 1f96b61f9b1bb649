using Reconnect.Accounts;
using Reconnect.Settings;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Accounts;

public sealed class ShowMeTests
{
    private readonly Office _office = new();

    [Theory]
    [InlineData("de-AT", null, "de-AT")]
    [InlineData("de-AT", Language.German, "de-AT")]
    [InlineData("de-AT", Language.English, "en")]
    [InlineData("fr-FR", Language.German, "de")]
    [InlineData("fr-FR", null, "fr-FR")]
    public async Task The_chosen_language_comes_before_the_mailbox_s(string mailbox, Language? chosen, string told)
    {
        _office.Profile = _office.Profile! with { Language = mailbox };
        await _office.Settings.SaveAsync(Office.Me, UserSettings.Default with { Language = chosen }, Office.Token);

        Assert.Equal(told, (await new ShowMe(_office.Scans, new FakeProfiles(_office.Profile!), _office.Settings).HandleAsync(Office.Me, Office.Token)).Language);
    }
}
