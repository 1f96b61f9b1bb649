using static Reconnect.Simulator.Worlds.Story.Colleagues;
using static Reconnect.Simulator.Worlds.Story.Outsiders;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>Ties that hang on one side's answer.</summary>
public static class OpenTurns
{
    public static void Play(Stage stage)
    {
        TheyWroteLast(stage);
        YouWroteInVain(stage);
    }

    private static void TheyWroteLast(Stage stage)
    {
        new Correspondence(stage, Femi, new Habit(7)).Goes(540, 77).Talk(75, Johanna, 2).Writes(Femi, 66);
        stage.Lapse(Femi, "yourTurn", "Femi wrote to Johanna alone about nine weeks ago and never had an answer.");

        new Correspondence(stage, Camille, new Habit(9) { TheirHours = 3 }).Goes(530, 80).Talk(78, Johanna, 2).Writes(Camille, 71).Writes(Camille, 63);
        stage.Lapse(Camille, "yourTurn", "Camille asked twice, a week apart, and Johanna answered neither mail.");
    }

    private static void YouWroteInVain(Stage stage)
    {
        new Correspondence(stage, Bjorn, new Habit(7)).Goes(540, 86).Talk(84, Bjorn, 2).Writes(Johanna, 79).Writes(Johanna, 71).Writes(Johanna, 62);
        stage.Lapse(Bjorn, "theirTurn", "Johanna wrote three times in three weeks; Bjørn has answered none of them.");

        new Correspondence(stage, Yusuf, new Habit(11) { TheirHours = 5 }).Goes(540, 90).Talk(88, Johanna, 2).Writes(Johanna, 80).Writes(Johanna, 68);
        stage.Lapse(Yusuf, "theirTurn", "Johanna wrote twice after his last mail; Dr. Demirci has not answered.");
    }
}
