using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Reconnect.Simulator.Worlds;

/// <summary>Ids that look like Graph's and are the same whenever the same world is built again.</summary>
public static class StableId
{
    /// <summary>The id of an item in one mailbox: case-sensitive and with characters that must be escaped in a URL, as the real ones.</summary>
    public static string Item(string mailbox, string key)
    {
        var hash = Convert.ToBase64String(Hash($"{mailbox}\n{key}"), 0, 24);
        return $"AAkALgAA{hash.Replace('+', '-').Replace('/', '_')}AA=";
    }

    /// <summary>The id of a tenant, a person or anything else in the directory.</summary>
    public static Guid Directory(string key) => new(Hash(key).AsSpan(0, 16));

    /// <summary>An RFC 5322 Message-Id, angle brackets included.</summary>
    public static string MessageId(string key, string domain) => $"<{Convert.ToHexStringLower(Hash(key), 0, 10)}@{domain}>";

    public static ulong Seed(string key) => BinaryPrimitives.ReadUInt64LittleEndian(Hash(key));

    /// <summary>A key for what happened at one moment, the same on every machine.</summary>
    public static string Moment(Instant instant) => instant.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture);

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
