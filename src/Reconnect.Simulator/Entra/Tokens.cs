using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using NodaTime;
using Reconnect.Simulator.Model;
using Reconnect.Simulator.State;

namespace Reconnect.Simulator.Entra;

/// <summary>Makes and reads the tokens of this organisation: real JWTs, RS256, shaped like Entra's version 2.0.</summary>
internal sealed class Tokens(SigningKeys keys, PublicAddress address, Tenant tenant, TokenTime time)
{
    public const string Graph = "https://graph.microsoft.com";
    public static readonly Duration Life = Duration.FromMinutes(75);
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    public Guid TenantId => tenant.World.TenantId;
    public string Issuer => $"{address.Value}/{TenantId}/v2.0";

    /// <summary>Claims every token of this moment has; others are added by whoever asks for it.</summary>
    public Dictionary<string, object> Claims(string audience, Duration life)
    {
        var now = time.Clock.GetCurrentInstant();
        var from = Instant.Min(now, now + life - Duration.FromMinutes(5)); // an expired token must have been good once
        return new Dictionary<string, object>
        {
            ["aud"] = audience,
            ["iss"] = Issuer,
            ["tid"] = TenantId.ToString(),
            ["ver"] = "2.0",
            ["iat"] = from.ToUnixTimeSeconds(),
            ["nbf"] = from.ToUnixTimeSeconds(),
            ["exp"] = (now + life).ToUnixTimeSeconds(),
            ["uti"] = Guid.NewGuid().ToString("N"),
        };
    }

    /// <summary>Adds who the token speaks for.</summary>
    public static Dictionary<string, object> For(Dictionary<string, object> claims, Mailbox person)
    {
        claims["oid"] = person.ObjectId.ToString();
        claims["name"] = person.Name;
        claims["preferred_username"] = person.Address;
        // Pairwise in Entra: another app sees another sub for the same person.
        claims["sub"] = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.UTF8.GetBytes($"{person.ObjectId}{claims["aud"]}")));
        return claims;
    }

    public string Sign(Dictionary<string, object> claims) => Sign(claims, keys.Known);

    /// <summary>Signs with a key that the keys document does not list.</summary>
    public string Forge(Dictionary<string, object> claims) => Sign(claims, keys.Unknown);

    /// <exception cref="SecurityTokenException">It was not made here, has run out, or is meant for somebody else.</exception>
    public async Task<JsonWebToken> ReadAsync(string token, params string[] audiences)
    {
        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudiences = audiences,
            IssuerSigningKey = keys.Known,
            ValidAlgorithms = ["RS256"],
            LifetimeValidator = (notBefore, expires, _, _) => IsAlive(notBefore, expires),
        });
        return result.IsValid ? (JsonWebToken)result.SecurityToken : throw result.Exception;
    }

    private bool IsAlive(DateTime? notBefore, DateTime? expires)
    {
        var now = time.Clock.GetCurrentInstant().ToDateTimeUtc();
        return expires is { } end && now < end && (notBefore is not { } start || start <= now.AddMinutes(1));
    }

    private static string Sign(Dictionary<string, object> claims, RsaSecurityKey key) => Handler.CreateToken(new SecurityTokenDescriptor
    {
        Claims = claims,
        SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
    });
}
