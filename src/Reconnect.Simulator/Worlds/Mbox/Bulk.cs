using MimeKit;

namespace Reconnect.Simulator.Worlds.Mbox;

/// <summary>The headers by which lists, newsletters and machines make themselves known.</summary>
public static class Bulk
{
    private const int LongestValue = 500;
    private static readonly string[] Names = ["List-Unsubscribe", "List-Id", "Auto-Submitted", "Precedence"];

    public static Dictionary<string, string> HeadersOf(MimeMessage mail) => Names
        .Select(name => (Name: name, Value: mail.Headers[name]?.Trim()))
        .Where(header => header.Value is not null)
        .ToDictionary(header => header.Name, header => Short(header.Value!));

    public static bool IsBulk(IReadOnlyDictionary<string, string> headers) => headers.Any(header => header.Key switch
    {
        "Auto-Submitted" => !header.Value.StartsWith("no", StringComparison.OrdinalIgnoreCase),
        "Precedence" => header.Value.ToLowerInvariant() is "bulk" or "list" or "junk",
        _ => true,
    });

    private static string Short(string value) => value.Length <= LongestValue ? value : value[..LongestValue];
}
