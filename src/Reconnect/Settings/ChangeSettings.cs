using NodaTime;
using Reconnect.Bookings;
using Reconnect.Jobs;
using Reconnect.Scans;
using Reconnect.Slots;

namespace Reconnect.Settings;

public abstract record ChangeSettingsOutcome
{
    private ChangeSettingsOutcome() { }

    /// <param name="Settings">As chosen; what is as the mailbox says is null.</param>
    public sealed record Changed(UserSettings Settings) : ChangeSettingsOutcome;

    /// <param name="Errors">One sentence per field, named as on the wire ("workingHours.end"). Nothing was changed.</param>
    public sealed record Invalid(IReadOnlyDictionary<string, string> Errors) : ChangeSettingsOutcome;
}

/// <summary>Replaces the settings of a user, all or none.</summary>
public sealed class ChangeSettings(ISettingsStore settings, IScanStore scans, ICalendar calendar, ITieStore ties, FindTies findTies, IDateTimeZoneProvider zones, IJobs? jobs = null)
{
    /// <exception cref="ConsentMissingException">A social hour is wanted, which is written into the calendar while the user is away. Nothing was changed.</exception>
    /// <exception cref="MailboxBusyException">The same.</exception>
    public async Task<ChangeSettingsOutcome> HandleAsync(MailboxId mailbox, SettingsInput input, CancellationToken cancellationToken)
    {
        var check = new SettingsCheck(zones);
        var wanted = check.Read(input);
        if (check.Errors.Count > 0)
        {
            return new ChangeSettingsOutcome.Invalid(check.Errors);
        }
        var profile = await scans.ProfileAsync(mailbox, cancellationToken);
        var chosen = profile is null ? WithoutTheShown(wanted, ShowSettings.Unread.Zone, ShowSettings.Unread.Hours) : WithoutTheShown(wanted, profile.Zone, profile.Hours);
        var before = await settings.FindAsync(mailbox, cancellationToken);
        chosen = chosen with
        {
            Language = input.ChoosesLanguage ? wanted.Language : before.Language,
            Digest = chosen.Digest with { EmptyWeeks = input.Digest.EmptyWeeks ?? before.Digest.EmptyWeeks },
            PausedUntil = input.ChoosesPause ? wanted.PausedUntil : before.PausedUntil,
            LeadDays = input.LeadDays ?? before.LeadDays,
            Surprises = input.Surprises ?? before.Surprises,
            SocialHour = input.SocialHour is null ? before.SocialHour : wanted.SocialHour,
            SocialTimes = input.SocialTimes is null ? before.SocialTimes : wanted.SocialTimes,
        };
        if (wanted.SocialHour is not null) { await calendar.PrepareAsync(mailbox, cancellationToken); }
        await settings.SaveAsync(mailbox, chosen, cancellationToken);
        if (jobs is not null && chosen.SocialHour != before.SocialHour) { await jobs.EnqueueAsync(JobKind.Bookings, mailbox, Duration.Zero, cancellationToken); } // held, or let go, at once
        if (chosen.Language != before.Language && await ties.FindAsync(mailbox, cancellationToken) is { } book)
        {
            await findTies.HandleAsync(mailbox, book.AsOf, cancellationToken); // reasons are kept in the words they were found in
        }
        return new ChangeSettingsOutcome.Changed(chosen);
    }

    /// <summary>What only repeats what is shown is no choice: a user who moves and tells Outlook so need not tell Reconnect, and what stands there before the mailbox is read is not kept.</summary>
    private static UserSettings WithoutTheShown(UserSettings wanted, DateTimeZone zone, WorkingHours usual) => wanted with
    {
        Zone = wanted.Zone?.Id == zone.Id ? null : wanted.Zone,
        Hours = wanted.Hours is { } hours && IsSame(hours, usual) ? null : wanted.Hours,
    };

    private static bool IsSame(WorkingHours sorted, WorkingHours other) =>
        sorted.Start == other.Start && sorted.End == other.End && sorted.Days.SequenceEqual(other.Days.Distinct().Order());
}
