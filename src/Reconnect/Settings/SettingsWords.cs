namespace Reconnect.Settings;

/// <summary>What is wrong with settings that cannot be kept, a sentence each.</summary>
internal static class SettingsWords
{
    public static string WeeklyNumber => Tongue.Say(
        $"The weekly number is 0 to {UserSettings.MostPerWeek}.", $"Die Zahl der Vorschläge in der Woche liegt zwischen 0 und {UserSettings.MostPerWeek}.");

    public static string DigestHour => Tongue.Say("The hour of the digest is 0 to 23.", "Die Stunde der wöchentlichen Mail liegt zwischen 0 und 23.");

    public static string LeadDays => Tongue.Say(
        $"The lead days are 0 to {UserSettings.MostLeadDays}.", $"Der Vorlauf liegt zwischen 0 und {UserSettings.MostLeadDays} Tagen.");

    public static string Language => Tongue.Say(
        "The language is en or de, or null for the one of the mailbox.", "Die Sprache ist en oder de, oder null für die des Postfachs.");

    public static string PausedUntil => Tongue.Say(
        "A pause ends on a date such as 2026-12-07, or is null.", "Eine Pause endet an einem Datum wie 2026-12-07 oder ist null.");

    public static string NoDomain(string? text) => Tongue.Say($"'{text}' is no domain, such as example.org.", $"„{text}“ ist keine Domäne wie example.org.");

    public static string NoAddress(string? text) => Tongue.Say($"'{text}' is no e-mail address.", $"„{text}“ ist keine E-Mail-Adresse.");

    public static string SocialHour => Tongue.Say(
        "A social hour has a day and a start, or neither to have one found.",
        "Eine Zeit für Menschen hat einen Tag und einen Beginn, oder keines von beiden, damit eine gefunden wird.");

    public static string Zone => Tongue.Say(
        "The time zone is not known; one such as Europe/Berlin is.", "Diese Zeitzone ist nicht bekannt; Europe/Berlin ist zum Beispiel eine.");

    public static string HoursEnd => Tongue.Say("Working hours end after they start.", "Die Arbeitszeit endet nach ihrem Beginn.");

    /// <summary>Days are written in English in every language: they are names of the wire.</summary>
    public static string Day => Tongue.Say("A day is one of monday to sunday.", "Ein Tag ist einer von monday bis sunday.");

    public static string Time => Tongue.Say("A time is written like 08:00.", "Eine Uhrzeit wird geschrieben wie 08:00.");

    public static string TooMany(int most) => Tongue.Say($"There can be {most} entries at most.", $"Es kann höchstens {most} Einträge geben.");

    public static string TooLong(int longest) => Tongue.Say($"An entry has {longest} characters at most.", $"Ein Eintrag hat höchstens {longest} Zeichen.");
}
