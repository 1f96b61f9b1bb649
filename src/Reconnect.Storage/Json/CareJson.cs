using System.Text.Json;
using NodaTime.Text;
using Reconnect.Suggestions;

namespace Reconnect.Storage.Json;

/// <summary>"rest", "never", "memorial", "letGo", or "snooze 2026-12-01".</summary>
internal sealed class CareJson : TextJson<Care>
{
    private const string Snooze = "snooze ";

    protected override Care Parse(string text) => text switch
    {
        "rest" => new Care.Rest(),
        "never" => new Care.Never(),
        "memorial" => new Care.Memorial(),
        "letGo" => new Care.LetGo(),
        _ when text.StartsWith(Snooze, StringComparison.Ordinal) => new Care.Snooze(LocalDatePattern.Iso.Parse(text[Snooze.Length..]).GetValueOrThrow()),
        _ => throw new JsonException("This is no care."),
    };

    protected override string Format(Care value) => value switch
    {
        Care.Snooze snooze => Snooze + LocalDatePattern.Iso.Format(snooze.Until),
        Care.Rest => "rest",
        Care.Never => "never",
        Care.Memorial => "memorial",
        Care.LetGo => "letGo",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };
}
