namespace Reconnect.Functions.Rendering;

/// <summary>An address a mail or page may link to: https, or http on this machine for the demo.</summary>
internal static class LinkAddress
{
    /// <summary>Longer addresses are cut by some mail programs.</summary>
    private const int Longest = 2000;

    /// <returns>The address in canonical, escaped form.</returns>
    /// <exception cref="ArgumentException">It is anything else: another scheme, relative, with a user name, or longer than 2000 characters.</exception>
    public static string Checked(string address, string field)
    {
        if (address.Length <= Longest
            && !address.Any(char.IsControl)
            && Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.UserInfo.Length == 0
            && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)))
        {
            return uri.AbsoluteUri;
        }
        throw new ArgumentException("Only https addresses, and http ones of this machine, may be linked to.", field);
    }
}
