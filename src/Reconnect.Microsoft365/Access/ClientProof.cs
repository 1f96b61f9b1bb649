using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace Reconnect.Microsoft365.Access;

/// <summary>How this app proves to Entra that it is itself: by a secret in development, by its managed identity in Azure.</summary>
/// <param name="identity">Asked only when there is no secret.</param>
internal sealed class ClientProof(IOptions<EntraOptions> options, TokenCredential? identity = null)
{
    private static readonly string[] Exchange = ["api://AzureADTokenExchange/.default"];
    private readonly TokenCredential _identity = identity ?? new ManagedIdentityCredential(IdentityOf(options.Value));

    public ConfidentialClientApplicationBuilder AddTo(ConfidentialClientApplicationBuilder builder) =>
        string.IsNullOrEmpty(options.Value.ClientSecret) ? builder.WithClientAssertion(AssertAsync) : builder.WithClientSecret(options.Value.ClientSecret);

    private async Task<string> AssertAsync(AssertionRequestOptions request) =>
        (await _identity.GetTokenAsync(new TokenRequestContext(Exchange), request.CancellationToken)).Token;

    private static ManagedIdentityId IdentityOf(EntraOptions options) => string.IsNullOrEmpty(options.ManagedIdentityClientId)
        ? ManagedIdentityId.SystemAssigned
        : ManagedIdentityId.FromUserAssignedClientId(options.ManagedIdentityClientId);
}
