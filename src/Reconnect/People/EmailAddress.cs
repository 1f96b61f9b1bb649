using System.Globalization;

namespace Reconnect.People;

/// <summary>An SMTP address. Two addresses are equal when mail to them reaches the same mailbox by the rules everyone follows.</summary>
public sealed record EmailAddress
{
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    private EmailAddress(string value, string identity)
    {
        Value = value;
        Identity = identity;
    }

    /// <summary>Lower case, international domains in their ASCII form: an address mail can be sent to.</summary>
    public string Value { get; }

    /// <summary>The same for all spellings of one mailbox: without a plus tag, googlemail.com read as gmail.com.</summary>
    public string Identity { get; }

    public string Domain => Identity[(Identity.LastIndexOf('@') + 1)..];

    public string LocalPart => Identity[..Identity.LastIndexOf('@')];

    /// <summary>Null when the text is no address: Graph shows X.500 names and empty strings where an address should be.</summary>
    public static EmailAddress? From(string? text)
    {
        var trimmed = text?.Trim().ToLowerInvariant() ?? "";
        var at = trimmed.LastIndexOf('@');
        if (at < 1 || at == trimmed.Length - 1 || trimmed.Length > 254 || trimmed.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
        {
            return null;
        }
        return Ascii(trimmed[(at + 1)..]) is { } domain ? new EmailAddress($"{trimmed[..at]}@{domain}", Identify(trimmed[..at], domain)) : null;
    }

    public bool Equals(EmailAddress? other) => other is not null && Identity == other.Identity;

    public override int GetHashCode() => Identity.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Value;

    private static string Identify(string local, string domain)
    {
        var tag = local.IndexOf('+', StringComparison.Ordinal);
        return $"{(tag > 0 ? local[..tag] : local)}@{(domain == "googlemail.com" ? "gmail.com" : domain)}";
    }

    private static string? Ascii(string domain)
    {
        try
        {
            return Idn.GetAscii(domain.TrimEnd('.'));
        }
        catch (ArgumentException)
        {
            return null; // no domain name by the rules of IDNA
        }
    }
}
