using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Reconnect.Simulator.Graph;

/// <summary>An answer that is written straight to the wire.</summary>
internal sealed class GraphJson(Action<Utf8JsonWriter> write, int status = 200) : IResult
{
    private static readonly LocalDateTimePattern Exchange = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss'.'fffffff");

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";
        using var buffer = new MemoryStream();
        await using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        await httpContext.Response.Body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), httpContext.RequestAborted);
    }

    /// <summary>Graph's error body. request-id and client-request-id are the ones of the headers.</summary>
    public static GraphJson Error(HttpContext http, int status, string code, string sentence, Instant now) => new(json =>
    {
        json.WriteStartObject("error");
        json.WriteString("code", code);
        json.WriteString("message", sentence);
        json.WriteStartObject("innerError");
        json.WriteString("date", LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss").Format(now.InUtc().LocalDateTime));
        json.WriteString("request-id", http.Response.Headers["request-id"].ToString());
        json.WriteString("client-request-id", http.Response.Headers["client-request-id"].ToString());
        json.WriteEndObject();
        json.WriteEndObject();
    }, status);

    public static string Seconds(Instant moment) => InstantPattern.General.Format(moment);

    /// <summary>A local time as Exchange writes it, with seven digits after the second and no offset.</summary>
    public static string Local(LocalDateTime moment) => Exchange.Format(moment);
}
