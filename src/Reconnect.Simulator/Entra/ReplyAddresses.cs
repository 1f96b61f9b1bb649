namespace Reconnect.Simulator.Entra;

/// <summary>Where a sign-in may return to: the app's own origin, and this machine. Anything else would hand codes to strangers.</summary>
internal sealed class ReplyAddresses(string app)
{
    private readonly string _origin = new Uri(app).GetLeftPart(UriPartial.Authority);

    public bool Allows(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && (uri.IsLoopback || uri.GetLeftPart(UriPartial.Authority) == _origin);
}
