using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Reconnect.Simulator.Graph;

/// <summary>What a nextLink or deltaLink of a folder remembers. Opaque to clients, as at Graph.</summary>
/// <param name="Generation">The making of the mailbox it belongs to.</param>
/// <param name="Folder">The folder it belongs to.</param>
/// <param name="Since">The change read last.</param>
/// <param name="RoundStart">Removals before this one were never shown to the reader.</param>
/// <param name="Select">The first request's options, which links carry along.</param>
/// <param name="Shown">How many items the round has given so far; a filtered round ends after 5,000.</param>
/// <param name="Nonce">Makes two links to the same page differ.</param>
internal sealed record SyncToken(
    string Generation, string Folder, long Since, long RoundStart, IReadOnlyList<string>? Select, string? Filter, int? Top, int Shown, string? Nonce = null)
{
    public string Encode() => WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(this));

    /// <exception cref="GraphRefusal">It is not a token of this folder, or no longer one.</exception>
    public static SyncToken Decode(string text, string generation, string folder)
    {
        try
        {
            var token = JsonSerializer.Deserialize<SyncToken>(WebEncoders.Base64UrlDecode(text));
            return token?.Generation == generation && token.Folder == folder ? token : throw GraphRefusal.SyncStateLost();
        }
        catch (Exception error) when (error is JsonException or FormatException) { throw GraphRefusal.SyncStateLost(); }
    }
}
