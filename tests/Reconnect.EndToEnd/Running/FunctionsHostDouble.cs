using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Reconnect.EndToEnd.Drivers;

namespace Reconnect.EndToEnd.Running;

/// <summary>One request as the real Functions host (4.1037.0) sent it to a custom handler.</summary>
public sealed record RecordedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    private static readonly Dictionary<string, string> Ours = new() { ["/tick"] = "/PlanScans", ["/tock"] = "/PlanDigests" };

    /// <summary>True of the host's own calls; the others came in from outside and were passed on.</summary>
    public bool IsFromHost => !Headers.TryGetValue("User-Agent", out var agent) || agent.StartsWith("Azure-Functions-Host/", StringComparison.Ordinal);

    public static IEnumerable<RecordedRequest> All() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Recordings", "payloads.jsonl"))
            .Select(line => JsonSerializer.Deserialize<RecordedRequest>(line, JsonSerializerOptions.Web)!);

    /// <summary>The same request to the functions that we have: the recorded ones were called tick, tock and work.</summary>
    public RecordedRequest ToOurs() => this with
    {
        Target = Ours.GetValueOrDefault(Target, Target.Replace("work", "ScanMailbox", StringComparison.Ordinal)),
        Body = Body.Replace("\"MethodName\":\"work\"", "\"MethodName\":\"ScanMailbox\"", StringComparison.Ordinal),
    };
}

/// <summary>Calls the app as the Functions host calls a custom handler.</summary>
public sealed class FunctionsHostDouble(ReconnectApp handler)
{
    private int _invocations;

    public Task<Answer> SendAsync(RecordedRequest request) => RawHttp.SendAsync(handler.Address, request.Method, request.Target, WithHost(request.Headers), request.Body);

    public Task<Answer> RunTimerAsync(string function, bool isPastDue = false, bool isRetry = false)
    {
        var body = new JsonObject
        {
            ["Data"] = new JsonObject
            {
                ["timer"] = new JsonObject { ["Schedule"] = new JsonObject { ["AdjustForDST"] = true }, ["ScheduleStatus"] = null, ["IsPastDue"] = isPastDue },
            },
            ["Metadata"] = new JsonObject { ["sys"] = Sys(function) },
        };
        if (isRetry)
        {
            body["Metadata"]!["RetryContext"] =
                new JsonObject { ["RetryCount"] = 1, ["MaxRetryCount"] = 2, ["Exception"] = new JsonObject { ["ClassName"] = "System.Exception" }, ["Instance"] = null, ["State"] = new JsonObject() };
        }
        return CallAsync(function, body);
    }

    /// <summary>A message of a queue, in a JSON string inside a JSON string, with the metadata that such a message gets.</summary>
    public Task<Answer> DeliverAsync(string function, string message) => CallAsync(function, Delivery(function, message));

    public static JsonObject Delivery(string function, string message)
    {
        var metadata = new JsonObject
        {
            ["DequeueCount"] = "1",
            ["Id"] = "\"f057fc13-cc43-402b-9247-f8aea9b15113\"",
            ["PopReceipt"] = "\"MjROb3YyMDI2MDM6MjE6MzUyMzZl\"",
            ["sys"] = Sys(function),
        };
        foreach (var (name, value) in MembersOf(message))
        {
            metadata[name] = value is JsonObject nested ? nested.DeepClone() : JsonSerializer.Serialize(value?.ToString());
        }
        return new JsonObject { ["Data"] = new JsonObject { ["item"] = JsonSerializer.Serialize(message) }, ["Metadata"] = metadata };
    }

    public Task<Answer> CallAsync(string function, JsonNode body) => CallAsync($"/{function}", body.ToJsonString(), []);

    /// <param name="changes">Headers to add or to replace; null takes one away.</param>
    public Task<Answer> CallAsync(string target, string body, params (string Name, string? Value)[] changes)
    {
        var headers = new Dictionary<string, string>
        {
            ["User-Agent"] = "Azure-Functions-Host/4.1037.0.0",
            ["Content-Type"] = "application/json; charset=utf-8",
            ["Transfer-Encoding"] = "chunked",
            ["X-Azure-Functions-HostVersion"] = "4.1037.0.0",
            ["X-Azure-Functions-InvocationId"] = new Guid(++_invocations, 0, 0, new byte[8]).ToString(),
        };
        foreach (var (name, value) in changes)
        {
            headers.Remove(name);
            if (value is not null) { headers[name] = value; }
        }
        return RawHttp.SendAsync(handler.Address, "POST", target, WithHost(headers), body);
    }

    /// <summary>The message that was put into a queue of the app's data last. It is left there: the double keeps no queue of its own.</summary>
    public async Task<string> NewestAsync(string queue)
    {
        var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(handler.DataFolder, "reconnect.db"), Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        await using var connection = new SqliteConnection(file.ToString());
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT body FROM queue_message WHERE queue = $queue ORDER BY id DESC LIMIT 1";
        command.Parameters.AddWithValue("$queue", queue);
        return Assert.IsType<string>(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    private IEnumerable<KeyValuePair<string, string>> WithHost(IReadOnlyDictionary<string, string> headers) =>
        headers.Where(header => header.Key != "Host").Prepend(new("Host", $"127.0.0.1:{handler.Address.Port}"));

    private static JsonObject Sys(string function) =>
        new() { ["MethodName"] = function, ["UtcNow"] = "2026-11-24T03:21:36.155835Z", ["RandGuid"] = "78ab216f-e125-4dff-97e9-2e0c54049606" };

    // The host writes the members of a message that is an object over its own metadata.
    private static JsonObject MembersOf(string message)
    {
        try
        {
            return JsonNode.Parse(message) as JsonObject ?? [];
        }
        catch (JsonException) { return []; } // most messages are plain text
    }
}
