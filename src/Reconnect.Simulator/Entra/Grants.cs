using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using NodaTime;
using Reconnect.Simulator.State;

namespace Reconnect.Simulator.Entra;

/// <summary>What a person agreed to on the sign-in page: whose sign-in, for which app, returning where.</summary>
internal sealed record Consent(Guid ClientId, string RedirectUri, string Scope, string? Challenge, string? Nonce);

/// <summary>Codes and refresh tokens. Both are signed by us and carry all they need, so refresh tokens outlive a restart.</summary>
internal sealed class Grants(Tokens tokens)
{
    private const string CodeAudience = "urn:simulator:code";
    private const string RefreshAudience = "urn:simulator:refresh";
    private readonly ConcurrentDictionary<string, bool> _used = new();

    public string MakeCode(LiveMailbox person, Consent consent)
    {
        var claims = tokens.Claims(CodeAudience, Duration.FromMinutes(10));
        claims["oid"] = person.Owner.ObjectId.ToString();
        claims["client"] = consent.ClientId.ToString();
        claims["redirect"] = consent.RedirectUri;
        claims["scope"] = consent.Scope;
        if (consent.Challenge is { } challenge) { claims["challenge"] = challenge; }
        if (consent.Nonce is { } nonce) { claims["nonce"] = nonce; }
        return tokens.Sign(claims);
    }

    public string MakeRefreshToken(string oid, Guid clientId, string scope)
    {
        var claims = tokens.Claims(RefreshAudience, Duration.FromDays(90));
        claims["oid"] = oid;
        claims["client"] = clientId.ToString();
        claims["scope"] = scope;
        return tokens.Sign(claims);
    }

    /// <summary>Gives a code's content once, to the app and the page that asked for it.</summary>
    /// <exception cref="EntraRefusal">Unknown, too old, used before, or the verifier does not fit.</exception>
    public async Task<JsonWebToken> RedeemCodeAsync(string code, Guid clientId, string redirectUri, string? verifier)
    {
        var grant = await ReadAsync(code, CodeAudience, "The provided authorization code is invalid or has expired.");
        if (Text(grant, "client") != clientId.ToString()) { throw new EntraRefusal("invalid_grant", 700005, "The authorization code was issued to another application."); }
        if (Text(grant, "redirect") != redirectUri) { throw new EntraRefusal("invalid_grant", 500112, "The reply address does not match the one used when requesting the authorization code."); }
        if (Text(grant, "challenge") is { } challenge && (verifier is null || Hash(verifier) != challenge))
        {
            throw new EntraRefusal("invalid_grant", 501481, "The Code_Verifier does not match the code_challenge supplied in the authorization request.");
        }
        return _used.TryAdd(Text(grant, "uti")!, true) ? grant : throw new EntraRefusal("invalid_grant", 54005, "OAuth2 Authorization code was already redeemed.");
    }

    /// <exception cref="EntraRefusal">Unknown, too old, or another app's.</exception>
    public async Task<JsonWebToken> RedeemRefreshTokenAsync(string token, Guid clientId)
    {
        var grant = await ReadAsync(token, RefreshAudience, "The refresh token is invalid or has expired.");
        return Text(grant, "client") == clientId.ToString()
            ? grant
            : throw new EntraRefusal("invalid_grant", 700005, "The refresh token was issued to another application.");
    }

    public static string? Text(JsonWebToken grant, string claim) => grant.TryGetPayloadValue<string>(claim, out var value) ? value : null;

    private async Task<JsonWebToken> ReadAsync(string token, string audience, string sentence)
    {
        try { return await tokens.ReadAsync(token, audience); }
        catch (Exception error) when (error is SecurityTokenException or ArgumentException) { throw new EntraRefusal("invalid_grant", 70008, sentence); }
    }

    private static string Hash(string verifier) => Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
}
