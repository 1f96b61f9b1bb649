using System.Globalization;
using System.Text;
using NodaTime;
using Reconnect.Ties;
using Xunit;

namespace Reconnect.Tests.Ties;

/// <summary>Draws the picture of docs/lapse.md from the model itself. With RECONNECT_DRAW=1 in the environment it is drawn anew.</summary>
public sealed class TiePictureTests
{
    private const int Width = 800;
    private const int Left = 40;
    private const int Days = 300;
    private static readonly LocalDate First = new(2026, 1, 5);

    // Two friends: about weekly, a summer pause of three weeks, then nothing after 10 August.
    private static readonly int[] ContactDays = [0, 6, 14, 20, 29, 35, 43, 48, 57, 64, 70, 79, 85, 92, 100, 106, 113, 121, 127, 135, 141, 149, 170, 176, 184, 190, 199, 206, 212, 217];

    [Fact]
    public void The_picture_of_one_tie_shows_what_the_model_says_today()
    {
        var file = Path.Combine(Root(), "docs", "pictures", "tie.svg");
        var drawn = Draw();
        if (Environment.GetEnvironmentVariable("RECONNECT_DRAW") == "1") { File.WriteAllText(file, drawn); }

        Assert.Equal(drawn, File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_alarm_of_the_picture_comes_in_the_last_silence_and_not_in_the_summer_pause()
    {
        var alarms = Judged().Where(one => one.Said.Score > LapseModel.AlarmScore && one.Silent >= Silence.ShortestDays).Select(one => one.Day).ToList();

        Assert.NotEmpty(alarms);
        Assert.All(alarms, day => Assert.True(day > ContactDays[^1]));
    }

    private static List<(int Day, int Silent, Assessment Said)> Judged()
    {
        var judged = new List<(int, int, Assessment)>();
        var memory = TieMemory.Empty;
        for (var day = 0; day < Days; day++)
        {
            if (ContactDays.Contains(day)) { memory.AddContact(At(day, 9), day % 2 == 0, day % 2 == 1); }
            if (memory.Days >= 2) { judged.Add((day, (int)(At(day, 12) - memory.LastAt).TotalDays, LapseModel.Assess(memory, At(day, 12)))); }
        }
        return judged;
    }

    private static string Draw()
    {
        const int Top = 60;
        const int Chart = 110;
        const int High = 120;
        var judged = Judged();
        var alarm = judged.First(one => one.Said.Score > LapseModel.AlarmScore && one.Silent >= Silence.ShortestDays).Day;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} 290\" font-family=\"sans-serif\" font-size=\"13\" role=\"img\">\n");
        svg.Append("<title>One tie over ten months: a mark for every day of contact, and below the chance of a contact within 90 days</title>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{Width}\" height=\"290\" fill=\"#fff\"/>\n<text x=\"{Left}\" y=\"28\">Days of contact</text>\n");
        foreach (var day in ContactDays) { svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{X(day)}\" x2=\"{X(day)}\" y1=\"{Top - 16}\" y2=\"{Top}\" stroke=\"#0f6cbd\" stroke-width=\"2\"/>\n"); }
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Left}\" x2=\"{X(Days)}\" y1=\"{Top}\" y2=\"{Top}\" stroke=\"#616161\"/>\n<text x=\"{Left}\" y=\"{Chart - 12}\">Chance of a contact within 90 days</text>\n");
        foreach (var tenth in (int[])[0, 5, 10])
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Left}\" x2=\"{X(Days)}\" y1=\"{Y(tenth / 10.0)}\" y2=\"{Y(tenth / 10.0)}\" stroke=\"#e0e0e0\"/><text x=\"{Left - 6}\" y=\"{Y(tenth / 10.0) + 4}\" text-anchor=\"end\">{tenth * 10}</text>\n");
        }
        svg.Append("<polyline fill=\"none\" stroke=\"#0f6cbd\" stroke-width=\"2\" points=\"");
        foreach (var (day, _, said) in judged) { svg.Append(CultureInfo.InvariantCulture, $"{X(day)},{Y(said.AliveChance):0.0} "); }
        svg.Append("\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{X(alarm)}\" x2=\"{X(alarm)}\" y1=\"{Top - 24}\" y2=\"{Chart + High}\" stroke=\"#b10e1c\" stroke-dasharray=\"4 3\"/>\n<text x=\"{X(alarm) + 6}\" y=\"{Top - 28}\" fill=\"#b10e1c\">quiet after {alarm - ContactDays[^1]} days</text>\n");
        for (var month = 0; month < 10; month++)
        {
            var date = new LocalDate(2026, 1 + month, month == 0 ? 5 : 1);
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(Period.DaysBetween(First, date))}\" y=\"{Chart + High + 22}\">{date.ToString("MMM", CultureInfo.InvariantCulture)}</text>\n");
        }
        return svg.Append("</svg>\n").ToString();

        static int Y(double chance) => (int)Math.Round(Chart + High * (1 - chance));
    }

    private static int X(int day) => Left + day * (Width - Left - 20) / Days;

    private static Instant At(int day, int hour) => First.PlusDays(day).At(new LocalTime(hour, 0)).InUtc().ToInstant();

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Reconnect.sln"))) { folder = folder.Parent; }
        return folder?.FullName ?? throw new InvalidOperationException("There is no Reconnect.sln above the tests.");
    }
}
