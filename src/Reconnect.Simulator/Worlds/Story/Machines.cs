using NodaTime;
using Reconnect.Simulator.Model;
using static Reconnect.Simulator.Worlds.Story.Colleagues;
using static Reconnect.Simulator.Worlds.Story.Outsiders;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>Senders that are nobody: newsletters, notices, tickets, a list, a shared mailbox, and one who writes in vain.</summary>
public static class Machines
{
    private static readonly Party Brief = new("Harbour Brief", "brief@news.harbourbrief.example");
    private static readonly Party Deals = new("<script>alert(\"sale\")</script> & Deals", "deals@mailings.segelshop.example");
    private static readonly Party Culture = new("Kulturpost Café Größenwahn", "post@kulturpost.example");
    private static readonly Party Bookings = new("Rail bookings", "no-reply@railbooking.example");
    private static readonly Party Builds = new("Fjordline Notices", "noreply@notices.fjordline.example");
    private static readonly Party Tickets = new("Service desk", "tickets@servicedesk.example");
    private static readonly Party Sailing = new("Sailing list", "sailing@lists.hafenfreunde.example");
    private static readonly string[] Sailors = ["Uwe", "Margarethe", "Şebnem", "Ole", "Wiebke"];

    public static void Play(Stage stage)
    {
        Newsletters(stage);
        Notices(stage);
        ServiceDesk(stage);
        SailingList(stage);
        ReceptionDesk(stage);
        Recruiting(stage);
    }

    private static void Newsletters(Stage stage)
    {
        foreach (var (sender, everyDays) in new[] { (Brief, 2), (Deals, 5), (Culture, 7) })
        {
            foreach (var at in Moments(stage, sender.Address, everyDays, 5))
            {
                stage.Post.Send(new Letter(stage.Post.NewConversation(), at, sender, [Johanna.Party], $"{sender.Name}: this issue")
                {
                    Headers = Bulk(("List-Unsubscribe", $"<mailto:leave@{Domain(sender)}>"), ("Precedence", "bulk")),
                    Inference = "other",
                });
            }
            stage.Trap("newsletter", $"{sender.Name} is a newsletter.", sender.Address);
        }
    }

    private static void Notices(Stage stage)
    {
        foreach (var (sender, everyDays) in new[] { (Bookings, 9), (Builds, 2) })
        {
            foreach (var at in Moments(stage, sender.Address, everyDays, 7))
            {
                Notify(stage, stage.Post.NewConversation(), at, sender, "Notice");
            }
            stage.Trap("noReply", $"{sender.Name} sends notices and reads no answers.", sender.Address);
        }
    }

    private static void ServiceDesk(Stage stage)
    {
        var number = 4100;
        foreach (var at in Moments(stage, Tickets.Address, 8, 10).Where(at => IsHere(stage, at) && at < stage.Time.End - Duration.FromDays(70)))
        {
            var subject = $"[Ticket {number++}] Printer on the second floor";
            var conversation = stage.Post.NewConversation();
            stage.Post.Send(new Letter(conversation, at, Johanna.Party, [Tickets], subject));
            Notify(stage, conversation, at + Duration.FromMinutes(1), Tickets, $"Re: {subject}");
            Notify(stage, conversation, at + Duration.FromHours(5), Tickets, $"Closed: {subject}");
        }
        stage.Trap("ticket", "The service desk's machine answers every ticket; no ticket has been opened for ten weeks.", Tickets.Address);
    }

    private static void SailingList(Stage stage)
    {
        var dice = new Dice("sailing");
        foreach (var at in Moments(stage, Sailing.Address, 2, 18).Where(at => at < stage.Time.End - Duration.FromDays(65)))
        {
            var sailor = dice.Pick(Sailors);
            // Some lists put their own address into From; that must not make a person of them.
            var from = dice.Chance(15) && IsHere(stage, at) ? Johanna.Party : dice.Chance(30) ? Sailing : new Party(sailor, $"segler{Array.IndexOf(Sailors, sailor)}@hafenfreunde.example");
            stage.Post.Send(new Letter(stage.Post.NewConversation(), at, from, [Sailing], "[sailing] Saturday's wind")
            {
                Headers = Bulk(("List-Id", "<sailing.lists.hafenfreunde.example>"), ("Precedence", "list")),
                Inference = "other",
                Members = from == Johanna.Party ? [] : [Johanna.Address],
            });
        }
        var sailors = Sailors.Select((_, index) => $"segler{index}@hafenfreunde.example");
        stage.Trap("list", "A mailing list that Johanna also posts to; it fell asleep nine weeks ago.", [Sailing.Address, .. sailors]);
    }

    private static void ReceptionDesk(Stage stage)
    {
        new Correspondence(stage, Reception, new Habit(8)).Goes(540, 0);
        stage.Trap("sharedMailbox", "Reception is a shared mailbox: whoever is at the desk answers.", Reception.Address);
        stage.Trap("room", "Rooms are invited to meetings and are nobody.", Lighthouse.Address, Pier.Address);
    }

    private static void Recruiting(Stage stage)
    {
        var recruiter = new Correspondence(stage, Recruiter, new Habit(9));
        for (var daysAgo = 400; daysAgo > 3; daysAgo -= 9) { recruiter.Writes(Recruiter, daysAgo); }
        stage.Trap("oneWay", "A recruiter who writes every nine days and was never answered.", Recruiter.Address);
    }

    private static bool IsHere(Stage stage, Instant at) => stage.Time.IsHere(at.InZone(StoryTime.Zone).Date);

    private static void Notify(Stage stage, string conversation, Instant at, Party sender, string subject) =>
        stage.Post.Send(new Letter(conversation, at, sender, [Johanna.Party], subject)
        {
            Headers = Bulk(("Auto-Submitted", "auto-generated"), ("X-Auto-Response-Suppress", "All")),
            Inference = "other",
        });

    private static IEnumerable<Instant> Moments(Stage stage, string scene, int everyDays, int hour)
    {
        var dice = new Dice(scene);
        for (var daysAgo = StoryTime.Length - 1; daysAgo > 0; daysAgo -= everyDays)
        {
            var day = stage.Time.Ago(daysAgo);
            if (everyDays > 1 || StoryTime.IsWorkday(day))
            {
                yield return StoryTime.At(day, new LocalTime(hour, dice.Below(60), dice.Below(60)), Johanna.Zone);
            }
        }
    }

    private static Dictionary<string, string> Bulk(params (string Name, string Value)[] headers) =>
        headers.ToDictionary(header => header.Name, header => header.Value);

    private static string Domain(Party sender) => sender.Address[(sender.Address.IndexOf('@', StringComparison.Ordinal) + 1)..];
}
