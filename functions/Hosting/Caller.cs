using Reconnect.Microsoft365.Access;

namespace Reconnect.Functions.Hosting;

/// <summary>The signed-in user of a request: the only source of the key under which data are looked up.</summary>
public sealed record Caller(MailboxId Mailbox)
{
    /// <summary>Read by the endpoints' parameter binding, behind the sign-in.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext context) =>
        ValueTask.FromResult(context.User.Mailbox() is { } mailbox ? new Caller(mailbox) : null);
}

/// <summary>Lets Microsoft 365 be written to with the rights of the user who clicked.</summary>
internal sealed class RequestAssertion(IHttpContextAccessor accessor) : IUserAssertion
{
    private const string Bearer = "Bearer ";

    public string? AccessToken =>
        accessor.HttpContext is { User.Identity.IsAuthenticated: true } context
        && context.Request.Headers.Authorization.ToString() is var header
        && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? header[Bearer.Length..].Trim()
            : null;
}
