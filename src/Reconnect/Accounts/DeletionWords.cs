namespace Reconnect.Accounts;

/// <summary>What is said after everything was deleted.</summary>
public static class DeletionWords
{
    /// <summary>Where what was held could not all be taken out of the calendar.</summary>
    public static string HoldsLeft => Tongue.Say(
        "Everything kept about you is deleted. Microsoft 365 could not be reached, so times held for catch-ups may still be in your calendar: please delete them there.",
        "Alles, was über Sie gespeichert war, ist gelöscht. Microsoft 365 war nicht erreichbar, daher stehen für Wiedersehen reservierte Zeiten vielleicht noch in Ihrem Kalender: Bitte löschen Sie sie dort.");
}
