namespace Reconnect.Links;

/// <summary>What is said of the link "we talked elsewhere".</summary>
internal static class TalkedWords
{
    public static string Question(string? name) => Tongue.Say($"Note that you and {name} talked elsewhere?", $"Festhalten, dass Sie und {name} anderswo gesprochen haben?");

    public static string Done(string? name) => Tongue.Say(
        $"It is noted that you and {name} talked. The day can be changed in Reconnect.",
        $"Es ist festgehalten, dass Sie und {name} gesprochen haben. Den Tag können Sie in Reconnect ändern.");
}
