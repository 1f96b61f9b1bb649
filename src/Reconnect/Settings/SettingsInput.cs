namespace Reconnect.Settings;

/// <summary>Settings as somebody typed them, before anything is checked.</summary>
/// <param name="Zone">A name of the IANA time zone database; null for the mailbox's own.</param>
/// <param name="LeadDays">Null leaves them as they are.</param>
/// <param name="Surprises">Null leaves it as it is.</param>
/// <param name="SocialHour">Null leaves it as it is.</param>
/// <param name="WorkingHours">Null for the mailbox's own.</param>
public sealed record SettingsInput(
    string? Zone, WorkingHoursInput? WorkingHours, int WeeklyNumber, DigestInput Digest, IReadOnlyList<string> ExcludedDomains,
    IReadOnlyList<string> ExcludedAddresses, int? LeadDays = null, bool? Surprises = null, SocialHourInput? SocialHour = null)
{
    /// <summary>Null leaves them as they are; empty for none.</summary>
    public IReadOnlyList<SocialTimeInput>? SocialTimes { get; init; }

    /// <summary>"en", "de", or null for the mailbox's own.</summary>
    public string? Language { get; init; }

    /// <summary>False leaves the language as it is, whatever <see cref="Language"/> says.</summary>
    public bool ChoosesLanguage { get; init; }

    /// <summary>"2026-12-07", or null for no pause.</summary>
    public string? PausedUntil { get; init; }

    /// <summary>False leaves the pause as it is, whatever <see cref="PausedUntil"/> says.</summary>
    public bool ChoosesPause { get; init; }
}

/// <param name="Days">English names of weekdays, in any case.</param>
/// <param name="Start">"08:00".</param>
/// <param name="End">"17:00".</param>
public sealed record WorkingHoursInput(IReadOnlyList<string> Days, string Start, string End);

/// <param name="Days">English names of weekdays, in any case.</param>
/// <param name="Start">"17:00".</param>
/// <param name="End">"19:00".</param>
public sealed record SocialTimeInput(IReadOnlyList<string> Days, string Start, string End);

/// <param name="Day">English name of a weekday, in any case.</param>
/// <param name="EmptyWeeks">Null leaves it as it is.</param>
public sealed record DigestInput(bool Enabled, string Day, int Hour, bool? EmptyWeeks = null);

/// <param name="Day">English name of a weekday, in any case; null together with <paramref name="Start"/> to have the best hour found.</param>
/// <param name="Start">"15:00".</param>
public sealed record SocialHourInput(bool Enabled, string? Day, string? Start);
