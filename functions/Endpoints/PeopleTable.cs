using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Reconnect.Accounts;
using Reconnect.Functions.Rendering;
using Reconnect.Ties;

namespace Reconnect.Functions.Endpoints;

/// <summary>The people a user has ties with as CSV (RFC 4180), for a spreadsheet. The JSON file has all the rest.</summary>
internal static class PeopleTable
{
    private const int LongestCell = 32_000; // a spreadsheet's cell holds 32,767 characters

    // A spreadsheet reads a cell that begins with one of these as a formula, and names are written by strangers.
    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        InjectionOptions = InjectionOptions.Escape,
        InjectionCharacters = ['=', '@', '+', '-', '\t', '\r', '\n', '＝', '＋', '－', '＠'],
        InjectionEscapeCharacter = '\'',
    };

    private static readonly string[] Columns = ["personId", "name", "addresses", "firstContactDay", "lastContact", "contactDays", "care", "circles"];

    public static byte[] Write(Account account)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true))) // without the mark Excel takes it for Latin-1
        using (var csv = new CsvWriter(text, Form))
        {
            WriteRow(csv, Columns);
            foreach (var tie in account.Ties?.Ties ?? []) { WriteRow(csv, Row(account, tie)); }
        }
        return bytes.ToArray();
    }

    private static string[] Row(Account account, Tie tie) =>
    [
        tie.Person.Id.ToString(), tie.Person.Name, string.Join("; ", tie.Person.Addresses.Select(address => address.Value)),
        tie.ContactDays.Count > 0 ? Endpoints.Write.Text(tie.ContactDays[0]) : "", Endpoints.Write.Text(tie.LastContact),
        tie.ContactDays.Count.ToString(CultureInfo.InvariantCulture), tie.Person.AllIds.Select(id => CareOf(account, id)).FirstOrDefault(care => care.Length > 0) ?? "",
        string.Join("; ", account.Cadences.Circles.Where(circle => circle.Has(tie.Person)).Select(circle => circle.Name)),
    ];

    private static string CareOf(Account account, People.PersonId person) =>
        account.Care.TryGetValue(person, out var care) ? Endpoints.Write.Care(care).Kind ?? "" : "";

    private static void WriteRow(CsvWriter csv, string[] cells)
    {
        foreach (var cell in cells) { csv.WriteField(OneLine.From(cell, LongestCell)); }
        csv.NextRecord();
    }
}
