using System.ComponentModel.DataAnnotations;

namespace Reconnect.Microsoft365;

/// <summary>How tokens are got from Microsoft Entra: configuration section <c>Entra</c>.</summary>
public sealed record EntraOptions : IValidatableObject
{
    public const string Section = "Entra";

    /// <summary>The sign-in service. Plain http is accepted for this very machine only.</summary>
    [Required]
    public Uri Instance { get; init; } = new("https://login.microsoftonline.com/");

    /// <summary>When it is a GUID, mailboxes of other organisations are refused; <c>organizations</c> or nothing accepts all.</summary>
    public string? TenantId { get; init; }

    /// <summary>The app registration of this API.</summary>
    [Required]
    public string ClientId { get; init; } = "";

    /// <summary>The app registration that users gave their rights to, where it is another one than <see cref="ClientId"/>: the jobs finish a booking when
    /// the user is gone, with what they left to the API.</summary>
    public string? UserClientId { get; init; }

    /// <summary>For development. In Azure it is absent, and the managed identity vouches for the app.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>Client id of the user-assigned managed identity that the app registration trusts.</summary>
    public string? ManagedIdentityClientId { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!CloudAddress.IsSafe(Instance))
        {
            yield return new ValidationResult("Entra:Instance must be an https address.", [nameof(Instance)]);
        }
        if (string.IsNullOrEmpty(ClientSecret) && string.IsNullOrEmpty(ManagedIdentityClientId))
        {
            yield return new ValidationResult("Entra:ClientSecret or Entra:ManagedIdentityClientId must be set.", [nameof(ClientSecret)]);
        }
    }
}
