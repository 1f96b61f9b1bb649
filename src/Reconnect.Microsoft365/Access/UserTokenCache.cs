using Microsoft.Extensions.Caching.Memory;
using Microsoft.Identity.Client;
using Reconnect.Accounts;

namespace Reconnect.Microsoft365.Access;

/// <summary>Keeps users' tokens: while they are good in memory, and encrypted for the time when the user is gone. MSAL's own memory would keep every one of
/// them until the process ends, and lose them then.</summary>
internal sealed class UserTokenCache(IUserGrants grants) : IDisposable
{
    /// <summary>Tokens of about this many users at once; the least used go first.</summary>
    private const int MostUsers = 10_000;

    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);
    private readonly MemoryCache _tokens = new(new MemoryCacheOptions { SizeLimit = MostUsers });

    /// <summary>Under which MSAL keeps the tokens of a user. Never taken from outside.</summary>
    public static string KeyOf(MailboxId mailbox) => $"{mailbox.Tenant:D}/{mailbox.User:D}";

    public void Serve(ITokenCache cache)
    {
        cache.SetBeforeAccessAsync(async access =>
        {
            if (access.SuggestedCacheKey is { } key)
            {
                var kept = _tokens.Get<byte[]>(key) ?? await grants.FindAsync(MailboxOf(key), access.CancellationToken);
                access.TokenCache.DeserializeMsalV3(kept, shouldClearExistingCache: true);
            }
        });
        cache.SetAfterAccessAsync(async access =>
        {
            if (access.HasStateChanged && access.SuggestedCacheKey is { } key)
            {
                var tokens = access.TokenCache.SerializeMsalV3();
                _tokens.Set(key, tokens, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Longest });
                await grants.SaveAsync(MailboxOf(key), tokens, access.CancellationToken);
            }
        });
    }

    public void Dispose() => _tokens.Dispose();

    private static MailboxId MailboxOf(string key) => key.Split('/') is [var tenant, var user]
        ? new MailboxId(Guid.ParseExact(tenant, "D"), Guid.ParseExact(user, "D"))
        : throw new InvalidOperationException("MSAL asks for tokens of no mailbox.");
}
