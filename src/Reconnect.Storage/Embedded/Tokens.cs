using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Reconnect.Links;

namespace Reconnect.Storage.Embedded;

/// <summary>Tokens of links, and what is kept of them.</summary>
internal static class Tokens
{
    private const int Bytes = 32;

    public static LinkToken New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    public static byte[] Hash(LinkToken token) => SHA256.HashData(Encoding.UTF8.GetBytes(token.Value));
}
