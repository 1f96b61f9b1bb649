using System.Globalization;
using System.Text;
using Reconnect.Accounts;
using Reconnect.Functions.Rendering;
using Reconnect.Ties;

namespace Reconnect.Functions.Endpoints;

/// <summary>The people a user has ties with as cards for an address book: vCard 4.0 (RFC 6350), in UTF-8.</summary>
internal static class PeopleCards
{
    private const int LongestValue = 1000;

    /// <summary>Octets of a line without its end; longer ones are folded (RFC 6350, 3.2).</summary>
    private const int LongestLine = 75;

    public static byte[] Write(Account account)
    {
        var cards = new StringBuilder();
        foreach (var tie in account.Ties?.Ties ?? []) { Append(cards, account, tie); }
        return Encoding.UTF8.GetBytes(cards.ToString());
    }

    private static void Append(StringBuilder cards, Account account, Tie tie)
    {
        AppendLine(cards, "BEGIN:VCARD");
        AppendLine(cards, "VERSION:4.0");
        AppendLine(cards, $"UID:urn:uuid:{tie.Person.Id}");
        AppendLine(cards, $"FN:{(Escaped(tie.Person.Name) is { Length: > 0 } name ? name : Escaped(tie.Person.Address.Value))}");
        foreach (var address in tie.Person.Addresses) { AppendLine(cards, $"EMAIL:{Escaped(address.Value)}"); }
        var card = account.History?.Cards.FirstOrDefault(one => one.Birthday is not null && one.Addresses.Any(tie.Person.Addresses.Contains));
        if (card?.Birthday is { } birthday) { AppendLine(cards, string.Create(CultureInfo.InvariantCulture, $"BDAY:--{birthday.Month:00}{birthday.Day:00}")); }
        var circles = account.Cadences.Circles.Where(circle => circle.Has(tie.Person)).Select(circle => Escaped(circle.Name)).ToList();
        if (circles.Count > 0) { AppendLine(cards, $"CATEGORIES:{string.Join(',', circles)}"); }
        AppendLine(cards, "END:VCARD");
    }

    // What means something in a value (RFC 6350, 3.4); line breaks are gone before.
    private static string Escaped(string words) => OneLine.From(words, LongestValue)
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal);

    private static void AppendLine(StringBuilder cards, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                cards.Append("\r\n ");
                octets = 1;
            }
            cards.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        cards.Append("\r\n");
    }
}
