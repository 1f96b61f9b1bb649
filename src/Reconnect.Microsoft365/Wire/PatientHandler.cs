using System.Net;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Reconnect.Microsoft365.Wire;

/// <summary>Asks for immutable ids on every request, and repeats what changes nothing when Graph is throttling or down.
/// What mails people or changes a calendar passes once: only its caller can find out whether it has happened.</summary>
internal sealed partial class PatientHandler(IOptions<GraphOptions> options, TimeProvider time, IClock clock, ILogger<PatientHandler> logger) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation("Prefer", "IdType=\"ImmutableId\"");
        for (var attempt = 1; ; attempt++)
        {
            var isLast = attempt > options.Value.Retries || !ChangesNothing(request);
            var response = await TryAsync(request, isLast, cancellationToken);
            if (response is not null && (isLast || !WillPass(response.StatusCode))) { return Readable(response); }

            var wait = Wait(response, attempt);
            if (response is not null && wait > options.Value.LongestWait) { return Readable(response); }
            Log.Waits(logger, (int?)response?.StatusCode, wait.TotalSeconds, attempt);
            response?.Dispose();
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    /// <summary>Null when the connection broke and it may be tried again.</summary>
    private async Task<HttpResponseMessage?> TryAsync(HttpRequestMessage request, bool isLast, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException) when (!isLast)
        {
            return null;
        }
    }

    private TimeSpan Wait(HttpResponseMessage? response, int attempt)
    {
        var header = response is not null && response.Headers.TryGetValues(RetryAfter.Header, out var values) ? values.FirstOrDefault() : null;
        var asked = RetryAfter.From(header, clock.GetCurrentInstant())?.ToTimeSpan();
        return asked ?? TimeSpan.FromSeconds(Math.Min(Math.Pow(2, attempt - 1) + Random.Shared.NextDouble(), options.Value.LongestWait.TotalSeconds));
    }

    private static bool ChangesNothing(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get || request.RequestUri!.AbsolutePath.EndsWith("/getSchedule", StringComparison.OrdinalIgnoreCase);

    private static bool WillPass(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout or (HttpStatusCode)509;

    // The SDK would take a redirect for success. Graph never sends one for what is asked here, and a token must not follow it.
    // Gateways on the way answer in HTML or not at all, which the SDK cannot read: only the status counts then.
    private static HttpResponseMessage Readable(HttpResponseMessage response)
    {
        if ((int)response.StatusCode is >= 300 and < 400)
        {
            response.Dispose();
            throw new GraphRefusedException((int)response.StatusCode, "redirect", null);
        }
        if ((int)response.StatusCode >= 400 && response.Content.Headers.ContentType?.MediaType != MediaTypeNames.Application.Json)
        {
            response.Content.Dispose();
            response.Content = new StringContent("{}", Encoding.UTF8, MediaTypeNames.Application.Json);
        }
        return response;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Graph is busy ({Status}); waiting {Seconds} s after attempt {Attempt}.")]
        public static partial void Waits(ILogger logger, int? status, double seconds, int attempt);
    }
}
