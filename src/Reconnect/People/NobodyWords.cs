namespace Reconnect.People;

/// <summary>Why an address is no person's, in sentences of what was counted. Kept with the address in the language of the moment it was found.</summary>
internal static class NobodyWords
{
    public static string YourWord => Tongue.Say("You said that this is nobody.", "Sie haben gesagt, dass das niemand ist.");

    public static string NeverAnsweredYou(int written) => Tongue.Say(
        $"Never answered you: {Mails(written)} from you, none back.", $"Hat Ihnen nie geantwortet: {Mails(written)} von Ihnen, keine zurück.");

    public static string YouNeverWrote(int came) => Tongue.Say(
        $"You never wrote to it: {Mails(came)} came from it.", $"Sie haben nie dorthin geschrieben: {Mails(came)} {(came == 1 ? "kam" : "kamen")} von dort.");

    public static string NoneAnswered(int came) => Tongue.Say(
        $"None of its {came} mails answered one of yours.", $"Keine der {came} Mails von dort war eine Antwort auf eine von Ihnen.");

    public static string SortedAway(int sorted, int came) => Tongue.Say(
        $"{sorted} of its {Mails(came)} were sorted away from your focused inbox.",
        $"Von {Mails(came)} von dort {(sorted == 1 ? "wurde" : "wurden")} {sorted} aus Ihrem Posteingang mit Relevanz aussortiert.");

    public static string AmongMany(int crowds) => Tongue.Say(
        $"Mostly among many: {MailsOrMeetings(crowds)} with more than a few people.", $"Meist unter vielen: {MailsOrMeetings(crowds)} mit mehr als ein paar Menschen.");

    public static string NamedAfterATask => Tongue.Say("Its address is named after a task.", "Die Adresse ist nach einer Aufgabe benannt.");

    public static string NamedAfterBulk => Tongue.Say("Its address is named after mail to many.", "Die Adresse ist nach Mails an viele benannt.");

    public static string ReadsNoAnswers(EmailAddress address) => Tongue.Say(
        $"{address} says by its name that nobody reads answers.", $"{address} sagt schon im Namen, dass niemand Antworten liest.");

    public static string Room(int times) => Tongue.Say(
        $"Booked as a room or equipment for {times} {(times == 1 ? "meeting" : "meetings")}.",
        $"Als Raum oder Gerät für {times} {(times == 1 ? "Besprechung" : "Besprechungen")} gebucht.");

    public static string List(int led, int writers) => Tongue.Say(
        $"{Mails(led)} from {writers} different writers reached you through this address.",
        $"{Mails(led)} von {writers} verschiedenen Absendern haben Sie über diese Adresse erreicht.");

    public static string Machine(EmailAddress address) => Tongue.Say(
        $"{address} is named as machines are, and there was no real talk with it.", $"{address} heißt wie ein Automat, und es gab keinen echten Austausch damit.");

    /// <param name="name">Empty where none is given.</param>
    public static string SharedMailbox(EmailAddress address, string name) => Tongue.Say(
        $"{address} is named after a task, and who writes from it has no person's name: '{(name.Length > 0 ? name : "no name")}'.",
        $"{address} ist nach einer Aufgabe benannt, und wer von dort schreibt, trägt keinen Personennamen: „{(name.Length > 0 ? name : "kein Name")}“.");

    public static string Newsletter(int came, int written) => Tongue.Say(
        $"{Mails(came)} from it, {written} from you, and never one in answer to another.",
        $"{Mails(came)} von dort, {written} von Ihnen, und nie eine als Antwort auf eine andere.");

    public static string Yourself(EmailAddress address, int between) => Tongue.Say(
        $"{address} carries your own name, and {Mails(between)} went between you and it alone.",
        $"{address} trägt Ihren eigenen Namen, und {Mails(between)} {(between == 1 ? "ging" : "gingen")} nur zwischen Ihnen und dieser Adresse hin und her.");

    public static string OnlyAmongMany(int crowds) => Tongue.Say($"Only ever among many: {MailsOrMeetings(crowds)}.", $"Immer nur unter vielen: {MailsOrMeetings(crowds)}.");

    public static string NeverAnswered(int written) => Tongue.Say(
        $"{Mails(written)} from you and none from them; no invitation answered.", $"{Mails(written)} von Ihnen und keine zurück; keine Einladung beantwortet.");

    public static string NeverWrittenTo(int came) => Tongue.Say($"{Mails(came)} from them and none from you.", $"{Mails(came)} von dort und keine von Ihnen.");

    private static string Mails(int count) => count == 1 ? Tongue.Say("1 mail", "1 Mail") : Tongue.Say($"{count} mails", $"{count} Mails");

    private static string MailsOrMeetings(int count) => count == 1
        ? Tongue.Say("1 mail or meeting", "1 Mail oder Besprechung")
        : Tongue.Say($"{count} mails or meetings", $"{count} Mails oder Besprechungen");
}
