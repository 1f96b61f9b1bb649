using System.Globalization;
using System.Net;
using System.Text;
using Reconnect.People;
using Reconnect.Tests.Fakes;
using Xunit;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.People;

/// <summary>Draws the picture of docs/people.md from a small mailbox and the code that reads it. With RECONNECT_DRAW=1 in the environment it is drawn anew.</summary>
public sealed class PeoplePictureTests
{
    private const int Row = 34;
    private static readonly Correspondent AnnaLater = Who("Anna Berg", "anna.berg@harbour.example");
    private static readonly Correspondent Cleo = Who("Cleo Diaz", "cleo@outside.example");

    [Fact]
    public void The_picture_of_a_small_mailbox_shows_what_the_code_says_today()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Reconnect.sln"))) { folder = folder.Parent!; }
        var file = Path.Combine(folder.FullName, "docs", "pictures", "people.svg");
        var drawn = Draw(Mailbox().People);
        if (Environment.GetEnvironmentVariable("RECONNECT_DRAW") == "1") { File.WriteAllText(file, drawn); }

        Assert.Equal(drawn, File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    private static PaperTrail Mailbox()
    {
        var trail = new PaperTrail().TalkEvery(7, Ben, 200, 4).TalkEvery(9, Cleo, 200, 5).TalkEvery(7, Anna, 200, 60)
            .Mail(You, [Anna], Ago(50), "gone").Mail(Who("Mail Delivery System", $"postmaster@{Anna.Address.Domain}"), [You], Ago(50) + NodaTime.Duration.FromMinutes(1), "gone")
            .TalkEvery(7, AnnaLater, 30, 5);
        var (news, shop, room) = (Who("Harbour News", "news@harbour.example"), Who("Shop", "no-reply@shop.example"), Who("Room Fjord", "room.fjord@fjordline.example"));
        for (var day = 60; day > 0; day -= 7) { trail.TheyWrote(news, day).TheyWrote(shop, day); }
        return trail.YouWrote(Who("Dora Eng", "dora@outside.example"), 40).Met([Ben, room], 12, but: meeting => meeting with
        {
            Attendees = [.. meeting.Attendees.Select(one => one.Who == room ? one with { Kind = Reconnect.Scans.AttendeeKind.Resource } : one)],
        });
    }

    private static string Draw(FoundPeople found)
    {
        var people = found.People.OrderBy(person => person.Name, StringComparer.Ordinal).ToList();
        var height = 60 + Row * (people.Sum(person => person.Addresses.Count) + found.Dropped.Count);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 980 {height}\" font-family=\"sans-serif\" font-size=\"13\" role=\"img\">\n");
        svg.Append("<title>Addresses of a small mailbox, and what became of each</title>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"980\" height=\"{height}\" fill=\"#fff\"/>\n<text x=\"20\" y=\"28\" font-weight=\"600\">Address</text><text x=\"330\" y=\"28\" font-weight=\"600\">What became of it</text>\n");
        var y = 60;
        foreach (var person in people)
        {
            var top = y;
            foreach (var address in person.Addresses) { y = Line(svg, y, address.Value, ""); }
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"322\" y=\"{top - 18}\" width=\"200\" height=\"{y - top - 8}\" rx=\"6\" fill=\"#ebf3fc\" stroke=\"#0f6cbd\"/><text x=\"334\" y=\"{(top + y - Row) / 2}\">{Safe(person.Name)}</text>\n");
        }
        foreach (var one in found.Dropped) { y = Line(svg, y, one.Address.Value, $"nobody: {one.Evidence}"); }
        return svg.Append("</svg>\n").ToString();
    }

    private static int Line(StringBuilder svg, int y, string address, string text)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"20\" y=\"{y}\">{Safe(address)}</text><line x1=\"250\" x2=\"316\" y1=\"{y - 4}\" y2=\"{y - 4}\" stroke=\"#616161\"/><text x=\"330\" y=\"{y}\" fill=\"#616161\">{Safe(text)}</text>\n");
        return y + Row;
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
