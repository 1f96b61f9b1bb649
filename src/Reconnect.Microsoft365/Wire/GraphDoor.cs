using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using NodaTime;
using Reconnect.Microsoft365.Access;

namespace Reconnect.Microsoft365.Wire;

/// <summary>The one way to Graph: takes a place at the mailbox's gate, gets the token, makes the call, and says in our words what went wrong.</summary>
internal sealed partial class GraphDoor(
    IHttpClientFactory http, EntraTokens tokens, MailboxGates gates, IOptions<GraphOptions> options, IClock clock, ILogger<GraphDoor> logger)
{
    public const string Client = "graph";

    /// <summary>With the rights an administrator gave the app.</summary>
    public Task<T> AsAppAsync<T>(MailboxId mailbox, Func<MailboxGraph, CancellationToken, Task<T>> call, CancellationToken cancellationToken) =>
        CallAsync(mailbox, (fresh, token) => tokens.ForAppAsync(mailbox, fresh, token), call, cancellationToken);

    /// <summary>Makes sure that calls with the user's own rights can be made now, and later when the user is gone.</summary>
    /// <exception cref="ConsentMissingException"/>
    /// <exception cref="MailboxBusyException"/>
    public Task PrepareAsync(MailboxId mailbox, IUserAssertion user, CancellationToken cancellationToken) =>
        tokens.ForUserAsync(mailbox, user.AccessToken, fresh: false, cancellationToken);

    /// <summary>With the user's own rights, signed in or gone.</summary>
    public Task<T> AsUserAsync<T>(
        MailboxId mailbox, IUserAssertion user, Func<MailboxGraph, CancellationToken, Task<T>> call, CancellationToken cancellationToken) =>
        CallAsync(mailbox, (fresh, token) => tokens.ForUserAsync(mailbox, user.AccessToken, fresh, token), call, cancellationToken);

    private async Task<T> CallAsync<T>(
        MailboxId mailbox, Func<bool, CancellationToken, Task<string>> token, Func<MailboxGraph, CancellationToken, Task<T>> call,
        CancellationToken cancellationToken)
    {
        using var place = await gates.EnterAsync(mailbox, cancellationToken);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(options.Value.Timeout);
        try
        {
            return await TryAsync(mailbox, token, call, deadline.Token);
        }
        catch (ApiException refusal)
        {
            var told = Refusals.Told(mailbox, refusal, clock.GetCurrentInstant());
            var read = told as GraphRefusedException ?? told.InnerException as GraphRefusedException;
            if (told is not GraphRefusedException { Status: 404 or 409 }) { Log.Refused(logger, mailbox, refusal.ResponseStatusCode, read?.Code, read?.RequestId); }
            throw told;
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException or JsonException)
        {
            Log.Cut(logger, mailbox, cut.GetType().Name);
            throw new MailboxBusyException(mailbox, null, cut);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Cut(logger, mailbox, nameof(TimeoutException));
            throw new MailboxBusyException(mailbox, null, new TimeoutException($"Graph took longer than {options.Value.Timeout}.", late));
        }
    }

    private async Task<T> TryAsync<T>(
        MailboxId mailbox, Func<bool, CancellationToken, Task<string>> token, Func<MailboxGraph, CancellationToken, Task<T>> call,
        CancellationToken cancellationToken)
    {
        try
        {
            return await call(Open(mailbox, await token(false, cancellationToken)), cancellationToken);
        }
        catch (ApiException refusal) when (refusal.ResponseStatusCode == 401)
        {
            // A token at hand can be revoked before its time. Refused means not acted on, so once more is safe even for a mail.
            return await call(Open(mailbox, await token(true, cancellationToken)), cancellationToken);
        }
    }

    private MailboxGraph Open(MailboxId mailbox, string token)
    {
        var path = new MailboxPath(options.Value.BaseUrl, mailbox);
        var client = new GraphServiceClient(http.CreateClient(Client), new MailboxToken(token, path), options.Value.BaseUrl.AbsoluteUri.TrimEnd('/'));
        return new MailboxGraph(client, mailbox, path, options.Value.PageSize);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Graph refused a call for mailbox {Mailbox}: {Status} {Code}, request {RequestId}.")]
        public static partial void Refused(ILogger logger, MailboxId mailbox, int status, string? code, string? requestId);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A call for mailbox {Mailbox} got no answer: {Fault}.")]
        public static partial void Cut(ILogger logger, MailboxId mailbox, string fault);
    }
}
