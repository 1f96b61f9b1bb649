using System.Globalization;
using System.IO.Compression;
using System.Text;
using Reconnect.EndToEnd.Running;

namespace Reconnect.EndToEnd;

/// <summary>The other two worlds: real timing under invented names, and the user's own mail.</summary>
public sealed class WorldsTests : IDisposable
{
    private const string Me = "ada@harbour.example";
    private static readonly DateTimeOffset Start = new(2024, 1, 8, 9, 0, 0, TimeSpan.Zero);
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_replayed_mailbox_is_scanned_and_gives_suggestions()
    {
        var events = _folder.Under("events.csv.gz");
        await WriteEventsAsync(events);

        await using var product = await Product.StartScannedAsync("replay", "--events", events, "--ego", "1");

        Assert.NotEmpty(await product.Api.PeopleAsync());
        var week = await product.Api.SuggestionsAsync(15);
        Assert.NotEmpty(week.Candidates);
        Assert.InRange(week.People.Count, 1, 3);
    }

    [Fact]
    public async Task An_own_mail_export_with_malformed_mails_is_scanned_and_the_flaws_are_named()
    {
        var mbox = _folder.Under("mail.mbox");
        await WriteMailsAsync(mbox);

        await using var product = await Product.StartAsync("mbox", "--mbox", mbox, "--me", Me);
        var scan = await product.Api.ScanAsync();

        Assert.Equal(120, scan.MessagesRead);
        Assert.Equal("bea@harbour.example", Assert.Single(await product.Api.PeopleAsync()).Address);
        Assert.InRange((await product.Api.SuggestionsAsync(15)).Candidates.Count, 0, 1);
        var notes = product.Office.About.Notes;
        Assert.Contains("4 mails were left out.", notes);
        Assert.Contains(notes, note => note.Contains("it has no readable sender", StringComparison.Ordinal));
        Assert.Contains(notes, note => note.Contains("it has no date", StringComparison.Ordinal));
        Assert.Contains(notes, note => note.Contains("its date cannot be read", StringComparison.Ordinal));
        Assert.Contains(notes, note => note.Contains("its headers cannot be read", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("There is no world 'fairytale'", "fairytale")]
    [InlineData("There is no file", "mbox", "--mbox", "/no/such/mail.mbox", "--me", Me)]
    [InlineData("needs --mbox", "mbox", "--me", Me)]
    [InlineData("There is no file", "replay", "--events", "/no/such/events.csv.gz")]
    [InlineData("needs --events", "replay")]
    public async Task A_world_that_cannot_be_built_is_refused_in_a_sentence(string sentence, params string[] world) => await MustRefuseAsync(sentence, world);

    [Theory]
    [InlineData("ada", "needs --me with your own address")]
    [InlineData("ada@", "needs --me with your own address")]
    [InlineData("nobody@elsewhere.example", "from or to nobody@elsewhere.example")]
    public async Task A_wrong_own_address_is_refused_in_a_sentence(string me, string sentence)
    {
        var mbox = _folder.Under("mail.mbox");
        await WriteMailsAsync(mbox);

        await MustRefuseAsync(sentence, "mbox", "--mbox", mbox, "--me", me);
    }

    [Fact]
    public async Task A_person_who_is_not_in_the_event_file_is_refused_in_a_sentence()
    {
        var events = _folder.Under("events.csv.gz");
        await WriteEventsAsync(events);

        await MustRefuseAsync("Person 4711 is not in", "replay", "--events", events, "--ego", "4711");
    }

    private async Task MustRefuseAsync(string sentence, params string[] world)
    {
        await using var simulator = SimulatedOffice.Launch(FreePort.Address(), _folder.Under("simulator"), world);

        Assert.Equal(2, await simulator.EndAsync());
        Assert.Contains(sentence, simulator.Complaint, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", simulator.Complaint, StringComparison.Ordinal);
    }

    /// <summary>Thirty people, each with a rhythm of their own; every fourth falls silent twelve weeks before the end.</summary>
    private static async Task WriteEventsAsync(string path)
    {
        var lines = new List<string> { "unix_seconds,sender,recipient" };
        for (var other = 2; other < 32; other++)
        {
            var lastDay = other % 4 == 0 ? 400 - 84 : 400;
            for (var day = other % 5; day < lastDay; day += 3 + (other % 6))
            {
                var asked = Start.AddDays(day).AddMinutes(other * 11).ToUnixTimeSeconds();
                lines.Add($"{asked},{(day % 2 == 0 ? 1 : other)},{(day % 2 == 0 ? other : 1)}");
                lines.Add($"{asked + 5400},{(day % 2 == 0 ? other : 1)},{(day % 2 == 0 ? 1 : other)}");
            }
        }
        await using var file = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        await file.WriteAsync(Encoding.ASCII.GetBytes(string.Join('\n', lines) + '\n'), TestContext.Current.CancellationToken);
    }

    /// <summary>Sixty letters and their answers, with five mails between them that no program should have written.</summary>
    private static async Task WriteMailsAsync(string path)
    {
        var export = new StringBuilder();
        for (var letter = 0; letter < 60; letter++)
        {
            var at = Start.AddDays(letter * 4);
            export.Append(Letter(at, Me, "bea@harbour.example", $"letter{letter}")).Append(Letter(at.AddHours(3), "bea@harbour.example", Me, $"answer{letter}"));
        }
        const string Marker = "From someone@harbour.example Mon Jan  8 09:00:00 2024\n";
        export.Append(Marker).Append("\n\nno headers at all\n\n")
            .Append(Marker).Append($"From: \nTo: {Me}\nDate: Mon, 8 Jan 2024 09:00:00 +0000\nSubject: =?utf-8?B?broken\n\nbody\n\n")
            .Append(Marker).Append($"From: bea@harbour.example\nTo: {Me}\nSubject: when?\n\nbody\n\n")
            .Append(Marker).Append($"From: bea@harbour.example\nTo: {Me}\nDate: the day after tomorrow\n\nbody\n\n");
        await File.WriteAllTextAsync(path, export.ToString(), TestContext.Current.CancellationToken);
    }

    private static string Letter(DateTimeOffset at, string from, string to, string id) =>
        $"From {from} {at.ToString("ddd MMM d HH:mm:ss yyyy", CultureInfo.InvariantCulture)}\nFrom: {from}\nTo: {to}\n"
        + $"Date: {at.ToString("r", CultureInfo.InvariantCulture)}\nMessage-Id: <{id}@harbour.example>\nSubject: Café {id}\n\nFrom here on only text.\n\n";
}
