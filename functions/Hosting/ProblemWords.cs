namespace Reconnect.Functions.Hosting;

/// <summary>What the API says when something cannot be done.</summary>
internal static class ProblemWords
{
    public static string NotFound => Tongue.Say("There is nothing here by that name.", "Hier gibt es nichts unter diesem Namen.");

    public static string NotScanned => Tongue.Say("Your mailbox has not been read yet.", "Ihr Postfach wurde noch nicht gelesen.");

    public static string NotSignedIn => Tongue.Say("Please sign in.", "Bitte melden Sie sich an.");

    public static string PersonalAccount => Tongue.Say(
        "Please sign in with the account of your work or school.",
        "Bitte melden Sie sich mit Ihrem Geschäfts-, Schul- oder Unikonto an.");

    public static string WrongToken => Tongue.Say(
        "This sign-in is not valid here, or no longer. Please sign in again.",
        "Diese Anmeldung gilt hier nicht oder nicht mehr. Bitte melden Sie sich noch einmal an.");

    public static string NotAllowed => Tongue.Say("You may not do this.", "Das dürfen Sie nicht.");

    public static string TooMany => Tongue.Say("Too many requests. Please wait a minute.", "Zu viele Anfragen. Bitte warten Sie eine Minute.");

    public static string Busy => Tongue.Say(
        "Microsoft 365 is not answering right now. Please try again in a minute.",
        "Microsoft 365 antwortet gerade nicht. Bitte versuchen Sie es in einer Minute noch einmal.");

    public static string MailboxGone => Tongue.Say("This mailbox cannot be read any more.", "Dieses Postfach kann nicht mehr gelesen werden.");

    public static string NothingPlanned => Tongue.Say(
        "Nothing is planned that could be moved; what is booked is moved like any booking.",
        "Es ist nichts geplant, was sich verschieben ließe; Gebuchtes verschieben Sie wie jede Buchung.");

    public static string NeedsSignIn => Tongue.Say("Your organisation asks you to sign in once more for this.", "Ihre Organisation bittet Sie, sich dafür noch einmal anzumelden.");

    public static string NeedsConsent => Tongue.Say("Reconnect has not been allowed to do this yet.", "Reconnect darf das noch nicht: Die Zustimmung fehlt.");

    public static string NotUnderstood => Tongue.Say("The request could not be understood.", "Die Anfrage war nicht zu verstehen.");

    public static string Unexpected => Tongue.Say(
        "Something went wrong on our side. Nothing you entered is lost; please try again.",
        "Bei uns ist etwas schiefgegangen. Von Ihren Eingaben ist nichts verloren; bitte versuchen Sie es noch einmal.");

    public static string BusyReading => Tongue.Say(
        "Microsoft 365 is not answering right now. Reading goes on by itself.",
        "Microsoft 365 antwortet gerade nicht. Das Lesen geht von selbst weiter.");

    public static string NoConsentToRead => Tongue.Say(
        "Reconnect has not been allowed to read this mailbox yet.",
        "Reconnect darf dieses Postfach noch nicht lesen: Die Zustimmung fehlt.");

    public static string ReadingFailed => Tongue.Say(
        "Something went wrong while reading. It is tried again.",
        "Beim Lesen ist etwas schiefgegangen. Es wird noch einmal versucht.");

    public static string LinkUsed => Tongue.Say("This link has been used already.", "Dieser Link wurde schon benutzt.");

    public static string LinkExpired => Tongue.Say(
        "This link is too old. The sidebar has this week's people.",
        "Dieser Link ist zu alt. Die Menschen dieser Woche stehen in der Seitenleiste.");

    public static string SlotTaken => Tongue.Say(
        "This time is no longer free. Nothing was booked.",
        "Diese Zeit ist nicht mehr frei. Es wurde nichts gebucht.");

    public static string SlotPassed => Tongue.Say("This time has already passed. Nothing was booked.", "Diese Zeit ist schon vorbei. Es wurde nichts gebucht.");

    public static string NotInCalendar => Tongue.Say("This catch-up is not in the calendar.", "Dieses Wiedersehen steht nicht im Kalender.");

    public static string TookPlace => Tongue.Say("This catch-up has taken place already.", "Dieses Wiedersehen hat schon stattgefunden.");

    public static string AlreadyOffered => Tongue.Say(
        "An earlier offer to this person has no answer yet.",
        "Auf ein früheres Angebot an diese Person gibt es noch keine Antwort.");
}
