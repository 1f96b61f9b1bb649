using System.Security.Cryptography;
using System.Text;

namespace Reconnect.Simulator.Graph;

/// <summary>Plain ids change when an item moves; immutable ids do not. Both open an item.</summary>
internal static class ItemIds
{
    private const string Mark = "AAMkAD";
    private const int MarkLength = 15; // the mark, eight digits for the folder, a dash

    public static string Plain(string immutableId, string container) => $"{Mark}{Trace(container)}-{immutableId}";

    /// <summary>The immutable id behind an id of either kind, and the trace of the folder it was made in, if it was plain.</summary>
    public static (string Id, string? Folder) Resolve(string id) =>
        id.Length > MarkLength && id.StartsWith(Mark, StringComparison.Ordinal) && id[MarkLength - 1] == '-' ? (id[MarkLength..], id[Mark.Length..(MarkLength - 1)]) : (id, null);

    public static string Trace(string container) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(container)).AsSpan(0, 4));
}
