using NodaTime;

namespace Reconnect.Scans;

/// <summary>Reads the calendar in rounds: two years back and sixty days ahead the first time, the days around today from then on.</summary>
internal sealed class CalendarReading(ICalendarHistory calendar, IScanStore scans)
{
    private const int MonthsBackAtFirst = 24;
    private static readonly Duration Back = Duration.FromDays(30);
    internal static readonly Duration Ahead = Duration.FromDays(60);
    private static readonly Duration StillFresh = Duration.FromDays(1);

    public async Task ReadAsync(MailboxId mailbox, Instant now, DateTimeZone zone, CancellationToken cancellationToken)
    {
        var before = await scans.CalendarRoundAsync(mailbox, cancellationToken);
        if (before is { IsDone: false })
        {
            before = await FinishAsync(mailbox, before, cancellationToken);
            if (before.Window.End + StillFresh >= now + Ahead) { return; }
        }
        await FinishAsync(mailbox, Following(before, now, zone), cancellationToken);
    }

    private static CalendarRound Following(CalendarRound? before, Instant now, DateTimeZone zone)
    {
        var first = zone.AtStartOfDay(now.InZone(zone).Date.PlusMonths(-MonthsBackAtFirst)).ToInstant();
        if (before is null) { return new CalendarRound(1, new Interval(first, now + Ahead), null, false); }

        // After a long pause the days since the last round began belong to this one too.
        var lastRead = before.Window.End - Ahead;
        return new CalendarRound(before.Round + 1, new Interval(Instant.Max(first, Instant.Min(now, lastRead) - Back), now + Ahead), null, false);
    }

    private async Task<CalendarRound> FinishAsync(MailboxId mailbox, CalendarRound round, CancellationToken cancellationToken)
    {
        var guard = new PagingGuard();
        while (true)
        {
            var page = await calendar.ReadPageAsync(mailbox, round.Window, round.Next, cancellationToken);
            if (page.Next is { } next) { guard.Pass(next); }
            round = round with { Next = page.Next, IsDone = page.Next is null };
            await scans.SaveCalendarPageAsync(mailbox, round, page.Meetings, cancellationToken);
            if (round.IsDone) { return round; }
        }
    }
}
