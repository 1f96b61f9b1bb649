using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace Reconnect.Scans;

/// <summary>128 bits that stand for a text (XXH128): the same text gives the same bits on every machine and in every version. Not cryptographic: whoever
/// tries can make two texts of one fingerprint, and would only hide a mail of their own.</summary>
public readonly record struct Fingerprint(ulong High, ulong Low) : IComparable<Fingerprint>
{
    public const int Bytes = 16;
    private const int HalfText = 16;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    public static Fingerprint Of(ReadOnlySpan<byte> text)
    {
        var hash = XxHash128.HashToUInt128(text);
        return new Fingerprint((ulong)(hash >> 64), (ulong)hash);
    }

    /// <summary>A text that is a fingerprint stands for itself, so that what <see cref="ToString"/> wrote gives the same bits again.</summary>
    public static Fingerprint Of(string text) =>
        text.Length == 2 * HalfText && !text.AsSpan().ContainsAnyExcept(Digits)
            ? new Fingerprint(Half(text.AsSpan(0, HalfText)), Half(text.AsSpan(HalfText)))
            : Of(Encoding.UTF8.GetBytes(text));

    public static Fingerprint Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));

    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Low);
    }

    public int CompareTo(Fingerprint other) => High != other.High ? High.CompareTo(other.High) : Low.CompareTo(other.Low);

    /// <summary>32 digits 0 to f: their order as texts is the order of fingerprints.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{High:x16}{Low:x16}");

    public static bool operator <(Fingerprint left, Fingerprint right) => left.CompareTo(right) < 0;

    public static bool operator <=(Fingerprint left, Fingerprint right) => left.CompareTo(right) <= 0;

    public static bool operator >(Fingerprint left, Fingerprint right) => left.CompareTo(right) > 0;

    public static bool operator >=(Fingerprint left, Fingerprint right) => left.CompareTo(right) >= 0;

    private static ulong Half(ReadOnlySpan<char> digits) => ulong.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
