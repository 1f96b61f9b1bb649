namespace Reconnect.Cadences;

/// <summary>Circles in words: those one may begin with, and what is wrong with one that cannot be kept.</summary>
internal static class CircleWords
{
    public static (string Name, string Why) Close => (
        Tongue.Say("Close friends", "Enge Freundschaften"),
        Tongue.Say("The handful you would call first: they are missed within weeks.", "Die Handvoll Menschen, die Sie zuerst anrufen würden und die schon nach ein paar Wochen fehlen."));

    public static (string Name, string Why) Friends => (
        Tongue.Say("Friends", "Freundschaften"),
        Tongue.Say(
            "About a dozen people; once a month keeps a friendship warm, and a quarter is still no silence.",
            "Etwa ein Dutzend Menschen; einmal im Monat hält eine Freundschaft warm, und ein Vierteljahr ist noch keine Stille."));

    public static (string Name, string Why) Wider => (
        Tongue.Say("Wider circle", "Weiterer Kreis"),
        Tongue.Say(
            "People worth knowing for years: a few words each quarter, and twice a year at least.",
            "Menschen, die man über Jahre kennen möchte: ein paar Worte im Vierteljahr, und mindestens zweimal im Jahr."));

    public static string NameTooLong => Tongue.Say(
        $"A name is one line of 1 to {Circle.LongestName} characters.", $"Ein Name ist eine Zeile mit 1 bis {Circle.LongestName} Zeichen.");

    public static string NameTaken => Tongue.Say("There is a circle of that name already.", "Einen Kreis mit diesem Namen gibt es schon.");

    public static string TooMany => Tongue.Say($"There can be {Circle.MostCircles} circles at most.", $"Es kann höchstens {Circle.MostCircles} Kreise geben.");

    public static string TooManyMembers => Tongue.Say($"A circle has {Circle.MostMembers} members at most.", $"Ein Kreis hat höchstens {Circle.MostMembers} Mitglieder.");

    public static string UnknownMember => Tongue.Say("One of the members is nobody of this mailbox.", "Eines der Mitglieder kommt in diesem Postfach nicht vor.");
}
