using NodaTime;
using Reconnect.Simulator.Model;
using static Reconnect.Simulator.Worlds.Story.Acquaintances;
using static Reconnect.Simulator.Worlds.Story.Colleagues;
using static Reconnect.Simulator.Worlds.Story.FarOffices;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>More people whose silence is none: on time by their own rhythm, seen elsewhere, away, or never close.</summary>
public static class StillFine
{
    public static void Play(Stage stage)
    {
        OnTime(stage);
        Bursts(stage);
        OtherAddresses(stage);
        Met(stage);
        Ahead(stage);
        Slowed(stage);
        HardlyKnown(stage);
        stage.Trap("dst", "New York changes its clocks on other days than Hamburg; Grace has not moved.", Grace.Address);
        stage.Trap("dst", "Cairo changes its clocks on other days than Hamburg; Ahmed has not moved.", Ahmed.Address);
        stage.Trap("endedSeries", "The 'Winter plan' round with Marta ended long ago; they go on writing.", Marta.Address);
    }

    private static void OnTime(Stage stage)
    {
        Days(stage, Marlies, new Habit(180) { IsPrivate = true, TheirHours = 8 }, 538, 350, 188);
        stage.Trap("onTime", "Marlies and Johanna write twice a year.", Marlies.Address);

        var christmas = Enumerable.Range(0, StoryTime.Length - 8).Where(daysAgo => stage.Time.Ago(daysAgo) is { Month: 12, Day: 19 }).OrderDescending().ToArray();
        Days(stage, Astrid, new Habit(365) { IsPrivate = true, TheirHours = 9 }, christmas);
        stage.Trap("onTime", "Astrid and Johanna write before Christmas and at no other time.", Astrid.Address);

        Days(stage, Hugo, new Habit(90), 525, 432, 345, 252, 140, 58);
        stage.Trap("onTime", "Hugo calls for figures once a quarter, the last time two months ago.", Hugo.Address);

        new Correspondence(stage, Paula, new Habit(14) { IsPrivate = true, TheirHours = 5, SlowsInCrunch = false }).Goes(540, 22).Talk(17, Paula, 2);
        stage.Trap("onTime", "Every two weeks; seventeen days are nothing unusual.", Paula.Address);

        new Correspondence(stage, Raffael, new Habit(30) { SlowsInCrunch = false }).Goes(540, 40).Talk(27, Raffael, 2);
        stage.Trap("onTime", "Once a month; it has been not quite four weeks.", Raffael.Address);
    }

    private static void Bursts(Stage stage)
    {
        foreach (var (who, starts) in new[] { (Kirsten, new[] { 520, 385, 245, 118 }), (Ludger, [500, 405, 262, 130]) })
        {
            var mail = new Correspondence(stage, who, new Habit(2));
            foreach (var start in starts) { for (var day = start; day > start - 14; day -= 2) { mail.Talk(day, day % 4 == 0 ? who : Johanna, 2); } }
            stage.Trap("burst", $"{who.FirstName} and Johanna write daily for two weeks when there is a project, three times a year, and not in between.", who.Address);
        }
    }

    private static void OtherAddresses(Stage stage)
    {
        new Correspondence(stage, Helga, new Habit(8)).Goes(540, 118);
        var conversation = stage.Post.NewConversation();
        var at = StoryTime.At(stage.Time.Here(stage.Time.Ago(114)), new LocalTime(9, 20), Johanna.Zone);
        stage.Post.Send(new Letter(conversation, at, Johanna.Party, [Helga.Party], "Guarantee for the crane"));
        stage.Post.Send(new Letter(conversation, at + Duration.FromHours(3), HelgaLater.Party, [Johanna.Party], "Re: Guarantee for the crane"));
        new Correspondence(stage, HelgaLater, new Habit(8)).Goes(112, 0);
        stage.Trap("twoAddresses", "Helga answered a mail to her old bank from her new one, and writes on from there.", Helga.Address, HelgaLater.Address);

        new Correspondence(stage, Ines, new Habit(9)).Goes(540, 150);
        new Correspondence(stage, InesAtHome, new Habit(10)).Goes(300, 0);
        stage.Trap("twoAddresses", "Inês writes from home now, no longer from the office; her card holds both.", Ines.Address, InesAtHome.Address);

        new Correspondence(stage, PeterOfKiel, new Habit(9)).Goes(400, 0);
        Days(stage, PeterOfUlm, new Habit(95), 515, 420, 330, 238, 141, 49);
        stage.Trap("namesakes", "Two people are called Peter Schmidt: one writes every week, the other once a quarter.", PeterOfKiel.Address, PeterOfUlm.Address);

        new Correspondence(stage, Herself, new Habit(6)).Goes(400, 70);
        stage.Trap("herself", "Johanna sent notes between her own two addresses; nobody loses touch with herself.", Herself.Address);
    }

