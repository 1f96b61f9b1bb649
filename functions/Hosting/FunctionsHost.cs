namespace Reconnect.Functions.Hosting;

/// <summary>Whether the Azure Functions host started this process, as its custom handler.</summary>
internal static class FunctionsHost
{
    private const string Port = "FUNCTIONS_CUSTOMHANDLER_PORT";

    public static bool IsPresent(IConfiguration configuration) => !string.IsNullOrEmpty(configuration[Port]);

    /// <summary>Null in stand-alone mode. Always on the loopback address: ASPNETCORE_URLS, which the host passes on, is the host's own.</summary>
    public static string? Address(IConfiguration configuration) => IsPresent(configuration) ? $"http://127.0.0.1:{configuration[Port]}" : null;
}
