using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item;
using Microsoft.Graph.Users.Item.SendMail;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;

namespace Reconnect.Microsoft365.Wire;

/// <summary>One mailbox at Graph, opened with one token, for one call.</summary>
internal sealed class MailboxGraph(GraphServiceClient client, MailboxId id, MailboxPath path, int pageSize)
{
    private static readonly Dictionary<string, ParsableFactory<IParsable>> Errors = new() { ["XXX"] = ODataError.CreateFromDiscriminatorValue };

    public MailboxId Id => id;
    public MailboxPath Path => path;
    public int PageSize => pageSize;
    public UserItemRequestBuilder Mailbox => client.Users[id.User.ToString("D")];

    /// <summary>Reads an answer past the SDK's own models, which take fifty times as long. Only for requests that change nothing: an answer that
    /// breaks off in the middle is asked for once more.</summary>
    public Task<T> ReadAsync<T>(RequestInformation request, JsonTypeInfo<T> shape, CancellationToken cancellationToken) where T : class =>
        ReadAsync(
            request, async stream => await JsonSerializer.DeserializeAsync(stream, shape, cancellationToken) ?? throw new JsonException("Graph answered null."), cancellationToken);

    /// <inheritdoc cref="ReadAsync{T}(RequestInformation, JsonTypeInfo{T}, CancellationToken)"/>
    /// <param name="read">Gets the whole answer in borrowed bytes, and keeps none of them.</param>
    public Task<T> ReadAsync<T>(RequestInformation request, ReadBytes<T> read, CancellationToken cancellationToken) =>
        ReadAsync(
            request,
            async stream =>
            {
                using var body = await PooledBody.OfAsync(stream, cancellationToken);
                return read(body.Bytes);
            },
            cancellationToken);

    /// <summary>Hands over a finished mail, which Graph takes as base64 and the SDK has no method for.</summary>
    public async Task SendAsync(byte[] mime, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream(Encoding.ASCII.GetBytes(Convert.ToBase64String(mime)));
        var request = Mailbox.SendMail.ToPostRequestInformation(new SendMailPostRequestBody());
        request.Headers.Remove("Content-Type");
        request.SetStreamContent(body, "text/plain");
        await client.RequestAdapter.SendNoContentAsync(request, Errors, cancellationToken);
    }

    private async Task<T> ReadAsync<T>(RequestInformation request, Func<Stream, Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadOnceAsync(request, read, cancellationToken);
        }
        catch (IOException)
        {
            return await ReadOnceAsync(request, read, cancellationToken);
        }
    }

    private async Task<T> ReadOnceAsync<T>(RequestInformation request, Func<Stream, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var stream = await client.RequestAdapter.SendPrimitiveAsync<Stream>(request, Errors, cancellationToken)
            ?? throw new JsonException("Graph answered nothing.");
        return await read(stream);
    }
}

internal delegate T ReadBytes<out T>(ReadOnlySpan<byte> body);

/// <summary>Puts the token on a request, after a look at where the request goes.</summary>
internal sealed class MailboxToken(string token, MailboxPath path) : IAuthenticationProvider
{
    public Task AuthenticateRequestAsync(
        RequestInformation request, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
    {
        path.Check(request.URI);
        request.Headers.TryAdd("Authorization", $"Bearer {token}");
        return Task.CompletedTask;
    }
}
