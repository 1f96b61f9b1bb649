using System.ComponentModel.DataAnnotations;
using System.Net.Mail;

namespace Reconnect.Functions.Hosting;

/// <summary>Who runs this deployment, for the pages on privacy, terms and help: configuration section <c>Site</c>. Nothing of it must be said.</summary>
public sealed record SiteOptions : IValidatableObject
{
    public const string Section = "Site";

    /// <summary>The organisation or person that answers for the data kept here.</summary>
    [MaxLength(200, ErrorMessage = "Site:Operator must be at most 200 letters long.")]
    public string? Operator { get; init; }

    /// <summary>Where people reach them: a mail address, or an https address.</summary>
    public string? Contact { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Contact is { Length: > 0 } && !IsMail(Contact) && !IsPage(Contact))
        {
            yield return new ValidationResult("Site:Contact must be a mail address or an https address.", [nameof(Contact)]);
        }
    }

    private static bool IsMail(string contact) => MailAddress.TryCreate(contact, out var mail) && mail.Address == contact && !contact.AsSpan().ContainsAny("?&%\"");

    private static bool IsPage(string contact) =>
        contact.StartsWith("https://", StringComparison.Ordinal) && Uri.TryCreate(contact, UriKind.Absolute, out var page) && page.UserInfo.Length == 0;
}
