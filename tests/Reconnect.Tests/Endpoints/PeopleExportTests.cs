using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using NodaTime;
using Reconnect.Accounts;
using Reconnect.Cadences;
using Reconnect.Functions.Endpoints;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;

namespace Reconnect.Tests.Endpoints;

/// <summary>People as a table and as cards, whatever they call themselves.</summary>
public sealed class PeopleExportTests
{
    public static TheoryData<string> Formulas { get; } = ["=1+1", "+49 30", "-2", "@SUM(A1)", "\t=1", "＝1", "=cmd|' /C calc'!A0", "\"=1\""];

    [Fact]
    public void A_table_has_a_head_and_a_line_for_each_person()
    {
        var rows = Table(AccountOf("Anna Berg", "Ben, \"the\" Okoro"));

        Assert.Equal(["personId", "name", "addresses", "firstContactDay", "lastContact", "contactDays", "care", "circles"], rows[0]);
        Assert.Equal(["Anna Berg", "Ben, \"the\" Okoro"], rows.Skip(1).Select(row => row[1]));
        Assert.Equal(["2026-03-02", "2026-09-08T09:00:00Z", "2", "never", "Friends"], rows[1][3..]);
    }

    [Fact]
    public void A_table_is_marked_as_UTF_8_and_ends_its_lines_as_RFC_4180_says()
    {
        var bytes = PeopleTable.Write(AccountOf("Zoë"));

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(2, Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [MemberData(nameof(Formulas))]
    public void No_cell_of_a_table_begins_like_a_formula(string name)
    {
        var cell = Table(AccountOf(name))[1][1];

        Assert.DoesNotContain(cell[0], "=+-@\t\r＝＋－＠");
        Assert.Contains(name.Trim('\t', '"')[..2], cell, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Anna\r\nEMAIL:all@reconnect.example", "Anna EMAIL:all@reconnect.example")]
    [InlineData("Berg; Anna, \\n", "Berg\\; Anna\\, \\\\n")]
    [InlineData("\u202Eanna\u0007", "anna")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("{{ name }}", "{{ name }}")]
    [InlineData("שרה כהן", "שרה כהן")]
    public void No_name_forges_a_line_of_a_card(string name, string value)
    {
        var lines = Cards(AccountOf(name));

        Assert.Equal([$"FN:{value}"], lines.Where(line => line.StartsWith("FN:", StringComparison.Ordinal)));
        Assert.Single(lines, line => line.StartsWith("EMAIL:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_card_has_addresses_circles_and_the_birthday_of_the_address_book()
    {
        var account = AccountOf("Anna Berg");
        var anna = account.Ties!.Ties[0].Person;

        Assert.Equal(
            ["BEGIN:VCARD", "VERSION:4.0", $"UID:urn:uuid:{anna.Id}", "FN:Anna Berg", "EMAIL:person0@firm.example", "BDAY:--0229", "CATEGORIES:Friends", "END:VCARD", ""],
            Cards(account));
    }

    [Fact]
    public void A_long_line_is_folded_between_characters_and_reads_whole_again()
    {
        var name = string.Concat(Enumerable.Repeat("Zoë👩", 40));
        var text = Encoding.UTF8.GetString(PeopleCards.Write(AccountOf(name)));

        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains($"FN:{name}\r\n", text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_characters_are_cut_in_a_card() =>
        Assert.Contains(Cards(AccountOf(new string('a', 10_000))), line => line == $"FN:{new string('a', 999)}…");

    [Fact]
    public void Nobody_read_yet_gives_a_head_and_no_card()
    {
        var nothing = AccountOf() with { Ties = null };

        Assert.Single(Table(nothing));
        Assert.Empty(PeopleCards.Write(nothing));
    }

    private static Account AccountOf(params string[] names)
    {
        var people = names.Select((name, at) => Office.PersonAt("", $"person{at}@firm.example") with { Name = name }).ToList();
        LocalDate[] days = [new(2026, 3, 2), new(2026, 9, 8)];
        var cards = people.Select(person => new ContactCard(person.Name, person.Addresses, new AnnualDate(2, 29))).ToList();
        var circle = new Circle(new CircleId(Guid.Empty), "Friends", null, [.. people.Select(person => person.Id)]);
        var profile = new MailboxProfile(Office.MyAddress, [Office.MyAddress], "Mira", Office.Berlin, Reconnect.Slots.WorkingHours.Usual, "en", null);
        return new Account(
            Office.Me, UserSettings.Default, ScanStatus.Never, new History(profile, [], [], cards), new TieBook(Office.Now, new OwnDays(0, null, []), [.. people.Select(person => Office.TieWith(person, days))]),
            people.Take(1).ToDictionary(person => person.Id, _ => (Care)new Care.Never()), new Dictionary<PersonId, Correction>(), [], [])
        {
            Cadences = ChosenCadences.None with { Circles = [circle] },
        };
    }

    private static List<string[]> Table(Account account)
    {
        using var reader = new StreamReader(new MemoryStream(PeopleTable.Write(account)));
        using var csv = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture));
        var rows = new List<string[]>();
        while (csv.Read()) { rows.Add(csv.Record!); }
        return rows;
    }

    private static string[] Cards(Account account) =>
        Encoding.UTF8.GetString(PeopleCards.Write(account)).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
}
