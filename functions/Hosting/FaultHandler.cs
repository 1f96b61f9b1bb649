using Microsoft.AspNetCore.Diagnostics;
using Reconnect.Digests;

namespace Reconnect.Functions.Hosting;

/// <summary>Turns what the world caused into a sentence, and what nobody expected into one that says so. The only place that sees every exception.</summary>
internal sealed partial class FaultHandler(ILogger<FaultHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        SpokenLanguage.SpeakAgain(httpContext);
        var (status, code, title) = exception switch
        {
            MailboxBusyException or DigestInFlightException => (503, "busy", ProblemWords.Busy),
            MailboxGoneException => (409, "mailbox-gone", ProblemWords.MailboxGone),
            ConsentMissingException { Claims: not null } => (401, "needs-sign-in", ProblemWords.NeedsSignIn),
            ConsentMissingException => (403, "needs-consent", ProblemWords.NeedsConsent),
            BadHttpRequestException bad => (bad.StatusCode, "invalid-input", ProblemWords.NotUnderstood),
            _ => (500, "unexpected", ProblemWords.Unexpected),
        };
        if (exception is MailboxBusyException { RetryAfter: { } wait })
        {
            httpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        if (exception is ConsentMissingException { Claims: { } claims })
        {
            // The challenge travels as Entra's own APIs send it, for the sidebar to hand on at the next sign-in.
            httpContext.Response.Headers.WWWAuthenticate =
                $"Bearer error=\"insufficient_claims\", claims=\"{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(claims))}\"";
        }
        if (status == 500)
        {
            Log.Unexpected(logger, httpContext.TraceIdentifier, exception.GetType().Name, exception.StackTrace);
        }
        else
        {
            Log.Expected(logger, httpContext.TraceIdentifier, code);
        }
        await Problems.WriteAsync(httpContext, status, code, title);
        return true;
    }

    private static partial class Log
    {
        // Not the message: that of a foreign exception may quote an address or a link.
        [LoggerMessage(Level = LogLevel.Error, Message = "Request {Trace} failed with {Fault} at {Stack}")]
        public static partial void Unexpected(ILogger logger, string trace, string fault, string? stack);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Request {Trace} was answered {Code}")]
        public static partial void Expected(ILogger logger, string trace, string code);
    }
}
