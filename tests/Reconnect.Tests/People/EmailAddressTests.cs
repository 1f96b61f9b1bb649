using CsCheck;
using Reconnect.People;
using Xunit;

namespace Reconnect.Tests.People;

public sealed class EmailAddressTests
{
    private const string Seed = "0000Kq3vTz21";

    [Theory]
    [InlineData("Anna@Example.example", "anna@example.example")]
    [InlineData(" 'anna@example.example' ", "anna@example.example")]
    [InlineData("<anna@example.example>", "anna@example.example")]
    [InlineData("SMTP:anna@example.example", "anna@example.example")]
    [InlineData("mailto:<anna@example.example>", "anna@example.example")]
    [InlineData("\"anna.berg\"@example.example", "anna.berg@example.example")]
    [InlineData("anna@example.example.", "anna@example.example")]
    [InlineData("imcea@example.example", "imcea@example.example")]
    [InlineData("imceaberg@example.example", "imceaberg@example.example")]
    [InlineData("sigrid@blåbärsskogen.example", "sigrid@xn--blbrsskogen-n8al.example")]
    public void Is_read_as_mail_programs_write_it(string text, string value) => Assert.Equal(value, EmailAddress.From(text)?.Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("@example.example")]
    [InlineData("anna@")]
    [InlineData("anna berg@example.example")]
    [InlineData("/O=EXCHANGELABS/OU=EXCHANGE/CN=RECIPIENTS/CN=ANNA")]
    [InlineData("IMCEAEX-_O=EXCHANGE_CN=ANNA@fjordline.example")]
    [InlineData("IMCEAX400-C=NO+3BS=BERG@fjordline.example")]
    [InlineData("IMCEAFAX-Anna+40+2B47@fjordline.example")]
    public void Is_none_when_no_mail_can_be_sent_to_it(string? text) => Assert.Null(EmailAddress.From(text));

    [Fact]
    public void Of_254_characters_is_the_longest()
    {
        Assert.NotNull(EmailAddress.From(new string('a', 254 - "@b.example".Length) + "@b.example"));
        Assert.Null(EmailAddress.From(new string('a', 255 - "@b.example".Length) + "@b.example"));
    }

    [Theory]
    [InlineData("anna+lists@example.example", "anna@example.example", true)]
    [InlineData("anna.berg@gmail.com", "annaberg@googlemail.com", true)]
    [InlineData("anna.berg@example.example", "annaberg@example.example", false)]
    [InlineData("Jos\u0065\u0301@example.example", "jos\u00e9@example.example", true)]
    [InlineData("jose@example.example", "jos\u00e9@example.example", false)]
    [InlineData("sigrid@blåbärsskogen.example", "sigrid@xn--blbrsskogen-n8al.example", true)]
    [InlineData("anna-berg@example.example", "annaberg@example.example", false)]
    [InlineData("anna_berg@example.example", "anna.berg@example.example", false)]
    [InlineData("anna@mail.example.example", "anna@example.example", false)]
    [InlineData("+anna@example.example", "anna@example.example", false)]
    [InlineData("+49301234@example.example", "+49305678@example.example", false)]
    [InlineData("anna+lists@example.example", "anna+shop@example.example", true)]
    [InlineData("anna+lists+shop@example.example", "anna@example.example", true)]
    [InlineData("anna+@example.example", "anna@example.example", true)]
    [InlineData("an.na+lists@googlemail.com", "anna@gmail.com", true)]
    [InlineData("anna+lists@example.example", "anna+lists@example.com", false)]
    [InlineData("anna-lists@example.example", "anna@example.example", false)]
    public void Equals_another_spelling_of_the_same_mailbox(string one, string other, bool same) =>
        Assert.Equal(same, EmailAddress.From(one) == EmailAddress.From(other));

    [Fact]
    public void Is_the_same_when_its_own_value_is_read_again() =>
        Gen.String[Gen.Char["ab.+'\"<>@ÄİßK。-_0:"], 0, 12].Select(Gen.String[Gen.Char["abÄß.。-x"], 0, 8]).Sample((local, domain) =>
        {
            var once = EmailAddress.From($"{local}@{domain}");
            var twice = EmailAddress.From(once?.Value);
            Assert.Equal(once, twice);
            Assert.Equal(once?.Value, twice?.Value);
        }, seed: Seed, iter: 1000);

    [Fact]
    public void Keeps_its_tag_so_that_mail_goes_where_it_was_meant_to() => Assert.Equal("anna+lists@example.example", EmailAddress.From("Anna+Lists@example.example")?.Value);

    [Fact]
    public void Is_the_same_mailbox_with_any_tag() =>
        Gen.Select(Gen.String[Gen.Char["ab01.-_"], 1, 6], Gen.String[Gen.Char["ab01.-_+"], 0, 6]).Sample((name, tag) =>
            Assert.Equal(EmailAddress.From($"{name}@example.example"), EmailAddress.From($"{name}+{tag}@example.example")), seed: Seed, iter: 1000);

    [Fact]
    public void Is_none_when_half_a_character_is_in_it() => Assert.Null(EmailAddress.From($"anna{(char)0xD800}@example.example"));

    [Fact]
    public void Is_blind_to_case() =>
        Gen.String[Gen.Char["abcXYZ019.-_+"], 1, 12].Sample(local =>
            Assert.Equal(EmailAddress.From($"{local.ToLowerInvariant()}@example.example"), EmailAddress.From($"{local.ToUpperInvariant()}@EXAMPLE.example")), seed: Seed, iter: 1000);

    [Fact]
    public void Never_equals_another_mailbox_outside_of_gmail()
    {
        var locals = Gen.String[Gen.Char["ab01.-_"], 1, 4];
        Gen.Select(locals, locals).Sample((one, other) =>
            Assert.Equal(one == other, EmailAddress.From($"{one}@example.example") == EmailAddress.From($"{other}@example.example")), seed: Seed, iter: 1000);
    }
}
