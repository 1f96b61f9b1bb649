using NodaTime;
using Reconnect.Simulator.Model;
using static Reconnect.Simulator.Worlds.Story.Colleagues;
using static Reconnect.Simulator.Worlds.Story.Outsiders;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>People who went elsewhere: an address that bounces, a new domain, another continent.</summary>
public static class Moves
{
    public static void Play(Stage stage)
    {
        AddressThatBounces(stage);
        NewDomain(stage);
        OtherContinent(stage);
    }

    private static void AddressThatBounces(Stage stage)
    {
        new Correspondence(stage, Katarzyna, new Habit(8)).Goes(540, 80).Talk(78, Johanna, 2);
        var at = StoryTime.At(stage.Time.Here(stage.Time.Ago(64)), new LocalTime(10, 12), Johanna.Zone);
        var conversation = stage.Post.NewConversation();
        var daemon = new Party("Mail Delivery Subsystem", $"mailer-daemon@{Katarzyna.Domain}");
        stage.Post.Send(new Letter(conversation, at, Johanna.Party, [Katarzyna.Party], "Spring tariffs"));
        stage.Post.Send(new Letter(conversation, at + Duration.FromSeconds(40), daemon, [Johanna.Party], "Undeliverable: Spring tariffs")
        {
            Headers = new Dictionary<string, string> { ["Auto-Submitted"] = "auto-replied", ["X-Failed-Recipients"] = Katarzyna.Address },
        });
        stage.Lapse(Katarzyna, "moved", "Johanna's last mail to Katarzyna came back: the address no longer exists.");
    }

    private static void NewDomain(Stage stage)
    {
        new Correspondence(stage, Henrik, new Habit(9)).Goes(540, 82).Talk(80, Henrik, 2);
        var at = StoryTime.At(stage.Time.Here(stage.Time.Ago(38)), new LocalTime(9, 5), HenrikLater.Zone);
        Figure[] addressed = [Johanna, Alice, Daniel, Georg, Freya, Chiara, EunJi, Carlos, Yusuf, Camille];
        stage.Post.Send(new Letter(stage.Post.NewConversation(), at, HenrikLater.Party, [.. addressed.Select(one => one.Party)], "My new address"));
        stage.Lapse(Henrik, "moved", "Henrik left for a firm of his own and told ten people his new address in one mail; the two have not written since.");
    }

    private static void OtherContinent(Stage stage)
    {
        new Correspondence(stage, MeiLing, new Habit(6)).Goes(540, 140);
        var inSingapore = MeiLing with { Zone = Zones.Singapore };
        new Correspondence(stage, inSingapore, new Habit(6.5)).Goes(140, 73).Talk(71, inSingapore, 2);
        stage.Lapse(MeiLing, "moved", "Mei-Ling went to Singapore: for ten weeks her mails came six hours earlier in the day, then no more.");
    }
}
