using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.Extensibility;
using NodaTime;

namespace Reconnect.Microsoft365.Access;

/// <summary>Tokens for Graph: as the app itself for reading and the digest, as the user for writing to their calendar.</summary>
internal sealed class EntraTokens(
    IOptions<EntraOptions> entra, IOptions<GraphOptions> graph, IMsalHttpClientFactory http, ClientProof proof, UserTokenCache users)
{
    private readonly ConcurrentDictionary<(Guid Tenant, string ClientId), IConfidentialClientApplication> _applications = new();
    private readonly string _resource = graph.Value.Resource.AbsoluteUri.TrimEnd('/');

    /// <param name="fresh">Asks Entra even when a token is at hand: Graph has just refused that one.</param>
    /// <exception cref="ConsentMissingException"/>
    /// <exception cref="MailboxBusyException"/>
    public Task<string> ForAppAsync(MailboxId mailbox, bool fresh, CancellationToken cancellationToken) => AskAsync(mailbox, async () =>
    {
        var asked = Application(mailbox, entra.Value.ClientId).AcquireTokenForClient([$"{_resource}/.default"]).WithForceRefresh(fresh);
        return (await asked.ExecuteAsync(cancellationToken)).AccessToken;
    });

    /// <summary>While the user is present, from the token they came with; when they are gone, from what was kept of it then.</summary>
    /// <param name="assertion">The user's token for this API; null where no user is present.</param>
    /// <param name="fresh">As for the app.</param>
    /// <exception cref="ConsentMissingException"/>
    /// <exception cref="MailboxBusyException"/>
    public Task<string> ForUserAsync(MailboxId mailbox, string? assertion, bool fresh, CancellationToken cancellationToken) => AskAsync(mailbox, async () =>
    {
        var (web, key, scopes) = ((ILongRunningWebApi)Application(mailbox, UserClientId), UserTokenCache.KeyOf(mailbox), (string[])[$"{_resource}/Calendars.ReadWrite"]);
        var answer = string.IsNullOrEmpty(assertion)
            ? await web.AcquireTokenInLongRunningProcess(scopes, key).WithForceRefresh(fresh).ExecuteAsync(cancellationToken)
            : await web.InitiateLongRunningProcessInWebApi(scopes, assertion, ref key).WithSearchInCacheForLongRunningProcess(!fresh).ExecuteAsync(cancellationToken);
        return answer.UniqueId is { Length: > 0 } user && !user.Equals(mailbox.User.ToString("D"), StringComparison.OrdinalIgnoreCase)
            ? throw new InvalidOperationException($"The signed-in user is not the owner of mailbox {mailbox}.")
            : answer.AccessToken;
    });

    private string UserClientId => entra.Value.UserClientId is { Length: > 0 } users ? users : entra.Value.ClientId;

    private IConfidentialClientApplication Application(MailboxId mailbox, string clientId)
    {
        // A fence for a database that got into the wrong place: no token is ever asked for another organisation.
        if (Guid.TryParse(entra.Value.TenantId, out var only) && only != mailbox.Tenant) { throw new ConsentMissingException(mailbox); }
        return _applications.GetOrAdd((mailbox.Tenant, clientId), Build);
    }

    private IConfidentialClientApplication Build((Guid Tenant, string ClientId) of)
    {
        var authority = new UriBuilder(new Uri(entra.Value.Instance, of.Tenant.ToString("D"))) { Scheme = Uri.UriSchemeHttps, Port = entra.Value.Instance.Port };
        var builder = ConfidentialClientApplicationBuilder.Create(of.ClientId)
            .WithAuthority(authority.Uri, validateAuthority: false)
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(http, retryOnceOn5xx: false);
        var application = proof.AddTo(builder).Build();
        users.Serve(application.UserTokenCache);
        return application;
    }

    private static async Task<string> AskAsync(MailboxId mailbox, Func<Task<string>> ask)
    {
        try
        {
            return await ask();
        }
        catch (MsalClientException missing) when (missing.ErrorCode is MsalError.OboCacheKeyNotInCacheError)
        {
            throw new ConsentMissingException(mailbox); // this user has never been here to give it
        }
        catch (MsalUiRequiredException refusal)
        {
            throw new ConsentMissingException(mailbox, Told(refusal), refusal.Claims);
        }
        catch (MsalServiceException refusal) when (refusal.ErrorCode is "unauthorized_client" or "access_denied" or "interaction_required" or "consent_required")
        {
            throw new ConsentMissingException(mailbox, Told(refusal), refusal.Claims);
        }
        catch (MsalServiceException refusal) when (refusal.IsRetryable || refusal.StatusCode is 429 or >= 500)
        {
            var wait = refusal.Headers?.RetryAfter?.Delta is { } asked ? Duration.FromTimeSpan(asked) : (Duration?)null;
            throw new MailboxBusyException(mailbox, wait, Told(refusal));
        }
        catch (MsalException refusal)
        {
            throw Told(refusal);
        }
        catch (HttpRequestException)
        {
            throw new MailboxBusyException(mailbox, null, new TokenRefusedException("unreachable", null));
        }
    }

    private static TokenRefusedException Told(MsalException refusal) => new(refusal.ErrorCode, refusal.CorrelationId);
}
