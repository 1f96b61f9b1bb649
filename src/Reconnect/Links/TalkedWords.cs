namespace Reconnect.Links;

/// <summary>What is said of the link "we talked elsewhere".</summary>
internal static class TalkedWords
{
    public static string Question(string? name) => $"Note that you and {name} talked elsewhere?";

    public static string Done(string? name) => $"It is noted that you and {name} talked. The day can be changed in Reconnect.";
}
