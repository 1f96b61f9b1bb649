using System.Globalization;

namespace Reconnect.People;

/// <summary>An SMTP address. Two addresses are equal when mail to them reaches the same mailbox by the rules everyone follows.</summary>
public sealed record EmailAddress
{
    private const int LongestAddress = 254;

    // Exchange wraps names of other systems (IMCEAEX-, IMCEAX400-, IMCEAFAX-) into something that only looks like an address.
    private const string Wrapped = "imcea";
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    private EmailAddress(string value, string identity)
    {
        Value = value;
        Identity = identity;
    }

    /// <summary>Lower case, international domains in their ASCII form: an address mail can be sent to.</summary>
    public string Value { get; }

    /// <summary>The same for all spellings of one mailbox: without a plus tag, googlemail.com read as gmail.com and without Gmail's dots.</summary>
    public string Identity { get; }

    public string Domain => Identity[(Identity.LastIndexOf('@') + 1)..];

    public string LocalPart => Identity[..Identity.LastIndexOf('@')];

    /// <summary>Null when the text is no address: Graph shows X.500 names and empty strings where an address should be.</summary>
    /// <param name="text">May stand in quotes or angle brackets and may say smtp: or mailto: first, as mail programs leave it.</param>
    public static EmailAddress? From(string? text)
    {
        if (Normal(Bare(text ?? "")) is not { } trimmed) { return null; }
        var at = trimmed.LastIndexOf('@');
        if (at < 1 || at == trimmed.Length - 1 || trimmed.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
        {
            return null;
        }
        // A quoted local part is the same mailbox without its quotes; the opening one is gone already.
        var local = trimmed[..at].TrimEnd('"');
        if (IsWrapped(local) || Ascii(trimmed[(at + 1)..]) is not { } domain) { return null; }
        var value = $"{local}@{domain}";
        return value.Length > LongestAddress ? null : new EmailAddress(value, Identify(local, domain));
    }

    public bool Equals(EmailAddress? other) => other is not null && Identity == other.Identity;

    public override int GetHashCode() => Identity.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Value;

    private static string Bare(string text)
    {
        while (true)
        {
            var bare = text.Trim().Trim('\'', '"', '<', '>');
            foreach (var scheme in (string[])["smtp:", "mailto:"])
            {
                if (bare.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) { bare = bare[scheme.Length..]; }
            }
            if (bare == text) { return bare; }
            text = bare;
        }
    }

    // Composed before and after: lower case can take a letter and its accent apart.
    private static string? Normal(string text)
    {
        try { return text.Normalize().ToLowerInvariant().Normalize(); }
        catch (ArgumentException)
        {
            return null; // half a character
        }
    }

    private static bool IsWrapped(string local)
    {
        if (!local.StartsWith(Wrapped, StringComparison.Ordinal)) { return false; }
        var kind = local[Wrapped.Length..].TakeWhile(char.IsAsciiLetterOrDigit).Count();
        return kind > 0 && local.AsSpan(Wrapped.Length + kind).StartsWith("-");
    }

    private static string Identify(string local, string domain)
    {
        var tag = local.IndexOf('+', StringComparison.Ordinal);
        var name = tag > 0 ? local[..tag] : local;
        if (domain is not ("gmail.com" or "googlemail.com")) { return $"{name}@{domain}"; }
        var undotted = name.Replace(".", "", StringComparison.Ordinal);
        return $"{(undotted.Length > 0 ? undotted : name)}@gmail.com";
    }

    private static string? Ascii(string domain)
    {
        try
        {
            // Afterwards, because IDNA turns the full stops of other scripts into dots.
            return Idn.GetAscii(domain).TrimEnd('.') is { Length: > 0 } ascii ? ascii : null;
        }
        catch (ArgumentException)
        {
            return null; // no domain name by the rules of IDNA
        }
    }
}
