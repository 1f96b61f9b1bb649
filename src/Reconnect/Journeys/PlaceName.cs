using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using NodaTime.TimeZones;
using Reconnect.People;

namespace Reconnect.Journeys;

/// <summary>One part of the name of a place: "Vienna" of "Café Central, 1010 Vienna, Austria".</summary>
/// <param name="Key">The same however it is written: without accents, capitals and postal code.</param>
/// <param name="Shown">As somebody wrote it, without the postal code.</param>
public readonly record struct PlacePart(string Key, string Shown);

/// <summary>Reads the names of places as they stand in calendars. Two places are the same where they share a part: nothing is looked up on any map.</summary>
public static class PlaceName
{
    /// <summary>No longer name of a place is kept.</summary>
    public const int Longest = 200;

    private const int ShortestPart = 3;
    private static readonly char[] Between = [',', ';', '\n', '\r', '(', ')', '|'];

    private static readonly string[] OnlineWords =
        ["microsoft teams", "teams meeting", "teams-besprechung", "zoom", "google meet", "webex", "skype", "gotomeeting", "online", "virtual", "virtuell", "remote", "phone", "telefon"];

    private static readonly FrozenSet<string> NoPlaces = new[]
    {
        "home", "home office", "homeoffice", "zu hause", "zuhause", "office", "the office", "buro", "hq", "headquarters", "tbd", "tba", "tbc", "teams", "meet", "call", "anruf",
        "cafeteria", "canteen", "kantine", "reception", "empfang", "lobby", "restaurant", "cafe", "hotel", "airport", "flughafen", "bahnhof", "station", "on site", "onsite", "vor ort",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] RoomWords = ["room", "raum", "meeting room", "conference room", "besprechungsraum", "konferenzraum", "sitzungszimmer", "salle"];

    // Names of countries other than those the time zone database has.
    private static readonly string[] MoreCountries =
    [
        "uk", "united kingdom", "great britain", "england", "scotland", "wales", "usa", "united states", "united states of america", "deutschland", "osterreich", "schweiz", "suisse", "svizzera",
        "frankreich", "italien", "italia", "spanien", "espana", "niederlande", "nederland", "the netherlands", "holland", "belgien", "belgie", "belgique", "polen", "polska", "tschechien", "czechia",
        "ungarn", "magyarorszag", "danemark", "danmark", "schweden", "sverige", "norwegen", "norge", "finnland", "suomi", "irland", "griechenland", "turkei", "turkiye", "luxemburg", "kroatien",
        "slowenien", "slowakei", "rumanien", "bulgarien", "vereinigtes konigreich", "vereinigte staaten", "indien", "brasilien", "brasil", "japan", "china", "kanada", "australien", "sudafrika",
    ];

    private static readonly FrozenSet<string> Countries = FindCountries();

    /// <summary>What is kept of a name: no links, no meetings online, one line, at most <see cref="Longest"/> characters. Null where nothing is left.</summary>
    public static string? Kept(string? written)
    {
        if (string.IsNullOrWhiteSpace(written)) { return null; }
        var places = written.Split([';', '\n', '\r']).Select(PersonName.Visible)
            .Where(one => one.Length > 0 && !IsLink(one))
            .Select(one => string.Join(", ", one.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(part => !IsOnline(Fold(part)))))
            .Where(one => one.Length > 0);
        var kept = string.Join("; ", places);
        return kept.Length == 0 ? null : kept.Length <= Longest ? kept : kept[..Longest].TrimEnd();
    }

    /// <summary>The parts by which places are compared: neither countries, nor rooms and house numbers, nor links, nor words that name no place. Each once.</summary>
    public static IReadOnlyList<PlacePart> Parts(string? place) => place is null || IsLink(place)
        ? []
        : [.. place.Split(Between).Select(Part).Where(part => IsTelling(part.Key)).DistinctBy(part => part.Key)];

    /// <summary>Without accents, capitals and double spaces.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Control) { continue; }
            if (char.IsWhiteSpace(letter)) { if (folded.Length > 0 && folded[^1] != ' ') { folded.Append(' '); } }
            else if (letter is 'ß') { folded.Append("ss"); }
            else if (letter is 'ø' or 'Ø') { folded.Append('o'); }
            else if (letter is 'ł' or 'Ł') { folded.Append('l'); }
            else { folded.Append(char.ToLowerInvariant(letter)); }
        }
        return folded.ToString().TrimEnd();
    }

    private static PlacePart Part(string written)
    {
        var shown = WithoutPostalCode(PersonName.Visible(written));
        return new PlacePart(Fold(shown), shown);
    }

    /// <summary>"1010 Vienna" and "A-1010 Vienna" are Vienna.</summary>
    private static string WithoutPostalCode(string part)
    {
        var space = part.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0) { return part; }
        var first = part[..space];
        var digits = first.Count(char.IsAsciiDigit);
        return digits is >= 4 and <= 6 && first.All(letter => char.IsAsciiDigit(letter) || letter is '-' || (char.IsAsciiLetterUpper(letter) && first.Length - digits <= 3))
            ? part[(space + 1)..].Trim()
            : part;
    }

    private static bool IsTelling(string key) =>
        key.Length >= ShortestPart && key.Any(char.IsLetter) && !key.Any(char.IsDigit) && !NoPlaces.Contains(key) && !Countries.Contains(key) && !IsOnline(key)
        && !RoomWords.Any(room => key == room || key.StartsWith($"{room} ", StringComparison.Ordinal) || key.EndsWith($" {room}", StringComparison.Ordinal));

    private static bool IsLink(string text) => text.Contains("://", StringComparison.Ordinal) || text.Contains("www.", StringComparison.OrdinalIgnoreCase);

    private static bool IsOnline(string key) => OnlineWords.Any(word => key == word || key.StartsWith($"{word} ", StringComparison.Ordinal) || key.Contains($" {word}", StringComparison.Ordinal)
        || (word.Contains(' ', StringComparison.Ordinal) && key.StartsWith(word, StringComparison.Ordinal)));

    // A city that is its country by name, such as Singapore, stays a place.
    private static FrozenSet<string> FindCountries()
    {
        var locations = TzdbDateTimeZoneSource.Default.ZoneLocations ?? [];
        var cities = locations.Select(location => Fold(location.ZoneId[(location.ZoneId.LastIndexOf('/') + 1)..].Replace('_', ' '))).ToHashSet();
        return locations.Select(location => Fold(location.CountryName)).Where(country => !cities.Contains(country)).Concat(MoreCountries).ToFrozenSet(StringComparer.Ordinal);
    }
}
