namespace Reconnect.Functions.Hosting;

/// <summary>What the API says around the review of the first names.</summary>
internal static class ReviewProblemWords
{
    public static string NotReviewed => Tongue.Say(
        "Please look through the first names before anything is mailed.",
        "Bitte sehen Sie die ersten Namen durch, bevor etwas per Mail verschickt wird.");

    public static string Decisions(int most) => Tongue.Say(
        $"Decisions are a list of at most {most}, each with a personId and a choice.",
        $"Decisions ist eine Liste mit höchstens {most} Einträgen, jeder mit personId und choice.");

    public static string Choice => Tongue.Say("Choice must be keep, rest, never or memorial.", "Choice muss keep, rest, never oder memorial sein.");
}
