using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Reconnect.EndToEnd.Drivers;

/// <summary>Sends requests byte for byte as written: HTTP clients tidy up the very targets and headers that matter here.</summary>
public static class RawHttp
{
    /// <param name="headers">All of them; a body is sent chunked or by length, as they say.</param>
    public static async Task<Answer> SendAsync(Uri address, string method, string target, IEnumerable<KeyValuePair<string, string>> headers, string body)
    {
        var stop = TestContext.Current.CancellationToken;
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, address.Port, stop);
        await using var wire = socket.GetStream();
        await wire.WriteAsync(Request(method, target, headers, Encoding.UTF8.GetBytes(body)), stop);
        using var answer = new MemoryStream();
        await wire.CopyToAsync(answer, stop);
        return Read(answer.ToArray());
    }

    private static byte[] Request(string method, string target, IEnumerable<KeyValuePair<string, string>> headers, byte[] body)
    {
        var head = new StringBuilder($"{method} {target} HTTP/1.1\r\n");
        var isChunked = false;
        foreach (var (name, value) in headers.Where(header => header.Key is not ("Connection" or "Content-Length")))
        {
            isChunked |= name == "Transfer-Encoding";
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }
        head.Append("Connection: close\r\n");
        if (isChunked)
        {
            head.Append(CultureInfo.InvariantCulture, $"\r\n{body.Length:x}\r\n");
            return [.. Encoding.ASCII.GetBytes(head.ToString()), .. body, .. "\r\n0\r\n\r\n"u8];
        }
        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head.ToString()), .. body];
    }

    private static Answer Read(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var lines = text[..end].Split("\r\n");
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        var body = text[(end + 4)..];
        return new Answer(
            (HttpStatusCode)int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture),
            headers.GetValueOrDefault("Content-Type")?.Split(';')[0],
            headers.GetValueOrDefault("Transfer-Encoding") == "chunked" ? Unchunked(body) : body);
    }

    // All answers are ASCII, so that characters are bytes.
    private static string Unchunked(string chunks)
    {
        var whole = new StringBuilder();
        for (var at = 0; ;)
        {
            var line = chunks.IndexOf("\r\n", at, StringComparison.Ordinal);
            var length = int.Parse(chunks.AsSpan(at, line - at), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (length == 0) { return whole.ToString(); }
            whole.Append(chunks, line + 2, length);
            at = line + 2 + length + 2;
        }
    }
}
