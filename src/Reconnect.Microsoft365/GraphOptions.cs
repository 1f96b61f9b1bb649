using System.ComponentModel.DataAnnotations;

namespace Reconnect.Microsoft365;

/// <summary>How Microsoft Graph is reached: configuration section <c>Graph</c>.</summary>
public sealed record GraphOptions : IValidatableObject
{
    public const string Section = "Graph";

    /// <summary>Where Graph begins, version included. Plain http is accepted for this very machine only.</summary>
    [Required]
    public Uri BaseUrl { get; init; } = new("https://graph.microsoft.com/v1.0");

    /// <summary>What tokens are asked for; another one in a national cloud.</summary>
    [Required]
    public Uri Resource { get; init; } = new("https://graph.microsoft.com");

    /// <summary>Messages, meetings or cards on one page. Graph may give fewer.</summary>
    [Range(1, 1000)]
    public int PageSize { get; init; } = 200;

    /// <summary>How often a request that changes nothing is repeated when Graph is throttling or down, before it is left to the queue.</summary>
    [Range(0, 10)]
    public int Retries { get; init; } = 3;

    /// <summary>When Graph asks for a longer wait than this, the queue waits instead.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>For one call with all its repetitions, from the first byte to the last.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>Whether the digest is handed over as a finished mail (MIME), with a plain text part and one click to unsubscribe, or as fields, which
    /// carry neither. As a finished mail it also lies in the sent items: Graph keeps those without being asked.</summary>
    public bool DigestAsMime { get; init; } = true;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!CloudAddress.IsSafe(BaseUrl) || BaseUrl.Query.Length > 0 || BaseUrl.AbsolutePath.Trim('/').Length == 0)
        {
            yield return new ValidationResult("Graph:BaseUrl must be an https address that ends in the version, such as https://graph.microsoft.com/v1.0.", [nameof(BaseUrl)]);
        }
        if (!Resource.IsAbsoluteUri || Resource.Scheme != Uri.UriSchemeHttps)
        {
            yield return new ValidationResult("Graph:Resource must be an https address.", [nameof(Resource)]);
        }
    }
}
