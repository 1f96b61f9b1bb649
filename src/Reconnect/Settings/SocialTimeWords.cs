namespace Reconnect.Settings;

/// <summary>What is wrong with social times that cannot be kept, a sentence each.</summary>
public static class SocialTimeWords
{
    public static string Needs => Tongue.Say("A social time must have days, a start and an end.", "Eine Zeit für Menschen braucht Tage, einen Beginn und ein Ende.");

    internal static string NoDay => Tongue.Say("A social time has one day or more.", "Eine Zeit für Menschen hat mindestens einen Tag.");

    internal static string End => Tongue.Say("A social time ends after it starts, on the same day.", "Eine Zeit für Menschen endet nach ihrem Beginn, am selben Tag.");
}
