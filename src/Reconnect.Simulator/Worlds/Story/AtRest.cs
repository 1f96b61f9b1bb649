using static Reconnect.Simulator.Worlds.Story.Acquaintances;
using static Reconnect.Simulator.Worlds.Story.Colleagues;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>Ties whose silence Johanna has spoken of herself: whoever plays her gives these people the word that is their kind.</summary>
public static class AtRest
{
    public static void Play(Stage stage)
    {
        new Correspondence(stage, Walter, new Habit(7)).Goes(400, 82).Talk(80, Walter, 2);
        stage.Trap("memorial", "Walter has died; Johanna has said so.", Walter.Address);

        new Correspondence(stage, Gesine, new Habit(9) { IsPrivate = true, TheirHours = 5 }).Goes(540, 88).Talk(86, Johanna, 2).Writes(Gesine, 76);
        stage.Trap("rest", "Johanna lets the friendship with Gesine rest, though Gesine wrote last.", Gesine.Address);

        new Correspondence(stage, Ronan, new Habit(6)).Goes(400, 84).Talk(82, Ronan, 2);
        stage.Trap("never", "Johanna never wants to be reminded of Ronan.", Ronan.Address);
    }
}
