namespace Reconnect.Reviews;

/// <summary>What the first review says of a tie, and of a review that cannot be kept.</summary>
internal static class ReviewWords
{
    /// <param name="days">At least 3.</param>
    public static string Facts(int days, string last) => Tongue.Say(
        $"You were in touch on {days} days, most recently on {last}.", $"Sie hatten an {days} Tagen Kontakt, zuletzt am {last}.");
}
