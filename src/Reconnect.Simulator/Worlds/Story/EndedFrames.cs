using System.Globalization;
using NodaTime;
using static Reconnect.Simulator.Worlds.Story.Colleagues;
using static Reconnect.Simulator.Worlds.Story.Outsiders;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>Series that stopped. With three people silence followed; with others the mail goes on.</summary>
public static class EndedFrames
{
    public static void Play(Stage stage)
    {
        Atlas(stage);
        Mentoring(stage);
        HarbourPilot(stage);
    }

    private static void Atlas(Stage stage)
    {
        var atlas = new Series("Atlas", Anna, [Johanna, Tomasz, Lukas], IsoDayOfWeek.Tuesday, new LocalTime(14, 0), 60) { TakesNotes = Tomasz };
        var end = atlas.Run(stage, 540, 76);
        new Correspondence(stage, Anna, new Habit(7)).Goes(540, 86).Talk(84, Anna, 2);
        stage.Lapse(Anna, "frameEnded", $"Anna and Johanna wrote around the weekly 'Atlas' meeting; it ended on {Said(end)}, and so did the mail.");

        new Correspondence(stage, Tomasz, new Habit(6)).Goes(540, 0);
        stage.Trap("endedSeries", "The weekly 'Atlas' meeting with Tomasz ended too, but he and Johanna go on writing every week.", Tomasz.Address);
    }

    private static void Mentoring(Stage stage)
    {
        var mentoring = new Series("Mentoring Priya", Johanna, [Priya], IsoDayOfWeek.Wednesday, new LocalTime(10, 0), 30) { EveryWeeks = 2 };
        var end = mentoring.Run(stage, 520, 72);
        new Correspondence(stage, Priya, new Habit(9)).Goes(520, 84).Talk(82, Priya, 2);
        stage.Lapse(Priya, "frameEnded", $"The fortnightly mentoring ended on {Said(end)}; Priya and Johanna have not been in touch since.");
    }

    private static void HarbourPilot(Stage stage)
    {
        var pilot = new Series("Harbour pilot", Johanna, [Matteo, Chiara, Jakub], IsoDayOfWeek.Thursday, new LocalTime(11, 30), 45) { Room = Pier };
        var end = pilot.Run(stage, 430, 68);
        new Correspondence(stage, Matteo, new Habit(8) { TheirHours = 3 }).Goes(440, 80).Talk(78, Matteo, 2);
        stage.Lapse(Matteo, "frameEnded", $"The weekly 'Harbour pilot' with the port ended on {Said(end)}; Matteo went quiet with it.");
    }

    private static string Said(LocalDate day) => day.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);
}
