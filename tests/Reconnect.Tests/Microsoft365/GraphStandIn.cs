using System.Net;
using System.Text;

namespace Reconnect.Tests.Microsoft365;

/// <summary>One request as it would have gone over the wire.</summary>
internal sealed record SentRequest(string Method, Uri Address, string Prefer, string? Authorization, string Body)
{
    public string Line => $"{Method} {Uri.UnescapeDataString(Address.PathAndQuery)}";
}

/// <summary>Answers in the place of Graph and Entra, and remembers what was asked. The last answer given for a path is given again and again.</summary>
internal sealed class GraphStandIn : HttpMessageHandler
{
    private readonly List<(string Line, Queue<Func<HttpResponseMessage>> Answers)> _rules = [];
    private readonly List<SentRequest> _sent = [];

    public Func<Task>? Before { get; set; }
    public IReadOnlyList<SentRequest> Sent { get { lock (_sent) { return [.. _sent]; } } }
    public IEnumerable<SentRequest> ToGraph => Sent.Where(request => request.Address.AbsolutePath.StartsWith("/v1.0", StringComparison.Ordinal));

    /// <param name="line">Method and the beginning of path and query, such as "GET /v1.0/users/…". The longest that fits is used.</param>
    public GraphStandIn Answer(string line, params Func<HttpResponseMessage>[] answers)
    {
        _rules.RemoveAll(rule => rule.Line == line);
        _rules.Add((line, new Queue<Func<HttpResponseMessage>>(answers)));
        return this;
    }

    public static Func<HttpResponseMessage> Json(string json, int status = 200, string? retryAfter = null) => () =>
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        if (retryAfter is not null) { response.Headers.TryAddWithoutValidation("Retry-After", retryAfter); }
        return response;
    };

    public static Func<HttpResponseMessage> Recording(string name) => Json(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Recordings", name)));

    public static Func<HttpResponseMessage> Refusal(int status, string code, string? retryAfter = null) =>
        Json($$"""{"error":{"code":"{{code}}","message":"Sanna Virtanen <sanna@fjord.example> was not found.","innerError":{"request-id":"8d7e"} } }""", status, retryAfter);

    public static Func<HttpResponseMessage> Empty(int status) => () => new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent([]) };

    public static Func<HttpResponseMessage> Broken(HttpRequestError error) => () => throw new HttpRequestException(error);

    public static Func<HttpResponseMessage> BreaksOff() => () =>
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new BreakingStream()) };
        response.Content.Headers.ContentType = new("application/json");
        return response;
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var prefer = request.Headers.TryGetValues("Prefer", out var values) ? string.Join(", ", values) : "";
        var sent = new SentRequest(request.Method.Method, request.RequestUri!, prefer, request.Headers.Authorization?.ToString(), body);
        lock (_sent) { _sent.Add(sent); }
        if (Before is not null) { await Before().WaitAsync(cancellationToken); }
        lock (_sent)
        {
            var rule = _rules.Where(rule => sent.Line.StartsWith(rule.Line, StringComparison.Ordinal)).OrderByDescending(rule => rule.Line.Length).FirstOrDefault();
            if (rule.Answers is null) { return Refusal(404, "ErrorItemNotFound")(); }
            return (rule.Answers.Count > 1 ? rule.Answers.Dequeue() : rule.Answers.Peek())();
        }
    }

    /// <summary>Gives the beginning of a page, and then the connection is gone.</summary>
    private sealed class BreakingStream() : MemoryStream(Encoding.UTF8.GetBytes("""{"value":[{"id":"""))
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw new HttpIOException(HttpRequestError.ResponseEnded);
    }
}
