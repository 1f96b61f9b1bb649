using Reconnect.Slots;

namespace Reconnect.Links;

/// <summary>What a link would do, as a question, and what it has done.</summary>
internal static class LinkWords
{
    /// <param name="slot">Only of a booking.</param>
    public static string Question(Link link, Slot? slot) => link.Action switch
    {
        LinkAction.Book when slot is null => Tongue.Say($"Book a catch-up with {link.PersonName}?", $"Ein Wiedersehen mit {link.PersonName} buchen?"),
        LinkAction.Book => Tongue.Say(
            $"Book {SlotWords.WithLength(slot, "")} with {link.PersonName}?", $"{SlotWords.WithLength(slot, "")} mit {link.PersonName} buchen?"),
        LinkAction.Talked => TalkedWords.Question(link.PersonName),
        LinkAction.Snooze => Tongue.Say($"Leave {link.PersonName} out for a month?", $"{link.PersonName} einen Monat lang auslassen?"),
        LinkAction.Never => Tongue.Say($"Never suggest {link.PersonName} again?", $"{link.PersonName} nie wieder vorschlagen?"),
        _ => Tongue.Say("Stop the weekly mail?", "Die wöchentliche Mail abbestellen?"),
    };

    public static string Unsubscribed => Tongue.Say("You will get no more weekly mails.", "Sie bekommen keine wöchentlichen Mails mehr.");

    public static string LeftOutAlready(Link link) => Tongue.Say($"{link.PersonName} is left out already.", $"{link.PersonName} wird schon ausgelassen.");

    public static string Never(Link link) => Tongue.Say($"{link.PersonName} will not be suggested again.", $"{link.PersonName} wird nicht wieder vorgeschlagen.");

    public static string Snoozed(Link link) => Tongue.Say($"{link.PersonName} will be left out for a month.", $"{link.PersonName} wird einen Monat lang ausgelassen.");

    public static string Leaving(Link link) => Tongue.Say(
        $"The invitation to {link.PersonName} leaves in a few seconds.", $"Die Einladung an {link.PersonName} geht in wenigen Sekunden hinaus.");

    public static string Booked(Link link) => Tongue.Say($"Your catch-up with {link.PersonName} is booked.", $"Ihr Wiedersehen mit {link.PersonName} ist gebucht.");
}
