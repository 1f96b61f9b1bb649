using System.Security.Cryptography;
using System.Text;

namespace Reconnect;

/// <summary>Ids that need not be remembered, because they follow from what they stand for: the same text gives the same id on every machine.</summary>
internal static class DerivedId
{
    public static Guid Of(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
