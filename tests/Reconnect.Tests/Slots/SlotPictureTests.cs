using System.Globalization;
using System.Net;
using System.Text;
using NodaTime;
using Reconnect.Slots;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Slots;

/// <summary>Draws the picture of docs/slots.md from the engine itself. With RECONNECT_DRAW=1 in the environment it is drawn anew.</summary>
public sealed class SlotPictureTests
{
    private const int Left = 50, Top = 40, Column = 232, Row = 21;
    private static readonly LocalDate Monday = new(2026, 11, 30);

    [Fact]
    public void The_picture_of_a_week_shows_what_the_engine_says_today()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Reconnect.sln"))) { folder = folder.Parent!; }
        var file = Path.Combine(folder.FullName, "docs", "pictures", "slots.svg");
        var drawn = Draw(Week());
        if (Environment.GetEnvironmentVariable("RECONNECT_DRAW") == "1") { File.WriteAllText(file, drawn); }

        Assert.Equal(drawn, File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    /// <summary>You in Berlin, Anna in Helsinki, seen on the Sunday before.</summary>
    private static SlotSearch Week()
    {
        BusyTime[] yours =
        [
            Busy(0, 9, 0, 30), Busy(0, 10, 50, 190), Busy(1, 8, 30, 90), Busy(1, 14, 0, 45), Busy(2, 0, 0, 1440, ShowAs.OutOfOffice), Busy(3, 10, 0, 60, ShowAs.Tentative), Busy(4, 9, 30, 115),
        ];
        BusyTime[] annas = [Busy(0, 8, 0, 50), Busy(1, 10, 0, 50), Busy(1, 13, 0, 60), Busy(3, 8, 0, 90), Busy(3, 13, 0, 55), Busy(4, 13, 30, 30, ShowAs.WorkingElsewhere)];
        return new SlotSearch(
            At(-1, 12, 0), Duration.FromMinutes(30), new Side("You", Office.Berlin, WeekHours.Of(WorkingHours.Usual), yours),
            [new Side("Anna", Office.Helsinki, WeekHours.Of(WorkingHours.Usual), annas)])
        {
            Preferences = new SlotPreferences
            {
                Horizon = Duration.FromDays(6),
                Social = WeekHours.On([IsoDayOfWeek.Thursday], new DayPart(new LocalTime(14, 0), new LocalTime(16, 0))),
            },
            CatchUpDays = new HashSet<LocalDate> { Monday.PlusDays(4) },
        };
    }

    private static string Draw(SlotSearch search)
    {
        var svg = new StringBuilder();
        var (width, height) = (Left + 5 * Column + 10, Top + 18 * Row + 40);
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" font-family=\"sans-serif\" font-size=\"10\" role=\"img\">\n");
        svg.Append("<title>A week in half hours: the three slots that are offered, those that could be, and why the others cannot</title>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n");
        for (var day = 0; day < 5; day++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + day * Column + 4}\" y=\"{Top - 12}\" font-size=\"13\" font-weight=\"600\">{Monday.PlusDays(day).ToString("ddd d MMM", CultureInfo.InvariantCulture)}</text>\n");
        }
        for (var hour = 8; hour < 17; hour++) { svg.Append(CultureInfo.InvariantCulture, $"<text x=\"8\" y=\"{Top + (hour - 8) * 2 * Row + 14}\">{hour:00}:00</text>\n"); }
        var offered = SlotFinder.Find(search).Slots.Select(slot => slot.When.Start).ToHashSet();
        foreach (var start in SlotFinder.Possible(search))
        {
            var points = SlotFinder.Terms(search, start).Sum(term => term.Points).ToString("0.00", CultureInfo.InvariantCulture);
            if (offered.Contains(start)) { Cell(svg, start, "#0f6cbd", "#fff", $"offered, {points} points"); }
            else { Cell(svg, start, "#cfe4fa", "#242424", $"possible, {points} points"); }
        }
        foreach (var slot in SlotFinder.Rejected(search)) { Cell(svg, slot.Start.ToInstant(), "#f0f0f0", "#616161", slot.Why); }
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"{height - 12}\" font-size=\"12\">You in Berlin, Anna in Helsinki (an hour ahead); your social time is Thursday from 14:00 to 16:00; all times are Berlin's.</text>\n");
        return svg.Append("</svg>\n").ToString();
    }

    private static void Cell(StringBuilder svg, Instant start, string fill, string ink, string text)
    {
        var local = start.InZone(Office.Berlin).LocalDateTime;
        var (day, half) = (Period.DaysBetween(Monday, local.Date), (local.Hour - 8) * 2 + local.Minute / 30);
        if (day is < 0 or > 4 || half is < 0 or > 17) { return; }
        var (x, y) = (Left + day * Column, Top + half * Row);
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{y}\" width=\"{Column - 4}\" height=\"{Row - 2}\" fill=\"{fill}\"/><text x=\"{x + 4}\" y=\"{y + 13}\" fill=\"{ink}\">{WebUtility.HtmlEncode(text)}</text>\n");
    }

    private static Instant At(int day, int hour, int minute) => Office.Berlin.AtStrictly(Monday.PlusDays(day) + new LocalTime(hour, minute)).ToInstant();

    private static BusyTime Busy(int day, int hour, int minute, int minutes, ShowAs showAs = ShowAs.Busy) => new(Office.Between(At(day, hour, minute), minutes), showAs);
}
