using Reconnect.Functions.Hosting;
using Reconnect.Microsoft365;
using Xunit;

namespace Reconnect.Tests.Functions;

public sealed class AddinPagesTests
{
    private static readonly Dictionary<string, string> Policy = RulesOf(new AddinOptions { FrameAncestors = "https://outlook.example" });

    private static Dictionary<string, string> RulesOf(AddinOptions addin) => AddinPages
        .Policy(addin, new EntraOptions { Instance = new Uri("https://login.example/") })
        .Split(';', StringSplitOptions.TrimEntries)
        .ToDictionary(rule => rule.Split(' ')[0], rule => rule.Contains(' ', StringComparison.Ordinal) ? rule[(rule.IndexOf(' ', StringComparison.Ordinal) + 1)..] : "");

    [Fact]
    public void No_text_becomes_script_or_markup_but_through_the_named_policies()
    {
        Assert.Equal("'script'", Policy["require-trusted-types-for"]);
        Assert.Equal("lit-html fast-html default", Policy["trusted-types"]);
    }

    [Fact]
    public void Scripts_come_from_here_and_from_Office_alone()
    {
        Assert.Equal("'none'", Policy["default-src"]);
        Assert.Equal("'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js", Policy["script-src"]);
        Assert.Equal("'self' https://login.example", Policy["connect-src"]);
        Assert.Equal("'self' https://outlook.example", Policy["frame-ancestors"]);
    }

    [Fact]
    public void What_Office_needs_from_elsewhere_is_allowed_only_where_office_js_is_Offices_own() =>
        Assert.Equal("'self' http://127.0.0.1:5081", RulesOf(new AddinOptions { OfficeJs = new Uri("http://127.0.0.1:5081/outlook/office.js") })["script-src"]);

    [Fact]
    public void Nothing_unsafe_is_allowed() => Assert.DoesNotContain(Policy.Values, value => value.Contains("unsafe", StringComparison.Ordinal) || value.Contains('*', StringComparison.Ordinal));
}
