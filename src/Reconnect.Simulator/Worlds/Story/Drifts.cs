using static Reconnect.Simulator.Worlds.Story.Colleagues;
using static Reconnect.Simulator.Worlds.Story.Outsiders;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>Ties that thinned out for no reason one could name, long before the busy weeks began.</summary>
public static class Drifts
{
    public static void Play(Stage stage)
    {
        Thin(stage, Oliver, new Habit(7) { IsPrivate = true, TheirHours = 4 });
        stage.Lapse(Oliver, "drifted", "Oliver and Johanna wrote every week, then every ten days, then every two weeks, then no more.");

        Thin(stage, Wanjiru, new Habit(6));
        stage.Lapse(Wanjiru, "drifted", "The mails grew rarer and stopped; that Nairobi knows no summer time, so that hers came an hour later, is not a move.");
    }

    private static void Thin(Stage stage, Figure them, Habit atFirst)
    {
        new Correspondence(stage, them, atFirst).Goes(540, 260);
        new Correspondence(stage, them, atFirst with { EveryDays = atFirst.EveryDays + 2 }).Goes(260, 175);
        new Correspondence(stage, them, atFirst with { EveryDays = atFirst.EveryDays + 5 }).Goes(175, 95).Talk(86, them, 2);
    }
}
