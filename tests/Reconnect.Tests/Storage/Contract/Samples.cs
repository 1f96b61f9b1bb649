using CsCheck;

namespace Reconnect.Tests.Storage.Contract;

internal static class Samples
{
    /// <summary>The same values in every run: a failure can be looked at again.</summary>
    public static IEnumerable<T> Samplings<T>(this Gen<T> values, int count)
    {
        var random = new PCG(stream: 101, seed: 20261124);
        for (var i = 0; i < count; i++)
        {
            yield return values.Generate(random, null!, out _);
        }
    }
}
