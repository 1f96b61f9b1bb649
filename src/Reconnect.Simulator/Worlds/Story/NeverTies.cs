using System.Globalization;
using NodaTime;
using Reconnect.Simulator.Model;
using static Reconnect.Simulator.Worlds.Story.Acquaintances;
using static Reconnect.Simulator.Worlds.Story.Colleagues;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>More who were never a tie: machines in other languages, lists, offices, and people with contact in one direction only.</summary>
public static class NeverTies
{
    private static readonly Party Letters = new("Marie from Tidewater", "marie@tidewater-weekly.example");
    private static readonly Party[] Deaf =
    [
        new("SNCF Réservations", "ne-pas-repondre@rail-ouest.example"), new("Ihre Stadtwerke", "nicht-antworten@stadtwerke-elbe.example"),
        new("Parkering Oslo", "ikke-svar@parkering-nord.example"), new("Avisos", "no-responder@puertosur.example"),
    ];

    public static void Play(Stage stage)
    {
        Machines(stage);
        RunningList(stage);
        Offices(stage);
        OneWay(stage);
        Invitations(stage);
        InCopy(stage);
    }

    private static void Machines(Stage stage)
    {
        for (var daysAgo = 540; daysAgo > 2; daysAgo -= 7) { Mass(stage, daysAgo, Letters, "Five thoughts on Friday", ("List-Unsubscribe", "<mailto:off@tidewater-weekly.example>")); }
        stage.Trap("newsletter", "'Marie from Tidewater' has a person's name and ten thousand readers.", Letters.Address);

        foreach (var sender in Deaf)
        {
            for (var daysAgo = 530; daysAgo > 70; daysAgo -= 12) { Mass(stage, daysAgo, sender, "Nr. 7731", ("Auto-Submitted", "auto-generated")); }
            stage.Trap("noReply", $"'{sender.Name}' says in its own language that nobody reads answers.", sender.Address);
        }
    }

    private static void Mass(Stage stage, int daysAgo, Party from, string subject, (string Name, string Value) header)
    {
        var at = StoryTime.At(stage.Time.Ago(daysAgo), new LocalTime(6, 15), Johanna.Zone);
        stage.Post.Send(new Letter(stage.Post.NewConversation(), at, from, [Johanna.Party], subject)
        {
            Headers = new Dictionary<string, string> { [header.Name] = header.Value },
            Inference = "other",
        });
    }

    private static void RunningList(Stage stage)
    {
        var list = new Party("Hafenlauf", "hafenlauf@lists.elbrunners.example");
        Party[] runners = [new("Rike", "rike@elbrunners.example"), new("Hakan", "hakan@elbrunners.example"), Johanna.Party];
        for (var (daysAgo, turn) = (538, 0); daysAgo > 75; daysAgo -= 4, turn++)
        {
            var from = runners[turn % runners.Length];
            var at = StoryTime.At(stage.Time.Here(stage.Time.Ago(daysAgo)), new LocalTime(17, turn % 60), Johanna.Zone);
            stage.Post.Send(new Letter(stage.Post.NewConversation(), at, from, [list], "[lauf] Sonntag?")
            {
                Headers = new Dictionary<string, string> { ["List-Id"] = "<hafenlauf.lists.elbrunners.example>" },
                Inference = "other",
                Members = from == Johanna.Party ? [] : [Johanna.Address],
            });
        }
        stage.Trap("list", "Johanna wrote to the runners' list every two weeks, and to none of the runners.", [list.Address, runners[0].Address, runners[1].Address]);
    }

    private static void Offices(Stage stage)
    {
        new Correspondence(stage, Museum, new Habit(9)).Goes(540, 80);
        stage.Trap("sharedMailbox", "The museum's office: whoever is on duty answers.", Museum.Address);

        var projector = new Figure("Beamer 2", $"beamer.2@{Domain}");
        for (var daysAgo = 500; daysAgo > 80; daysAgo -= 10)
        {
            var start = StoryTime.At(stage.Time.Here(stage.Time.Ago(daysAgo)), new LocalTime(16, 30), Johanna.Zone);
            Guest[] guests = [new(Max.Party, Response: "accepted"), new(projector.Party, "resource", "accepted")];
            stage.Diary.Enter(new Appointment(Key("beamer", daysAgo), start, 30, Johanna, guests, "Slides"));
        }
        stage.Trap("equipment", "A projector that was booked every ten days and accepted each time.", projector.Address);
        stage.Trap("bounce", "A mail server that returns what it cannot deliver.", "postmaster@alpenrhein.example", "mailer-daemon@baltica.example");
        stage.Trap("bigMeetingOnly", "Klaus and İsmail sit in large meetings and have never written to Johanna alone.", Klaus.Address, Ismail.Address);
    }

    private static void OneWay(Stage stage)
    {
        var advice = new Correspondence(stage, Conrad, new Habit(21));
        for (var daysAgo = 538; daysAgo > 80; daysAgo -= 14) { advice.Writes(Conrad, daysAgo); }
        stage.Trap("oneWay", "An insurance adviser who wrote every two weeks, was never answered, and has given up.", Conrad.Address);

        var petitions = new Correspondence(stage, Senator, new Habit(21));
        for (var daysAgo = 530; daysAgo > 85; daysAgo -= 21) { petitions.Writes(Johanna, daysAgo); }
        stage.Trap("oneWay", "Johanna wrote to her member of parliament every three weeks and never had an answer.", Senator.Address);
    }

    private static void Invitations(Stage stage)
    {
        for (var daysAgo = 400; daysAgo > 70; daysAgo -= 14)
        {
            var day = stage.Time.Here(stage.Time.Ago(daysAgo));
            var pitch = StoryTime.At(day, new LocalTime(17, 0), Johanna.Zone);
            stage.Diary.Invite(
                new Appointment(Key("pitch", daysAgo), pitch, 30, Brandon, [new Guest(Johanna.Party, Response: "declined")], "Quick demo?"), pitch - Duration.FromDays(3));
            var hope = StoryTime.At(day, new LocalTime(12, 30), Johanna.Zone);
            stage.Diary.Invite(
                new Appointment(Key("hope", daysAgo), hope, 45, Tessa, [new Guest(Johanna.Party, Response: "accepted")], "Review") { IsCancelled = true }, hope - Duration.FromDays(4));
        }
        stage.Trap("declined", "A salesman whose every invitation Johanna declined.", Brandon.Address);
        stage.Trap("cancelled", "Tessa invited every two weeks and called each meeting off.", Tessa.Address);
    }

    private static void InCopy(Stage stage)
    {
        for (var daysAgo = 520; daysAgo > 90; daysAgo -= 9)
        {
            var at = StoryTime.At(stage.Time.Here(stage.Time.Ago(daysAgo)), new LocalTime(14, 40), Johanna.Zone);
            stage.Post.Send(new Letter(stage.Post.NewConversation(), at, Johanna.Party, [Outsiders.Daniel.Party], "Contract, for your files") { Cc = [Assistant.Party] });
        }
        stage.Trap("inCopyOnly", "The lawyer's assistant was in copy for a year and has never written a word.", Assistant.Address);
    }

    private static string Key(string what, int daysAgo) => string.Create(CultureInfo.InvariantCulture, $"{what}/{daysAgo}");
}
