using NodaTime;
using Reconnect.Simulator.Model;
using static Reconnect.Simulator.Worlds.Story.Colleagues;
using static Reconnect.Simulator.Worlds.Story.Outsiders;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>People who look lost, or look moved, and are not.</summary>
public static class QuietButFine
{
    public static void Play(Stage stage)
    {
        Friends(stage);
        AtWork(stage);
        OnVacation(stage);
        MeetingAhead(stage);
    }

    private static void Friends(Stage stage)
    {
        var quarterly = new Correspondence(stage, Sigrid, new Habit(88) { IsPrivate = true, TheirHours = 3 });
        foreach (var daysAgo in (int[])[531, 442, 354, 265, 177, 86]) { quarterly.Talk(daysAgo, Sigrid, 2); }
        stage.Trap("onTime", "Sigrid and Johanna write once a quarter; twelve weeks of silence are as usual.", Sigrid.Address);

        var friendly = new Habit(9) { IsPrivate = true, TheirHours = 5, SlowsInCrunch = false };
        new Correspondence(stage, Jonas, friendly).Goes(540, 126);
        new Correspondence(stage, JonasLater, friendly).Goes(124, 0);
        stage.Trap("twoAddresses", "Jonas changed his address four months ago and writes on from the new one; his contact card holds both.", Jonas.Address, JonasLater.Address);

        new Correspondence(stage, Esteban, new Habit(10) { IsPrivate = true, TheirHours = 5 })
            .Goes(540, 200).Talk(13, Esteban, 3).Talk(9, Johanna, 2).Talk(4, Esteban, 2);
        stage.Trap("recentlyBack", "After half a year of silence Esteban is back: three conversations in the last two weeks.", Esteban.Address);
    }

    private static void AtWork(Stage stage)
    {
        new Correspondence(stage, Thandi, new Habit(6)).Goes(546, 0);
        stage.Trap("dst", "Johannesburg knows no summer time: Thandi's mails come an hour later in summer, and she has not moved.", Thandi.Address);

        var rare = new Correspondence(stage, Nils, new Habit(120));
        foreach (var daysAgo in (int[])[420, 300, 180, 60]) { rare.Talk(daysAgo, Nils, 2); }
        stage.Trap("groupMail", "Nils writes to large groups every week and to Johanna alone three times a year.", Nils.Address);

        stage.Trap("bigMeetingOnly", "Claudia sits in every large meeting; she and Johanna have never written to each other alone.", Claudia.Address);
    }

    private static void OnVacation(Stage stage)
    {
        new Correspondence(stage, Aoife, new Habit(4)).Goes(546, 11).Talk(10, Johanna, 2);
        var at = StoryTime.At(stage.Time.Here(stage.Time.Ago(7)), new LocalTime(11, 30), Johanna.Zone);
        var conversation = stage.Post.NewConversation();
        stage.Post.Send(new Letter(conversation, at, Johanna.Party, [Aoife.Party], "Crew list"));
        stage.Post.Send(new Letter(conversation, at + Duration.FromSeconds(9), Aoife.Party, [Johanna.Party], "Automatic reply: Crew list")
        {
            Headers = new Dictionary<string, string> { ["Auto-Submitted"] = "auto-replied", ["X-Auto-Response-Suppress"] = "All" },
        });
        var start = StoryTime.Zone.AtStartOfDay(stage.Time.Ago(8)).ToInstant();
        stage.Diary.Enter(new Appointment("aoife/vacation", start, 15 * 24 * 60, Aoife, [], "Holiday") { IsAllDay = true, ShowAs = "oof" });
        stage.Trap("vacation", "Aoife, otherwise in touch twice a week, is on holiday for two weeks and says so automatically.", Aoife.Address);
    }

    private static void MeetingAhead(Stage stage)
    {
        new Correspondence(stage, Hannah, new Habit(8)).Goes(540, 28).Talk(26, Hannah, 2);
        var day = stage.Time.Here(stage.Time.Today.PlusDays(3));
        var start = StoryTime.At(day, new LocalTime(15, 0), Johanna.Zone);
        var guests = new[] { new Guest(Hannah.Party, Response: "accepted") };
        var invited = StoryTime.At(stage.Time.Ago(2), new LocalTime(10, 40), Johanna.Zone);
        stage.Diary.Invite(new Appointment("hannah/ahead", start, 45, Johanna, guests, "Catch up") { IsOnline = true }, invited);
        stage.Trap("plannedMeeting", "Hannah has been quiet for a while, but the two meet this week: a planned meeting is not silence.", Hannah.Address);
    }
}
