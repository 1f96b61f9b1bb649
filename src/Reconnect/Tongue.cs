using System.Globalization;

namespace Reconnect;

/// <summary>The languages the product speaks.</summary>
public enum Language { English, German }

/// <summary>In which language the product speaks, decided once: at the beginning of a request, of a job, and wherever sentences are kept. Everything said from there on
/// follows, through every await, as with a culture of .NET. English where nothing was decided.</summary>
/// <remarks>A sentence is written once in each language, side by side, so that both tell the same truth and none can be forgotten. Names of days and months, and
/// the decimal sign, are our own: those of a machine's ICU differ from one version to the next, and some machines have none.</remarks>
public static class Tongue
{
    private static readonly AsyncLocal<Language> Chosen = new();
    private static readonly CultureInfo German = MakeGerman();

    /// <summary>The language of what is said now.</summary>
    public static Language Now => Chosen.Value;

    /// <summary>How numbers and dates are written now.</summary>
    public static CultureInfo Culture => CultureOf(Now);

    /// <summary>From here on, within the caller's flow.</summary>
    /// <returns>Goes back to the language before when disposed; may be left alone.</returns>
    public static IDisposable Speak(Language language)
    {
        var before = Chosen.Value;
        Chosen.Value = language;
        return new Return(before);
    }

    /// <param name="english">The sentence, and what it is measured by.</param>
    /// <param name="german">The same truth. Addresses the user as Sie.</param>
    public static string Say(string english, string german) => Now is Language.German ? german : english;

    /// <summary>3.5; 3,5.</summary>
    /// <param name="format">Of .NET.</param>
    public static string Number(double value, string format = "0") => value.ToString(format, Culture);

    public static CultureInfo CultureOf(Language language) => language is Language.German ? German : CultureInfo.InvariantCulture;

    /// <summary>The code on the wire: en, de.</summary>
    public static string CodeOf(Language language) => language is Language.German ? "de" : "en";

    /// <summary>Null for anything but the code of a language the product speaks.</summary>
    public static Language? WithCode(string code) => code switch { "en" => Language.English, "de" => Language.German, _ => null };

    /// <summary>English for a language the product does not speak.</summary>
    /// <param name="locale">BCP 47, such as de-AT.</param>
    public static Language OfLocale(string? locale) =>
        locale is not null && locale.Split('-', '_')[0].Equals("de", StringComparison.OrdinalIgnoreCase) ? Language.German : Language.English;

    private static CultureInfo MakeGerman()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        string[] months = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember", ""];
        string[] shortMonths = ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez.", ""];
        culture.DateTimeFormat.DayNames = ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"];
        culture.DateTimeFormat.AbbreviatedDayNames = ["So.", "Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa."];
        (culture.DateTimeFormat.MonthNames, culture.DateTimeFormat.MonthGenitiveNames) = (months, months);
        (culture.DateTimeFormat.AbbreviatedMonthNames, culture.DateTimeFormat.AbbreviatedMonthGenitiveNames) = (shortMonths, shortMonths);
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator) = (",", ".");
        return CultureInfo.ReadOnly(culture);
    }

    private sealed class Return(Language before) : IDisposable
    {
        public void Dispose() => Chosen.Value = before;
    }
}
