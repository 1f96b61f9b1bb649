using Microsoft.Graph.Models;
using Microsoft.Kiota.Serialization.Json;

namespace Reconnect.Benchmarks.Ingest;

/// <summary>What most programs do: the models of the Graph SDK, and a dictionary.</summary>
public sealed class SdkReading
{
    private static readonly JsonParseNodeFactory Parser = new();

    public Dictionary<string, Traffic> Traffic { get; } = new(StringComparer.OrdinalIgnoreCase);

    public async Task ReadAsync(Stream page)
    {
        var root = await Parser.GetRootParseNodeAsync("application/json", page);
        var messages = root.GetObjectValue(MessageCollectionResponse.CreateFromDiscriminatorValue);
        foreach (var message in messages?.Value ?? [])
        {
            if (message is EventMessage or { IsDraft: true } || (message.From ?? message.Sender)?.EmailAddress?.Address is not { } from) { continue; }
            if (!from.Equals(SyntheticMailbox.OwnAddress, StringComparison.OrdinalIgnoreCase))
            {
                Traffic[from] = Traffic.GetValueOrDefault(from) is var before ? before with { Received = before.Received + 1 } : default;
                continue;
            }
            foreach (var recipient in (message.ToRecipients ?? []).Concat(message.CcRecipients ?? []).Concat(message.BccRecipients ?? []))
            {
                if (recipient.EmailAddress?.Address is not { } to) { continue; }
                Traffic[to] = Traffic.GetValueOrDefault(to) is var before ? before with { Sent = before.Sent + 1 } : default;
            }
        }
    }
}
