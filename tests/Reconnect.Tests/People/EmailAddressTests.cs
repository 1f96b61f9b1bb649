using CsCheck;
using Reconnect.People;
using Xunit;

namespace Reconnect.Tests.People;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("Anna@Example.example", "anna@example.example")]
    [InlineData(" 'anna@example.example' ", "anna@example.example")]
    [InlineData("<anna@example.example>", "anna@example.example")]
    [InlineData("SMTP:anna@example.example", "anna@example.example")]
    [InlineData("mailto:<anna@example.example>", "anna@example.example")]
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
    [InlineData("+anna@example.example", "anna@example.example", false)]
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
        });
}
