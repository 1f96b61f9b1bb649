using System.Diagnostics;
using Reconnect.Functions.Hosting;
using Reconnect.Settings;

namespace Reconnect.Functions.Endpoints;

internal static class SettingsEndpoints
{
    public static void MapSettings(this IEndpointRouteBuilder api)
    {
        api.MapGet("/settings", ShowAsync).Produces<SettingsShape>().WithTags("settings").WithSummary("The settings in force");
        api.MapPut("/settings", ChangeAsync).Produces<SettingsShape>().WithTags("settings").WithSummary("Replace the settings, all or none");
    }

    private static async Task<IResult> ShowAsync(Caller caller, ShowSettings showSettings, CancellationToken cancellationToken) =>
        TypedResults.Ok(Shape(await showSettings.HandleAsync(caller.Mailbox, cancellationToken)));

    private static async Task<IResult> ChangeAsync(
        SettingsShape body, Caller caller, ChangeSettings changeSettings, ShowSettings showSettings, CancellationToken cancellationToken)
    {
        if (body.Digest is not { Day: { } day } digest)
        {
            return Problems.Invalid("digest", InputWords.NeedsDigest);
        }
        if (body.WorkingHours is { } given && (given.Days is null || given.Start is null || given.End is null))
        {
            return Problems.Invalid("workingHours", InputWords.NeedsWorkingHours);
        }
        if (body.SocialTimes is { } times && times.Any(time => time?.Days is null || time.Days.Contains(null!) || time.Start is null || time.End is null))
        {
            return Problems.Invalid("socialTimes", SocialTimeWords.Needs);
        }
        var hours = body.WorkingHours is { } some ? new WorkingHoursInput(some.Days!, some.Start!, some.End!) : null;
        var input = new SettingsInput(
            body.Zone, hours, body.WeeklyNumber, new DigestInput(digest.Enabled, day, digest.Hour, digest.EmptyWeeks), body.ExcludedDomains ?? [], body.ExcludedAddresses ?? [], body.LeadDays,
            body.Surprises, body.SocialHour is { } hour ? new SocialHourInput(hour.Enabled, hour.Day, hour.Start) : null)
        {
            SocialTimes = body.SocialTimes is { } kept ? [.. kept.Select(time => new SocialTimeInput(time!.Days!, time.Start!, time.End!))] : null,
            Language = body.Language,
            ChoosesLanguage = body.IsLanguageSaid,
            PausedUntil = body.PausedUntil,
            ChoosesPause = body.IsPauseSaid,
        };
        return await changeSettings.HandleAsync(caller.Mailbox, input, cancellationToken) switch
        {
            ChangeSettingsOutcome.Changed => await ShowAsync(caller, showSettings, cancellationToken),
            ChangeSettingsOutcome.Invalid invalid => Problems.Invalid(invalid.Errors),
            var other => throw new UnreachableException($"{other}"),
        };
    }

    public static SettingsShape Shape(UserSettings settings) => new(
        settings.Zone?.Id,
        settings.Hours is { } hours ? new WorkingHoursShape([.. hours.Days.Select(day => Write.Word(day))], Write.Text(hours.Start), Write.Text(hours.End)) : null,
        settings.WeeklyNumber, new DigestWishShape(settings.Digest.Enabled, Write.Word(settings.Digest.Day), settings.Digest.Hour, settings.Digest.EmptyWeeks),
        settings.ExcludedDomains, [.. settings.ExcludedAddresses.Select(address => address.Value)], settings.LeadDays,
        settings.Surprises, Shape(settings.SocialHour), [.. settings.SocialTimes.Select(Shape)])
    {
        Language = settings.Language is { } language ? Tongue.CodeOf(language) : null,
        PausedUntil = settings.PausedUntil is { } until ? Write.Text(until) : null,
    };

    private static SocialTimeShape Shape(SocialTime time) => new([.. time.Days.Select(day => Write.Word(day))], Write.Text(time.Start), Write.Text(time.End));

    private static SocialHourShape Shape(SocialHourWish? wish) =>
        new(wish is not null, wish?.Time is { } day ? Write.Word(day.Day) : null, wish?.Time is { } time ? Write.Text(time.Start) : null);
}
