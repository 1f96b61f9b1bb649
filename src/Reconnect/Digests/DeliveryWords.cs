namespace Reconnect.Digests;

/// <summary>What the log of the weekly mail says of a week that has none.</summary>
internal static class DeliveryWords
{
    /// <summary>Null where nothing went wrong.</summary>
    /// <param name="failures">Attempts of this week that failed; 0 where nobody counted.</param>
    public static string? Problem(DigestAbsence absence, int failures) => absence switch
    {
        DigestAbsence.Busy when failures > 1 => Tongue.Say(
            $"Microsoft 365 did not take the mail in {failures} attempts. On the chosen day it is tried again.",
            $"Microsoft 365 hat die Mail in {failures} Versuchen nicht angenommen. Am gewählten Tag wird es noch einmal versucht."),
        DigestAbsence.Busy => Tongue.Say(
            "Microsoft 365 did not take the mail. On the chosen day it is tried again.",
            "Microsoft 365 hat die Mail nicht angenommen. Am gewählten Tag wird es noch einmal versucht."),
        DigestAbsence.MailboxGone => Tongue.Say("The mailbox could not be reached.", "Das Postfach war nicht zu erreichen."),
        _ => null,
    };

    /// <summary>Of a mail that left in the end.</summary>
    public static string AfterFailures(int failures) => failures == 1
        ? Tongue.Say("The attempt before failed; then the mail left.", "Der Versuch davor ist gescheitert; dann ging die Mail hinaus.")
        : Tongue.Say($"{failures} attempts before failed; then the mail left.", $"{failures} Versuche davor sind gescheitert; dann ging die Mail hinaus.");

    public static string Unknown => Tongue.Say(
        "It is not known whether the mail left. Reconnect looks for it before it sends it again.",
        "Ob die Mail hinausging, ist nicht bekannt. Reconnect sieht nach, bevor sie noch einmal verschickt wird.");
}
