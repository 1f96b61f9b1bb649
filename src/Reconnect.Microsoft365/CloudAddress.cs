namespace Reconnect.Microsoft365;

/// <summary>Whether an address may be given tokens at all.</summary>
internal static class CloudAddress
{
    public static bool IsSafe(Uri address) =>
        address.IsAbsoluteUri && address.UserInfo.Length == 0 && (address.Scheme == Uri.UriSchemeHttps || IsPlainLoopback(address));

    /// <summary>True for the simulator on this machine: the one case in which tokens travel in the clear.</summary>
    public static bool IsPlainLoopback(Uri address) => address.Scheme == Uri.UriSchemeHttp && address.IsLoopback;
}
