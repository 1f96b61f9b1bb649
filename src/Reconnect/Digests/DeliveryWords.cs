namespace Reconnect.Digests;

/// <summary>What the log of the weekly mail says of a week that has none.</summary>
internal static class DeliveryWords
{
    /// <summary>Null where nothing went wrong.</summary>
    public static string? Problem(DigestAbsence absence) => absence switch
    {
        DigestAbsence.Busy => "Microsoft 365 did not take the mail. On the chosen day it is tried again.",
        DigestAbsence.MailboxGone => "The mailbox could not be reached.",
        _ => null,
    };

    public static string Unknown => "It is not known whether the mail left. Reconnect looks for it before it sends it again.";
}
