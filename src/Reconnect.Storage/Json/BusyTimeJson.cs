using System.Globalization;
using System.Text.Json;
using Reconnect.Slots;

namespace Reconnect.Storage.Json;

/// <summary>"17960112000000000 17960130000000000 busy": ticks since 1970, then how it is shown.</summary>
internal sealed class BusyTimeJson : TextJson<BusyTime>
{
    protected override BusyTime Parse(string text) =>
        text.Split(' ') is [var start, var end, var word]
        && long.TryParse(start, CultureInfo.InvariantCulture, out var from) && long.TryParse(end, CultureInfo.InvariantCulture, out var to)
        && Enum.TryParse<ShowAs>(word, ignoreCase: true, out var showAs)
            ? new BusyTime(from, to, showAs)
            : throw new JsonException("This is no busy time.");

    protected override string Format(BusyTime value) => string.Create(CultureInfo.InvariantCulture, $"{value.Start} {value.End} {value.ShowAs.ToString().ToLowerInvariant()}");
}
