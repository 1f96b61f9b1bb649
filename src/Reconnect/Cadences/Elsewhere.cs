using System.Text.RegularExpressions;

namespace Reconnect.Cadences;

/// <summary>The user's word that they and a person talk somewhere Reconnect does not see: silence in mail and calendar does not count then.</summary>
/// <param name="Link">Where; null where none was given.</param>
public sealed record Elsewhere(ElsewhereLink? Link);

/// <summary>Where two people talk, as a link that may be opened with a click: of a scheme that begins a talk and runs nothing.</summary>
public sealed partial record ElsewhereLink
{
    public const int Longest = 500;

    // What opens a page, a call or a chat. A scheme that runs script, reads a file or starts anything else is not among them.
    private static readonly HashSet<string> Chats =
        ["msteams", "whatsapp", "sgnl", "tg", "threema", "slack", "discord", "matrix", "xmpp", "skype", "facetime", "facetime-audio", "zoommtg"];

    private ElsewhereLink(string value) => Value = value;

    /// <summary>Percent-encoded, as a browser takes it.</summary>
    public string Value { get; }

    /// <summary>The address of a page, a link of a chat, or a telephone number with or without tel: before it. Null for anything else.</summary>
    public static ElsewhereLink? From(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length > Longest || trimmed.Any(char.IsControl)) { return null; }
        if (Number().Match(trimmed) is { Success: true } number)
        {
            return new ElsewhereLink($"{(number.Groups["scheme"].Value is { Length: > 0 } scheme ? scheme.ToLowerInvariant() : "tel:")}{Gaps().Replace(number.Groups["number"].Value, "")}");
        }
        if (trimmed.Any(char.IsWhiteSpace) || !Uri.TryCreate(trimmed, UriKind.Absolute, out var uri) || uri.AbsoluteUri.Length > Longest) { return null; }
        if (uri.Scheme == Uri.UriSchemeHttps) { return uri.Host.Length > 0 && uri.UserInfo.Length == 0 ? new ElsewhereLink(uri.AbsoluteUri) : null; }
        if (!Chats.Contains(uri.Scheme)) { return null; }
        // Not as .NET writes it: it puts a slash into links of schemes it does not know.
        var rest = trimmed[(uri.Scheme.Length + 1)..];
        return Rest().IsMatch(rest) ? new ElsewhereLink($"{uri.Scheme}:{rest}") : null;
    }

    public override string ToString() => Value;

    [GeneratedRegex(@"^(?<scheme>(?i:tel|sms):)?(?<number>\+?[0-9][0-9 ()./-]{3,28}[0-9])$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    // What RFC 3986 lets stand in a link.
    [GeneratedRegex("^[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Rest();

    [GeneratedRegex("[^0-9+]", RegexOptions.CultureInvariant)]
    private static partial Regex Gaps();
}
