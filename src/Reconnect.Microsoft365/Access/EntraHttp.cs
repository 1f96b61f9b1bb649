using Microsoft.Identity.Client;

namespace Reconnect.Microsoft365.Access;

/// <summary>Gives MSAL the connections of this process.</summary>
internal sealed class EntraHttp(IHttpClientFactory factory) : IMsalHttpClientFactory
{
    public const string Client = "entra";

    public HttpClient GetHttpClient() => factory.CreateClient(Client);
}

/// <summary>MSAL insists on https, and the simulator's Entra speaks http on this machine: this is the way between them, for that one address only.</summary>
internal sealed class PlainLoopbackHandler(Uri instance) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (CloudAddress.IsPlainLoopback(instance) && request.RequestUri is { } asked && asked.Host == instance.Host && asked.Port == instance.Port)
        {
            request.RequestUri = new UriBuilder(asked) { Scheme = Uri.UriSchemeHttp }.Uri;
        }
        return base.SendAsync(request, cancellationToken);
    }
}
