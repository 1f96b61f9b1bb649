using System.Globalization;
using NodaTime;
using Reconnect.Scans;

namespace Reconnect.Tests.Fakes;

/// <summary>A calendar given out in pages; a bookmark only works with the window it came from.</summary>
public sealed class FakeCalendarHistory : ICalendarHistory
{
    public List<Meeting> Meetings { get; } = [];

    public int PageSize { get; set; } = 2;

    /// <summary>Every page asked for: the window and where reading began; null is the start.</summary>
    public List<(Interval Window, string? From)> Asked { get; } = [];

    /// <summary>Gives the same page for ever.</summary>
    public bool IsEndless { get; set; }

    public Task<CalendarPage> ReadPageAsync(MailboxId mailbox, Interval window, Bookmark? from, CancellationToken cancellationToken)
    {
        Asked.Add((window, from?.Value));
        var start = 0;
        if (from is not null)
        {
            var parts = from.Value.Split('|');
            if (parts[0] != window.ToString()) { throw new InvalidOperationException("The bookmark is of another window."); }
            start = int.Parse(parts[1], CultureInfo.InvariantCulture);
        }
        var inside = Meetings.Where(meeting => meeting.When.Start < window.End && meeting.When.End > window.Start).OrderBy(meeting => meeting.When.Start).ToList();
        var page = inside.Skip(start).Take(PageSize).ToList();
        var next = IsEndless ? 0 : start + page.Count;
        return Task.FromResult(new CalendarPage(page, IsEndless || next < inside.Count ? new Bookmark(string.Create(CultureInfo.InvariantCulture, $"{window}|{next}")) : null));
    }
}
