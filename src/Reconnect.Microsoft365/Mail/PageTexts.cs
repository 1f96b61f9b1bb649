using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Reconnect.Microsoft365.Mail;

/// <summary>A JSON string by its place in the page, without its quotes.</summary>
internal readonly struct Text
{
    private readonly int _lengthAndEscape;

    public Text(int start, int length, bool isEscaped) => (Start, _lengthAndEscape) = (start, (length << 1) | (isEscaped ? 1 : 0));

    public static Text Null => new(0, -1, isEscaped: false);

    public int Start { get; }
    public int Length => _lengthAndEscape >> 1;
    public int End => Start + Length;
    public bool IsEscaped => (_lengthAndEscape & 1) != 0;
    public bool IsNull => _lengthAndEscape < 0;

    /// <summary>Null or empty.</summary>
    public bool IsMissing => Length <= 0;
}

/// <summary>The strings of one page.</summary>
internal readonly ref struct PageTexts(ReadOnlySpan<byte> json)
{
    private readonly ReadOnlySpan<byte> _json = json;

    /// <summary>The bytes as they stand in the page, escapes and all: good enough to tell texts apart.</summary>
    public ReadOnlySpan<byte> Raw(Text text) => text.IsMissing ? [] : _json.Slice(text.Start, text.Length);

    public ReadOnlySpan<byte> Between(int start, int end) => _json[start..end];

    /// <summary>The text without escapes.</summary>
    /// <param name="scratch">Grows when the text does not fit; overwritten by the next call.</param>
    /// <exception cref="InvalidOperationException">The text is no valid UTF-8, or one of its escapes is half a character.</exception>
    public ReadOnlySpan<byte> Of(Text text, ref byte[] scratch)
    {
        if (text.IsMissing) { return []; }
        if (!text.IsEscaped) { return _json.Slice(text.Start, text.Length); }
        if (scratch.Length < text.Length)
        {
            ArrayPool<byte>.Shared.Return(scratch);
            scratch = ArrayPool<byte>.Shared.Rent(text.Length);
        }
        var quoted = new Utf8JsonReader(_json.Slice(text.Start - 1, text.Length + 2));
        quoted.Read();
        return scratch.AsSpan(0, quoted.CopyString(scratch));
    }

    /// <summary>Without white space around it, in whatever alphabet that is written.</summary>
    public static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || (IsInk(text[0]) && IsInk(text[^1]))) { return text; }
        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text).Trim());
    }

    private static bool IsInk(byte one) => one is > (byte)' ' and < 0x7F;
}
