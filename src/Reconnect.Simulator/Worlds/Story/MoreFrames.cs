using NodaTime;
using Reconnect.Simulator.Model;
using static Reconnect.Simulator.Worlds.Story.Acquaintances;
using static Reconnect.Simulator.Worlds.Story.Colleagues;
using static Reconnect.Simulator.Worlds.Story.FarOffices;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>More that was shared and stopped: series ended by either side or left, a project's thread, a list.</summary>
public static class MoreFrames
{
    public static void Play(Stage stage)
    {
        MetAlone(stage);
        SheLeft(stage);
        Project(stage);
        List(stage);
    }

    private static void MetAlone(Stage stage)
    {
        new Series("Stefan and Johanna", Stefan, [Johanna], IsoDayOfWeek.Tuesday, new LocalTime(8, 45), 30).Run(stage, 500, 82);
        new Correspondence(stage, Stefan, new Habit(10)).Goes(540, 96).Talk(90, Stefan, 2);
        stage.Lapse(Stefan, "frameEnded", "Stefan ended their weekly half hour; the mails around it stopped with it.");

        new Series("Amina Q&A", Amina, [Johanna], IsoDayOfWeek.Thursday, new LocalTime(16, 0), 30) { EveryWeeks = 2 }.Run(stage, 530, 100);
        stage.Lapse(Amina, "frameEnded", "They met every two weeks and never mailed; the meeting was not renewed.");

        new Series("Monthly with Giulia", Johanna, [Giulia], IsoDayOfWeek.Friday, new LocalTime(10, 0), 45) { EveryWeeks = 4 }.Run(stage, 540, 176);
        new Correspondence(stage, Giulia, new Habit(30)).Goes(540, 220).Talk(206, Giulia, 2);
        stage.Lapse(Giulia, "frameEnded", "Their monthly meeting ended half a year ago, and the mail with it.");
    }

    private static void SheLeft(Stage stage)
    {
        var all = new Series("Terminal build", Dorota, [Johanna, Milan], IsoDayOfWeek.Monday, new LocalTime(15, 30), 45);
        all.Run(stage, 440, 80);
        (all with { Guests = [Milan] }).Run(stage, 73, 0);
        new Correspondence(stage, Dorota, new Habit(9)).Goes(450, 92).Talk(86, Dorota, 2);
        stage.Lapse(Dorota, "frameEnded", "Johanna left the 'Terminal build' round; it goes on without her, and so does Dorota.");

        new Correspondence(stage, Milan, new Habit(8)).Goes(450, 0);
        stage.Trap("endedSeries", "Milan sat in the round that Johanna left, but the two write every week.", Milan.Address);
    }

    private static void Project(Stage stage)
    {
        IReadOnlyList<Figure> crew = [Pieter, Johanna, Thomas, Silje, Ruben, Clara, Ahmed, Marta];
        var conversation = "";
        for (var (daysAgo, turn) = (430, 0); daysAgo > 86; daysAgo -= 5, turn++)
        {
            if (turn % 8 == 0) { conversation = stage.Post.NewConversation(); }
            var writer = crew[turn % 3];
            var at = StoryTime.At(stage.Time.Here(stage.Time.Ago(daysAgo)), new LocalTime(10, 5 + (turn % 50)), Johanna.Zone);
            stage.Post.Send(new Letter(conversation, at, writer.Party, [.. crew.Where(one => one != writer).Select(one => one.Party)], "Shore power: status"));
        }
        new Correspondence(stage, Pieter, new Habit(8)).Goes(435, 92).Talk(90, Pieter, 2);
        stage.Lapse(Pieter, "frameEnded", "The project 'Shore power' and its weekly thread of eight people ended; Pieter and Johanna stopped within days.");
        new Correspondence(stage, Thomas, new Habit(11)).Goes(435, 0);
        stage.Trap("endedProject", "Thomas wrote in the project's thread too, and he and Johanna go on without it.", Thomas.Address);
    }

    private static void List(Stage stage)
    {
        var list = new Party("Tide tables", "tidetables@lists.tidegate.example");
        for (var (daysAgo, turn) = (535, 0); daysAgo > 94; daysAgo -= 4, turn++)
        {
            var isHers = turn % 3 == 0;
            var at = StoryTime.At(stage.Time.Here(stage.Time.Ago(daysAgo)), new LocalTime(11, turn % 60), Johanna.Zone);
            stage.Post.Send(new Letter(stage.Post.NewConversation(), at, isHers ? Johanna.Party : Rosalind.Party, [list], "[tides] Datum levels")
            {
                Headers = new Dictionary<string, string> { ["List-Id"] = "<tidetables.lists.tidegate.example>", ["Precedence"] = "list" },
                Inference = "other",
                Members = isHers ? [] : [Johanna.Address],
            });
        }
        new Correspondence(stage, Rosalind, new Habit(9)).Goes(535, 92).Talk(88, Rosalind, 2);
        stage.Lapse(Rosalind, "frameEnded", "The list on which both wrote every week was closed; their own mails stopped at the same time.");
        stage.Trap("list", "A closed mailing list to which Johanna wrote herself.", list.Address);
    }
}
