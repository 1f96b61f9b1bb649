using System.Globalization;
using System.Text.Json;
using Reconnect.Cadences;

namespace Reconnect.Storage.Json;

/// <summary>"2 weeks / 6 weeks": usual, then at the latest.</summary>
internal sealed class CadenceJson : TextJson<Cadence>
{
    private const string Between = " / ";

    protected override Cadence Parse(string text) => text.Split(Between) is [var usual, var latest]
        ? new Cadence(Stretch(usual), Stretch(latest))
        : throw new JsonException("This is no cadence.");

    protected override string Format(Cadence value) => Text(value.Usual) + Between + Text(value.Latest);

    private static Stretch Stretch(string text) =>
        text.Split(' ') is [var count, var word] && int.TryParse(count, CultureInfo.InvariantCulture, out var number) && Enum.TryParse<StretchUnit>(word, ignoreCase: true, out var unit)
            ? new Stretch(number, unit)
            : throw new JsonException("This is no length of time.");

    private static string Text(Stretch stretch) => string.Create(CultureInfo.InvariantCulture, $"{stretch.Count} {stretch.Unit.ToString().ToLowerInvariant()}");
}
