using System.Globalization;
using NodaTime;

namespace Reconnect.Microsoft365.Wire;

/// <summary>How long Microsoft asks to wait. Seen in the field: whole seconds, decimals, dates, and nothing at all.</summary>
internal static class RetryAfter
{
    public const string Header = "Retry-After";
    private const double MostSeconds = 24 * 60 * 60;

    /// <returns>Between zero and a day; null when the text says nothing.</returns>
    public static Duration? From(string? text, Instant now)
    {
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
        {
            return Duration.FromSeconds(Math.Min(seconds, MostSeconds));
        }
        if (DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            return Duration.FromSeconds(Math.Clamp((Instant.FromDateTimeOffset(date) - now).TotalSeconds, 0, MostSeconds));
        }
        return null;
    }
}
