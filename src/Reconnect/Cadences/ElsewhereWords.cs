using Reconnect.People;

namespace Reconnect.Cadences;

/// <summary>Talks elsewhere in words.</summary>
public static class ElsewhereWords
{
    /// <summary>You and Anna talk elsewhere: silence in mail and calendar does not count. Last in touch here on 12 March.</summary>
    /// <param name="lastDate">The day of the last contact that is known of, in words.</param>
    public static string Steady(Person person, string lastDate) => Tongue.Say(
        $"You and {person.ShortName} talk elsewhere: silence in mail and calendar does not count. Last in touch here on {lastDate}.",
        $"Sie und {person.ShortName} sprechen sich anderswo: Stille in Mail und Kalender zählt nicht. Zuletzt hier Kontakt am {lastDate}.");

    internal static string NoLink => Tongue.Say(
        $"A link is a telephone number, a page (https:) or a chat, such as whatsapp:, sgnl:, tg: or msteams:, in one line of at most {ElsewhereLink.Longest} characters.",
        $"Ein Link ist eine Telefonnummer, eine Seite (https:) oder ein Chat, etwa whatsapp:, sgnl:, tg: oder msteams:, in einer Zeile mit höchstens {ElsewhereLink.Longest} Zeichen.");
}
