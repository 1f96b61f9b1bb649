namespace Reconnect.Microsoft365.Wire;

/// <summary>The addresses that belong to one mailbox at Graph: everything a token of that mailbox may be sent to.</summary>
internal sealed class MailboxPath
{
    // Encoded, each of these can mean something else to the server than to us: %2F /, %5C \, %2E ., %25 a second layer, %00 the end.
    private static readonly string[] Traps = ["%2f", "%5c", "%2e", "%25", "%00", "\\", "//", "/../", "/./"];

    private readonly MailboxId _mailbox;
    private readonly Uri _graph;
    private readonly string[] _roots;

    public MailboxPath(Uri graph, MailboxId mailbox)
    {
        _mailbox = mailbox;
        _graph = graph;
        var version = graph.AbsolutePath.TrimEnd('/');
        _roots = [$"{version}/users/{mailbox.User:D}", $"{version}/users('{mailbox.User:D}')", $"{version}/users(%27{mailbox.User:D}%27)", $"{version}/me"];
    }

    /// <summary>The address to go on at.</summary>
    /// <param name="link">From Graph, or from our own store: neither is trusted.</param>
    /// <exception cref="ForeignLinkException">The link leaves the mailbox.</exception>
    public Uri Follow(string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && Holds(address) ? address : throw new ForeignLinkException(_mailbox);

    /// <exception cref="ForeignLinkException">The address is not one of this mailbox.</exception>
    public void Check(Uri address)
    {
        if (!Holds(address)) { throw new ForeignLinkException(_mailbox); }
    }

    private bool Holds(Uri address) =>
        address.Scheme == _graph.Scheme && address.Host == _graph.Host && address.Port == _graph.Port
        && address.UserInfo.Length == 0 && address.Fragment.Length == 0
        && !HasTrap(address) && _roots.Any(root => IsWithin(address.AbsolutePath, root));

    private static bool IsWithin(string path, string root) =>
        path.StartsWith(root, StringComparison.OrdinalIgnoreCase) && (path.Length == root.Length || path[root.Length] == '/');

    // Looked for in the text as it was written, since Uri itself resolves dots and turns backslashes before anyone sees them.
    private static bool HasTrap(Uri address)
    {
        var written = address.OriginalString;
        var end = written.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? written : written[..end];
        var start = path.IndexOf("://", StringComparison.Ordinal) + 3;
        return start < 3 || path.EndsWith("/..", StringComparison.Ordinal)
            || Traps.Any(trap => path.IndexOf(trap, start, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
