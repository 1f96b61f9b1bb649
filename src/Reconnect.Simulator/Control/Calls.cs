using System.Text.RegularExpressions;

namespace Reconnect.Simulator.Control;

/// <param name="N">Counts from 1, in the order the calls arrived.</param>
/// <param name="Query">Without the question mark, as it stood in the address.</param>
/// <param name="Status">0 while it runs, and when it was cut before an answer.</param>
/// <param name="Mailbox">Main address; null for calls on no mailbox.</param>
internal sealed record Call(int N, string Method, string Path, string Query, int Status, string? Mailbox);

/// <summary>Every Graph and token call, so that tests can look back at what was really asked.</summary>
internal sealed partial class Calls
{
    private readonly Lock _gate = new();
    private readonly List<Call> _calls = [];

    public IReadOnlyList<Call> All
    {
        get { lock (_gate) { return [.. _calls]; } }
    }

    public void Clear()
    {
        lock (_gate) { _calls.Clear(); }
    }

    /// <summary>True for what faults and this list are about.</summary>
    public static bool Concerns(PathString path) => path.StartsWithSegments("/v1.0") || TokenPath().IsMatch(path.Value ?? "");

    public async Task RecordAsync(HttpContext http, RequestDelegate next)
    {
        if (!Concerns(http.Request.Path))
        {
            await next(http);
            return;
        }
        var call = Begin(http.Request);
        var isAnswered = false;
        try
        {
            await next(http);
            isAnswered = !http.RequestAborted.IsCancellationRequested;
        }
        finally { End(call, call with { Status = isAnswered ? http.Response.StatusCode : 0, Mailbox = http.Features.Get<CalledMailbox>()?.Address }); }
    }

    private Call Begin(HttpRequest request)
    {
        lock (_gate)
        {
            var call = new Call(_calls.Count + 1, request.Method, request.Path.Value!, request.QueryString.Value?.TrimStart('?') ?? "", 0, null);
            _calls.Add(call);
            return call;
        }
    }

    private void End(Call begun, Call ended)
    {
        lock (_gate)
        {
            var place = _calls.FindLastIndex(c => ReferenceEquals(c, begun));
            if (place >= 0) { _calls[place] = ended; } // cleared meanwhile: then nobody asks for it any more
        }
    }

    [GeneratedRegex("^/[^/]+/oauth2/v2.0/token$")]
    private static partial Regex TokenPath();
}
