using NodaTime;
using Reconnect.Simulator.Model;
using static Reconnect.Simulator.Worlds.Story.Acquaintances;
using static Reconnect.Simulator.Worlds.Story.Colleagues;
using static Reconnect.Simulator.Worlds.Story.FarOffices;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>More people who went elsewhere, east and west, with and without a new address.</summary>
public static class MoreMoves
{
    public static void Play(Stage stage)
    {
        new Correspondence(stage, Veronika, new Habit(14)).Goes(540, 115).Talk(110, Johanna, 2);
        Bounce(stage, Veronika, 98, "Locks on the upper Rhine");
        stage.Lapse(Veronika, "moved", "Every two weeks, until Johanna's mail to Veronika was returned as undeliverable.");

        new Correspondence(stage, Diego, new Habit(27) { IsPrivate = true, TheirHours = 6 }).Goes(540, 210).Talk(198, Johanna, 2);
        Bounce(stage, Diego, 143, "The pictures of the pier");
        stage.Lapse(Diego, "moved", "A friend once a month; her last mail to him came back: the mailbox is gone.");

        new Correspondence(stage, Aleksander, new Habit(8)).Goes(540, 90).Talk(88, Aleksander, 2);
        var at = StoryTime.At(stage.Time.Here(stage.Time.Ago(58)), new LocalTime(8, 50), Zones.Berlin);
        Figure[] addressed = [Johanna, Outsiders.Katarzyna, Viktor, Tobias, Fiona, Ikram, Mateja, Ludger];
        stage.Post.Send(new Letter(stage.Post.NewConversation(), at, AleksanderLater.Party, [.. addressed.Select(one => one.Party)], "Nowy adres / new address"));
        stage.Lapse(Aleksander, "moved", "Aleksander works elsewhere now; he wrote so to eight people at once, and the two have not written since.");

        Elsewhere(stage, Charlotte, Zones.NewYork, 6, 78);
        stage.Lapse(Charlotte, "moved", "Charlotte went to the New York office: her mails came six hours later in the day, then no more.");

        Elsewhere(stage, Ikram, Zones.Singapore, 7, 84);
        stage.Lapse(Ikram, "moved", "Ikram's mails from Singapore came six or seven hours earlier in the day than those from Marseille, then no more.");

        Elsewhere(stage, Fiona, Zones.Istanbul, 6, 90);
        stage.Lapse(Fiona, "moved", "From Istanbul Fiona wrote two to three hours earlier than from Glasgow, for ten weeks, then no more.");
    }

    private static void Elsewhere(Stage stage, Figure who, string zone, double everyDays, int last)
    {
        new Correspondence(stage, who, new Habit(everyDays)).Goes(400, last + 70);
        var there = who with { Zone = zone };
        new Correspondence(stage, there, new Habit(everyDays + .5)).Goes(last + 70, last + 2).Talk(last, there, 2);
    }

    private static void Bounce(Stage stage, Figure who, int daysAgo, string subject)
    {
        var at = StoryTime.At(stage.Time.Here(stage.Time.Ago(daysAgo)), new LocalTime(10, 12), Johanna.Zone);
        var conversation = stage.Post.NewConversation();
        stage.Post.Send(new Letter(conversation, at, Johanna.Party, [who.Party], subject));
        stage.Post.Send(new Letter(conversation, at + Duration.FromSeconds(40), new Party("Mail Delivery System", $"postmaster@{who.Domain}"), [Johanna.Party], $"Undeliverable: {subject}")
        {
            Headers = new Dictionary<string, string> { ["Auto-Submitted"] = "auto-replied", ["X-Failed-Recipients"] = who.Address },
        });
    }
}
