using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using Reconnect.Simulator.State;

namespace Reconnect.Simulator.Entra;

/// <summary>The key that signs tokens, kept between starts, and a second one that nobody publishes: for forged tokens in tests.</summary>
internal sealed class SigningKeys
{
    private readonly Lazy<RsaSecurityKey> _unknown = new(() => Named(RSA.Create(2048)));

    public SigningKeys(DataFolder data)
    {
        var known = RSA.Create();
        known.ImportPkcs8PrivateKey(Convert.FromBase64String(data.Keep("signing-key.json", MakeKey)), out _);
        Known = Named(known);
    }

    public RsaSecurityKey Known { get; }
    /// <summary>Made when the first forged token is ordered: making keys takes a moment.</summary>
    public RsaSecurityKey Unknown => _unknown.Value;

    /// <summary>The public half, as the keys document lists it.</summary>
    public object Published()
    {
        var parts = Known.Rsa.ExportParameters(includePrivateParameters: false);
        return new
        {
            kty = "RSA",
            use = "sig",
            alg = "RS256",
            kid = Known.KeyId,
            n = Base64UrlEncoder.Encode(parts.Modulus),
            e = Base64UrlEncoder.Encode(parts.Exponent),
        };
    }

    private static string MakeKey()
    {
        using var rsa = RSA.Create(2048);
        return Convert.ToBase64String(rsa.ExportPkcs8PrivateKey());
    }

    private static RsaSecurityKey Named(RSA rsa) =>
        new(rsa) { KeyId = Base64UrlEncoder.Encode(SHA256.HashData(rsa.ExportParameters(false).Modulus!))[..27] };
}
