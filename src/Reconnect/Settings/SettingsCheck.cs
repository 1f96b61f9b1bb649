using NodaTime;
using NodaTime.Text;
using Reconnect.People;
using Reconnect.Slots;

namespace Reconnect.Settings;

/// <summary>Reads settings as typed and collects one sentence per field that cannot be read.</summary>
internal sealed class SettingsCheck(IDateTimeZoneProvider zones)
{
    /// <summary>Entries in each list of excluded domains and addresses.</summary>
    public const int MostExcluded = 200;

    /// <summary>Characters of one entry.</summary>
    public const int LongestExcluded = 254;

    /// <summary>Entries in the list of social times.</summary>
    public const int MostSocialTimes = 14;

    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private readonly Dictionary<string, string> _errors = [];

    /// <summary>By field, named as on the wire.</summary>
    public IReadOnlyDictionary<string, string> Errors => _errors;

    /// <summary>Worth keeping only when there are no <see cref="Errors"/>.</summary>
    public UserSettings Read(SettingsInput input)
    {
        Check("weeklyNumber", input.WeeklyNumber is >= 0 and <= UserSettings.MostPerWeek, SettingsWords.WeeklyNumber);
        Check("digest.hour", input.Digest.Hour is >= 0 and <= 23, SettingsWords.DigestHour);
        Check("leadDays", input.LeadDays is null or (>= 0 and <= UserSettings.MostLeadDays), SettingsWords.LeadDays);
        Check("language", input.Language is null || Tongue.WithCode(input.Language) is not null, SettingsWords.Language);
        var digest = new DigestWish(input.Digest.Enabled, Day("digest.day", input.Digest.Day), input.Digest.Hour, input.Digest.EmptyWeeks ?? false);
        return new UserSettings(
            Zone(input.Zone), Hours(input.WorkingHours), input.WeeklyNumber, digest,
            Entries("excludedDomains", input.ExcludedDomains, Domain, SettingsWords.NoDomain),
            Entries("excludedAddresses", input.ExcludedAddresses, Address, SettingsWords.NoAddress),
            input.LeadDays ?? UserSettings.UsualLeadDays)
        {
            Language = input.Language is { } code ? Tongue.WithCode(code) : null,
            Surprises = input.Surprises ?? false,
            SocialHour = SocialHour(input.SocialHour),
            PausedUntil = PausedUntil(input.PausedUntil),
            SocialTimes = SocialTimes(input.SocialTimes ?? []),
        };
    }

    private LocalDate? PausedUntil(string? text)
    {
        if (text is null) { return null; }
        var date = LocalDatePattern.Iso.Parse(text);
        Check("pausedUntil", date.Success, SettingsWords.PausedUntil);
        return date.Success ? date.Value : null;
    }

    private SocialHourWish? SocialHour(SocialHourInput? input)
    {
        if (input is not { Enabled: true }) { return null; }
        Check("socialHour", input.Day is null == input.Start is null, SettingsWords.SocialHour);
        return new SocialHourWish(input is { Day: { } day, Start: { } start } ? new WeeklyTime(Day("socialHour.day", day), TimeOfDay("socialHour.start", start)) : null);
    }

    private IReadOnlyList<SocialTime> SocialTimes(IReadOnlyList<SocialTimeInput> inputs)
    {
        Check("socialTimes", inputs.Count <= MostSocialTimes, SettingsWords.TooMany(MostSocialTimes));
        return _errors.ContainsKey("socialTimes") ? [] : [.. inputs.Select(SocialTime)];
    }

    private SocialTime SocialTime(SocialTimeInput input)
    {
        Check("socialTimes.days", input.Days.Count > 0, SocialTimeWords.NoDay);
        var days = input.Days.Select(day => Day("socialTimes.days", day)).Distinct().Order().ToList();
        var (start, end) = (TimeOfDay("socialTimes.start", input.Start), TimeOfDay("socialTimes.end", input.End));
        Check("socialTimes.end", _errors.ContainsKey("socialTimes.start") || start < end, SocialTimeWords.End);
        return new SocialTime(days, start, end);
    }

    private DateTimeZone? Zone(string? name)
    {
        var zone = name is null ? null : zones.GetZoneOrNull(name);
        Check("zone", name is null || zone is not null, SettingsWords.Zone);
        return zone;
    }

    private WorkingHours? Hours(WorkingHoursInput? input)
    {
        if (input is null)
        {
            return null;
        }
        var days = input.Days.Select(day => Day("workingHours.days", day)).Distinct().Order().ToList();
        var start = TimeOfDay("workingHours.start", input.Start);
        var end = TimeOfDay("workingHours.end", input.End);
        Check("workingHours.end", _errors.ContainsKey("workingHours.start") || start < end, SettingsWords.HoursEnd);
        return new WorkingHours(days, start, end);
    }

    private IsoDayOfWeek Day(string field, string text)
    {
        var day = Enum.GetValues<IsoDayOfWeek>().FirstOrDefault(one => one.ToString().Equals(text, StringComparison.OrdinalIgnoreCase));
        Check(field, day is not IsoDayOfWeek.None, SettingsWords.Day);
        return day;
    }

    private LocalTime TimeOfDay(string field, string text)
    {
        var time = Time.Parse(text);
        Check(field, time.Success, SettingsWords.Time);
        return time.Success ? time.Value : LocalTime.Midnight;
    }

    private IReadOnlyList<T> Entries<T>(string field, IReadOnlyList<string> texts, Func<string, T?> read, Func<string?, string> complaint)
        where T : class
    {
        Check(field, texts.Count <= MostExcluded, SettingsWords.TooMany(MostExcluded));
        Check(field, texts.All(text => text.Length <= LongestExcluded), SettingsWords.TooLong(LongestExcluded));
        if (_errors.ContainsKey(field))
        {
            return [];
        }
        Check(field, texts.All(text => read(text) is not null), complaint(texts.FirstOrDefault(text => read(text) is null)));
        return [.. texts.Select(read).OfType<T>().Distinct()];
    }

    private static EmailAddress? Address(string text) => EmailAddress.From(text);

    /// <summary>As <see cref="EmailAddress.Domain"/> spells it.</summary>
    private static string? Domain(string text)
    {
        var domain = text.Trim().TrimStart('@');
        return domain.Contains('@', StringComparison.Ordinal) || !domain.Trim('.').Contains('.', StringComparison.Ordinal)
            ? null
            : EmailAddress.From($"anyone@{domain}")?.Domain;
    }

    private void Check(string field, bool isRight, string complaint)
    {
        if (!isRight)
        {
            _errors.TryAdd(field, complaint);
        }
    }
}
