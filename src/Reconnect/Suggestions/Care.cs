using NodaTime;
using Reconnect.People;

namespace Reconnect.Suggestions;

/// <summary>The user's own word on one person. By person, not by suggestion: nothing but the user, or the date of a snooze, ends it.</summary>
public abstract record Care
{
    private Care() { }

    /// <param name="Until">The first day on which the person may be suggested again, in the user's zone.</param>
    public sealed record Snooze(LocalDate Until) : Care;

    /// <summary>The tie may rest; the user turns back to it if and when they wish.</summary>
    public sealed record Rest : Care;

    /// <summary>Never to be suggested.</summary>
    public sealed record Never : Care;

    /// <summary>The person has died. Never suggested, never counted, never in a digest.</summary>
    public sealed record Memorial : Care;

    /// <summary>The user has let this tie go: in peace, and without forgetting. Never suggested, and no tie the user keeps going.</summary>
    public sealed record LetGo : Care;

    /// <summary>Whether the person stays out of sight on that day.</summary>
    public bool Hides(LocalDate today) => this is not Snooze snooze || today < snooze.Until;
}

/// <summary>What the user said about people and reasons. Survives every scan.</summary>
public interface ICareStore
{
    Task<IReadOnlyDictionary<PersonId, Care>> AllAsync(MailboxId mailbox, CancellationToken cancellationToken);

    Task SetAsync(MailboxId mailbox, PersonId person, Care care, CancellationToken cancellationToken);

    Task ClearAsync(MailboxId mailbox, PersonId person, CancellationToken cancellationToken);

    Task<IReadOnlyDictionary<PersonId, Correction>> CorrectionsAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary>Replaces what was said of that person before.</summary>
    Task CorrectAsync(MailboxId mailbox, PersonId person, Correction correction, CancellationToken cancellationToken);
}

/// <summary>A week of ISO 8601, in the user's zone: the unit of "at most three" and of the digest.</summary>
public readonly record struct IsoWeek(int Year, int Number)
{
    public static IsoWeek Of(LocalDate date)
    {
        var rule = NodaTime.Calendars.WeekYearRules.Iso;
        return new IsoWeek(rule.GetWeekYear(date), rule.GetWeekOfWeekYear(date));
    }

    /// <summary>2026-W48.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");
}

/// <summary>Whom the user was shown in a week, so that putting one aside does not bring a fourth.</summary>
public interface IWeeklyPicks
{
    /// <summary>In the order they were picked; empty for a new week.</summary>
    Task<IReadOnlyList<PersonId>> FindAsync(MailboxId mailbox, IsoWeek week, CancellationToken cancellationToken);

    /// <summary>Replaces the week's picks.</summary>
    Task SaveAsync(MailboxId mailbox, IsoWeek week, IReadOnlyList<PersonId> picks, CancellationToken cancellationToken);
}
