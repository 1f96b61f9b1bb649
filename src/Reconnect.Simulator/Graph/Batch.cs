using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;
using Reconnect.Simulator.Control;

namespace Reconnect.Simulator.Graph;

/// <summary>$batch: up to 20 requests in one, each judged on its own. Answers come in another order than they were asked.</summary>
internal sealed class Batch(FrontDoor door, IServiceScopeFactory scopes)
{
    private const int MaxParts = 20;

    public static void Map(RouteGroupBuilder graph) =>
        graph.MapPost("/$batch", (HttpContext http, Batch batch) => batch.HandleAsync(http)).WithMetadata(new BatchMark());

    private async Task<IResult> HandleAsync(HttpContext http)
    {
        var asked = await Body.ReadAsync<JsonObject>(http);
        var parts = (asked["requests"] as JsonArray ?? throw GraphRefusal.BadRequest("Invalid batch payload format.")).OfType<JsonObject>().ToList();
        if (parts.Count is 0 or > MaxParts) { throw GraphRefusal.BadRequest($"Number of batch request steps exceeds the maximum value of {MaxParts}, or there are none."); }
        if (parts.Select(Id).Distinct(StringComparer.OrdinalIgnoreCase).Count() < parts.Count) { throw GraphRefusal.BadRequest("Each batch request step needs an id of its own."); }

        var answers = new Dictionary<string, JsonObject>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in parts) { answers[Id(part)] = await AnswerAsync(http, part, answers); }
        return Results.Json(new JsonObject { ["responses"] = new JsonArray([.. answers.Values.Reverse()]) });
    }

    private async Task<JsonObject> AnswerAsync(HttpContext outer, JsonObject part, Dictionary<string, JsonObject> earlier)
    {
        var needed = (part["dependsOn"] as JsonArray)?.Select(d => d!.GetValue<string>()) ?? [];
        if (needed.Any(n => !earlier.TryGetValue(n, out var before) || before["status"]!.GetValue<int>() >= 400))
        {
            return Failed(Id(part), 424, "FailedDependency", "Dependent request failed.");
        }
        var url = part["url"]?.GetValue<string>() ?? "";
        if (url.StartsWith("/$batch", StringComparison.OrdinalIgnoreCase) || Uri.TryCreate(url, UriKind.Absolute, out var absolute) && !absolute.IsFile)
        {
            return Failed(Id(part), 400, "BadRequest", "The url of a batch request step must be relative, and not a batch itself.");
        }
        await using var scope = scopes.CreateAsyncScope();
        using var body = new MemoryStream();
        var inner = MakeContext(outer, part, url.TrimStart('/'), body);
        inner.RequestServices = scope.ServiceProvider;
        await door.Entry!(inner);
        return Read(Id(part), inner, body);
    }

    private static DefaultHttpContext MakeContext(HttpContext outer, JsonObject part, string url, MemoryStream answer)
    {
        var inner = new DefaultHttpContext { RequestAborted = outer.RequestAborted };
        inner.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(answer));
        var (path, query) = url.Split('?', 2) is [var before, var after] ? (before, "?" + after) : (url, "");
        inner.Request.Method = part["method"]?.GetValue<string>() ?? "GET";
        inner.Request.Scheme = outer.Request.Scheme;
        inner.Request.Host = outer.Request.Host;
        inner.Request.Path = "/v1.0/" + Uri.UnescapeDataString(path);
        inner.Request.QueryString = new QueryString(query);
        inner.Request.Headers.Authorization = outer.Request.Headers.Authorization;
        foreach (var (name, value) in part["headers"] as JsonObject ?? []) { inner.Request.Headers[name] = value?.ToString(); }
        if (part["body"] is { } content)
        {
            var bytes = Encoding.UTF8.GetBytes(content.ToJsonString());
            inner.Request.Body = new MemoryStream(bytes);
            inner.Request.ContentLength = bytes.Length;
        }
        else { inner.Request.ContentLength = 0; }
        return inner;
    }

    private static JsonObject Read(string id, HttpContext inner, MemoryStream body)
    {
        var headers = new JsonObject();
        foreach (var (name, value) in inner.Response.Headers) { headers[name] = value.ToString(); }
        var answer = new JsonObject { ["id"] = id, ["status"] = inner.Response.StatusCode, ["headers"] = headers };
        if (body.Length > 0) { answer["body"] = JsonNode.Parse(body.ToArray()); }
        return answer;
    }

    private static JsonObject Failed(string id, int status, string code, string message) => new()
    {
        ["id"] = id,
        ["status"] = status,
        ["body"] = new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } },
    };

    private static string Id(JsonObject part) => part["id"]?.ToString() ?? "";
}

/// <summary>Marks the batch endpoint: it needs a token, but the permissions are those of its parts.</summary>
internal sealed class BatchMark;
