using System.Globalization;
using System.Text.RegularExpressions;
using Reconnect.Simulator.Graph;
using Reconnect.Simulator.State;

namespace Reconnect.Simulator.Control;

/// <summary>What goes wrong, where, and how often.</summary>
/// <param name="Method">Null for any.</param>
/// <param name="Path">A regular expression on path and query.</param>
/// <param name="Kind">throttle, unavailable, gatewayTimeout, slow, cut, syncStateLost, duplicatePage or endlessPaging.</param>
/// <param name="Times">How many matching requests it hits: 1 unless said, and without end for endlessPaging.</param>
/// <param name="Skip">How many matching requests pass before it starts.</param>
/// <param name="Seconds">throttle, unavailable: Retry-After, 1 unless said. slow: how long, 5 unless said.</param>
internal sealed record FaultOrder(string? Method, string? Path, string? Kind, int? Times, int? Skip, double? Seconds);

/// <summary>Goes wrong on order. Each fault says what of the request still happens: all but slow, cut and the paging ones stop it before it does anything.</summary>
internal sealed class Faults(Tenant tenant)
{
    private static readonly string[] Kinds = ["throttle", "unavailable", "gatewayTimeout", "slow", "cut", "syncStateLost", "duplicatePage", "endlessPaging"];
    private readonly Lock _gate = new();
    private readonly List<Standing> _standing = [];
    private int _last;

    /// <returns>The new fault's number, or a sentence about what is wrong with the order.</returns>
    public (int Id, string? Problem) Add(FaultOrder order)
    {
        if (!Kinds.Contains(order.Kind)) { return (0, $"There is no fault of kind '{order.Kind}'. There are: {string.Join(", ", Kinds)}."); }
        if (order.Times < 1 || order.Skip < 0 || order.Seconds < 0) { return (0, "times must be at least 1, skip and seconds at least 0."); }
        try
        {
            var path = new Regex(order.Path ?? "", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            lock (_gate)
            {
                _standing.Add(new Standing(order, path));
                return (++_last, null);
            }
        }
        catch (ArgumentException error) { return (0, $"path is not a regular expression: {error.Message}"); }
    }

    public void Clear()
    {
        lock (_gate) { _standing.Clear(); }
    }

    public Task MeetAsync(HttpContext http, RequestDelegate next)
    {
        var fault = Calls.Concerns(http.Request.Path) ? Next(http.Request) : null;
        switch (fault?.Kind)
        {
            case null: return next(http);
            case "throttle": return RefuseAsync(http, 429, "TooManyRequests", "Too many requests", fault.Seconds ?? 1);
            case "unavailable": return RefuseAsync(http, 503, "serviceNotAvailable", "The service is temporarily unavailable.", fault.Seconds ?? 1);
            case "gatewayTimeout": return RefuseAsync(http, 504, "GatewayTimeout", "The upstream server did not answer in time.", fault.Seconds);
            case "syncStateLost": return LoseSyncStateAsync(http);
            case "slow":
                http.Features.Set(new SlowFault(TimeSpan.FromSeconds(fault.Seconds ?? 5)));
                return next(http);
            case "cut": return CutAsync(http, next);
            default:
                http.Features.Set(new PagingFault(IsEndless: fault.Kind == "endlessPaging"));
                return next(http);
        }
    }

    private FaultOrder? Next(HttpRequest request)
    {
        var target = request.Path.ToUriComponent() + request.QueryString.ToUriComponent();
        lock (_gate)
        {
            return _standing.FirstOrDefault(s => s.Hits(request.Method, target))?.Order;
        }
    }

    private Task RefuseAsync(HttpContext http, int status, string code, string sentence, double? retryAfter)
    {
        http.Response.Headers["request-id"] = http.Response.Headers["client-request-id"] = Guid.NewGuid().ToString();
        if (retryAfter is { } seconds) { http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture); }
        return GraphJson.Error(http, status, code, sentence, tenant.Clock.GetCurrentInstant()).ExecuteAsync(http);
    }

    private Task LoseSyncStateAsync(HttpContext http)
    {
        var lost = GraphRefusal.SyncStateLost();
        http.Response.Headers.Location = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.Path.ToUriComponent()}?$deltatoken=";
        return RefuseAsync(http, lost.Status, lost.Code, lost.Message, null);
    }

    /// <summary>The work is done, and half of the answer arrives: the case in which a client does not know.</summary>
    private static async Task CutAsync(HttpContext http, RequestDelegate next)
    {
        var wire = http.Response.Body;
        using var whole = new MemoryStream();
        http.Response.Body = whole;
        await next(http);
        http.Response.Body = wire;
        if (whole.Length > 1)
        {
            http.Response.ContentLength = whole.Length;
            await wire.WriteAsync(whole.GetBuffer().AsMemory(0, (int)whole.Length / 2), http.RequestAborted);
            await wire.FlushAsync(http.RequestAborted);
        }
        http.Abort();
    }

    private sealed class Standing(FaultOrder order, Regex path)
    {
        private int _passed;
        private int _hit;

        public FaultOrder Order => order;

        public bool Hits(string method, string target)
        {
            var times = order.Times ?? (order.Kind == "endlessPaging" ? int.MaxValue : 1);
            if (_hit >= times || (order.Method is { } wanted && !wanted.Equals(method, StringComparison.OrdinalIgnoreCase)) || !path.IsMatch(target)) { return false; }
            if (_passed < (order.Skip ?? 0))
            {
                _passed++;
                return false;
            }
            _hit++;
            return true;
        }
    }
}

/// <summary>The answer takes this long, and keeps one of the mailbox's four places meanwhile.</summary>
internal sealed record SlowFault(TimeSpan Wait)
{
    public static Task WaitAsync(HttpContext http) =>
        http.Features.Get<SlowFault>() is { } slow ? Task.Delay(slow.Wait, http.RequestAborted) : Task.CompletedTask;
}
