using static Reconnect.Simulator.Worlds.Story.Colleagues;
using static Reconnect.Simulator.Worlds.Story.Outsiders;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>Ties that gave way to work: hers in the six busy weeks, or theirs.</summary>
public static class BusyPeople
{
    public static void Play(Stage stage)
    {
        SheWasBusy(stage);
        TheyAreBusy(stage);
    }

    // Both fell silent just as the crunch began; see StoryTime.Crunch.
    private static void SheWasBusy(Stage stage)
    {
        new Correspondence(stage, Lena, new Habit(4)).Goes(546, 49).Talk(47, Lena, 2);
        stage.Lapse(Lena, "youWereBusy", "Johanna's meetings doubled for six weeks and most of her ties slowed; the one to Lena stopped.");

        new Correspondence(stage, Rashid, new Habit(5)).Goes(546, 50).Talk(48, Rashid, 2);
        stage.Lapse(Rashid, "youWereBusy", "Johanna's meetings doubled for six weeks and most of her ties slowed; the one to Rashid stopped.");
    }

    // Their answers came after days instead of hours, hers as fast as ever, before it stopped.
    private static void TheyAreBusy(Stage stage)
    {
        new Correspondence(stage, Ingrid, new Habit(6)).Goes(540, 165);
        new Correspondence(stage, Ingrid, new Habit(9) { TheirHours = 76, TheyBegin = 0 }).Goes(165, 80).Talk(79, Johanna, 3);
        stage.Lapse(Ingrid, "theyAreBusy", "Ingrid used to answer within two hours, then only after days, though Johanna did not slow; then not at all.");

        new Correspondence(stage, Carlos, new Habit(8)).Goes(540, 170);
        new Correspondence(stage, Carlos, new Habit(10) { TheirHours = 84, TheyBegin = 0 }).Goes(170, 82).Talk(81, Johanna, 3);
        stage.Lapse(Carlos, "theyAreBusy", "Carlos used to answer on the same day, then only after days, though Johanna did not slow; then not at all.");
    }
}
