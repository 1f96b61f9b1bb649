namespace Reconnect.Digests;

/// <summary>What the log of the weekly mail says of a week that has none.</summary>
internal static class DeliveryWords
{
    /// <summary>Null where nothing went wrong.</summary>
    public static string? Problem(DigestAbsence absence) => absence switch
    {
        DigestAbsence.Busy => Tongue.Say(
            "Microsoft 365 did not take the mail. On the chosen day it is tried again.",
            "Microsoft 365 hat die Mail nicht angenommen. Am gewählten Tag wird es noch einmal versucht."),
        DigestAbsence.MailboxGone => Tongue.Say("The mailbox could not be reached.", "Das Postfach war nicht zu erreichen."),
        _ => null,
    };

    public static string Unknown => Tongue.Say(
        "It is not known whether the mail left. Reconnect looks for it before it sends it again.",
        "Ob die Mail hinausging, ist nicht bekannt. Reconnect sieht nach, bevor sie noch einmal verschickt wird.");
}
