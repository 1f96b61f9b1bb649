using Microsoft.Extensions.Caching.Memory;
using Microsoft.Identity.Client;

namespace Reconnect.Microsoft365.Access;

/// <summary>Keeps users' tokens while they are good. MSAL's own memory would keep every one of them until the process ends.</summary>
internal sealed class UserTokenCache : IDisposable
{
    /// <summary>Tokens of about this many users at once; the least used go first.</summary>
    private const int MostUsers = 10_000;

    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);
    private readonly MemoryCache _tokens = new(new MemoryCacheOptions { SizeLimit = MostUsers });

    public void Serve(ITokenCache cache)
    {
        cache.SetBeforeAccess(access =>
        {
            if (access.SuggestedCacheKey is { } key) { access.TokenCache.DeserializeMsalV3(_tokens.Get<byte[]>(key), shouldClearExistingCache: true); }
        });
        cache.SetAfterAccess(access =>
        {
            if (access.HasStateChanged && access.SuggestedCacheKey is { } key)
            {
                _tokens.Set(key, access.TokenCache.SerializeMsalV3(), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Longest });
            }
        });
    }

    public void Dispose() => _tokens.Dispose();
}
