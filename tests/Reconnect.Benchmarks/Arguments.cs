using System.Globalization;

namespace Reconnect.Benchmarks;

/// <summary>What stands after the command's name: --name value, or --name alone.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = [];

    private Arguments() { }

    public static Arguments Of(ReadOnlySpan<string> args)
    {
        var arguments = new Arguments();
        for (var index = 0; index < args.Length; index++)
        {
            if (!args[index].StartsWith("--", StringComparison.Ordinal)) { throw new WrongUsageException($"'{args[index]}' is no option."); }
            var hasValue = index + 1 < args.Length && !args[index + 1].StartsWith("--", StringComparison.Ordinal);
            arguments._values[args[index][2..]] = hasValue ? args[index + 1] : "";
            index += hasValue ? 1 : 0;
        }
        return arguments;
    }

    public bool Has(string name) => _values.ContainsKey(name);

    /// <exception cref="WrongUsageException">It was not given.</exception>
    public string Needed(string name) => _values.GetValueOrDefault(name) is { Length: > 0 } value ? value : throw new WrongUsageException($"--{name} is missing.");

    /// <exception cref="WrongUsageException">It was given and is none.</exception>
    public int Number(string name, int otherwise)
    {
        if (!Has(name)) { return otherwise; }
        return int.TryParse(Needed(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new WrongUsageException($"--{name} is a number above zero.");
    }
}

internal sealed class WrongUsageException(string message) : Exception(message);
