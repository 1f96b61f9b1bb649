using System.Buffers;
using System.Text;
using Reconnect.People;

namespace Reconnect.Microsoft365.Mail;

/// <summary>Reads an address from UTF-8. Nearly all are letters, digits and a few signs, and need no object to be understood.</summary>
internal static class PlainAddress
{
    private const int LongestLabel = 63;
    private const int LongestAddress = 254;
    private static readonly SearchValues<byte> OfLocalPart = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-+"u8);
    private static readonly SearchValues<byte> OfLabel = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"u8);

    /// <summary>Writes what <see cref="EmailAddress.From"/> would make of the text.</summary>
    /// <param name="into">As long as the text at least.</param>
    /// <returns>The bytes written, or none when this is no address.</returns>
    public static ReadOnlySpan<byte> Read(ReadOnlySpan<byte> text, Span<byte> into)
    {
        if (!IsPlain(text)) { return EmailAddress.From(Encoding.UTF8.GetString(text)) is { } address ? Encoding.UTF8.GetBytes(address.Value) : []; }
        Ascii.ToLower(text, into, out var written);
        return into[..written];
    }

    /// <summary>Whether the text in lower case is an address without a closer look.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> text)
    {
        var at = text.IndexOf((byte)'@');
        if (at < 1 || text.Length > LongestAddress || text[..at].ContainsAnyExcept(OfLocalPart)) { return false; }
        if (at >= 8 && Ascii.EqualsIgnoreCase(text[..8], "imceaex-"u8)) { return false; }
        var domain = text[(at + 1)..];
        while (true)
        {
            var dot = domain.IndexOf((byte)'.');
            if (!IsPlainLabel(dot < 0 ? domain : domain[..dot])) { return false; }
            if (dot < 0) { return true; }
            domain = domain[(dot + 1)..];
        }
    }

    // Two hyphens at the third place announce an international name.
    private static bool IsPlainLabel(ReadOnlySpan<byte> label) =>
        label.Length is > 0 and <= LongestLabel && label[0] != '-' && label[^1] != '-' && !label.ContainsAnyExcept(OfLabel)
        && !(label.Length > 3 && label[2] == '-' && label[3] == '-');
}