    private static void Met(Stage stage)
    {
        new Series("Berth planning", Ruben, [Johanna, Silje], IsoDayOfWeek.Wednesday, new LocalTime(8, 30), 20).Run(stage, 500, -28);
        stage.Trap("meetingsOnly", "Ruben and Johanna meet every week and never mail each other.", Ruben.Address);
        new Correspondence(stage, Silje, new Habit(6)).Goes(400, 72).Talk(70, Silje, 2);
        stage.Trap("meetingsOnly", "Silje stopped mailing ten weeks ago, and sits with Johanna in a round of three every week.", Silje.Address);

        new Correspondence(stage, Imke, new Habit(7) { IsPrivate = true, TheirHours = 4 }).Goes(540, 70);
        foreach (var daysAgo in (int[])[63, 36, 9])
        {
            var start = StoryTime.At(stage.Time.Here(stage.Time.Ago(daysAgo)), new LocalTime(17, 30), Johanna.Zone);
            if (start >= stage.Time.End) { continue; }
            stage.Diary.Enter(new Appointment($"tea/{daysAgo}", start, 60, Johanna, [new Guest(Imke.Party, Response: "accepted")], "Tea with Imke"));
        }
        stage.Trap("metInstead", "Imke no longer writes; they have met three times since, last week too.", Imke.Address);
    }

    private static void Ahead(Stage stage)
    {
        new Correspondence(stage, Anneke, new Habit(8)).Goes(400, 44).Talk(41, Anneke, 2);
        var start = StoryTime.At(stage.Time.Here(stage.Time.Today.PlusDays(9)), new LocalTime(11, 0), Johanna.Zone);
        var invited = StoryTime.At(stage.Time.Ago(40), new LocalTime(15, 5), Johanna.Zone);
        stage.Diary.Invite(new Appointment("anneke/ahead", start, 60, Johanna, [new Guest(Anneke.Party, Response: "accepted")], "Visit to Rotterdam"), invited);
        stage.Trap("plannedMeeting", "Anneke and Johanna meet in Rotterdam in nine days; until then there is nothing to write.", Anneke.Address);

        new Correspondence(stage, Bruno, new Habit(8)).Goes(400, 14).Talk(13, Johanna, 2);
        var at = StoryTime.At(stage.Time.Here(stage.Time.Ago(10)), new LocalTime(9, 30), Johanna.Zone);
        var conversation = stage.Post.NewConversation();
        stage.Post.Send(new Letter(conversation, at, Johanna.Party, [Bruno.Party], "The mainsail"));
        stage.Post.Send(new Letter(conversation, at + Duration.FromSeconds(6), Bruno.Party, [Johanna.Party], "Abwesend: The mainsail")
        {
            Headers = new Dictionary<string, string> { ["Auto-Submitted"] = "auto-replied" },
        });
        stage.Trap("vacation", "Bruno is sailing for two weeks and has said so.", Bruno.Address);
    }

    private static void Slowed(Stage stage)
    {
        foreach (var one in (Figure[])[Emma, Jakub, Clara])
        {
            stage.Trap("slowedTogether", $"{one.FirstName} and Johanna wrote half as often in the six busy weeks, as most did, and never stopped.", one.Address);
        }
        new Correspondence(stage, Pia, new Habit(9)).Goes(400, 0);
        stage.Trap("otherInbox", "Pia writes every week like anyone else.", Pia.Address);
    }

    private static void HardlyKnown(Stage stage)
    {
        new Correspondence(stage, Lotte, new Habit(5)).Talk(74, Lotte, 3).Talk(68, Johanna, 2);
        stage.Trap("newContact", "Met at a fair, two conversations, no rhythm yet.", Lotte.Address);
        new Correspondence(stage, Applicant, new Habit(4)).Talk(120, Applicant, 2).Talk(116, Applicant, 2).Talk(109, Johanna, 2);
        stage.Trap("newContact", "An applicant: three conversations within two weeks, then the decision.", Applicant.Address);
    }

    private static void Days(Stage stage, Figure who, Habit habit, params int[] daysAgo)
    {
        var mail = new Correspondence(stage, who, habit);
        foreach (var day in daysAgo) { mail.Talk(day, who, 2); }
    }
}
