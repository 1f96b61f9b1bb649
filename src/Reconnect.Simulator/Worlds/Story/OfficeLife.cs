using NodaTime;
using Reconnect.Simulator.Model;
using static Reconnect.Simulator.Worlds.Story.Colleagues;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>What fills an inbox at work: threads of the whole team, notes to everyone, spam, a draft never sent.</summary>
public static class OfficeLife
{
    // An old address of hers that some still use.
    public const string Alias = "j.brandt@fjordline.example";
    private static readonly Party Spammer = new("Prize Office", "winner@lucky-prize.example");

    public static void Play(Stage stage)
    {
        var dice = new Dice("office");
        for (var daysAgo = StoryTime.Length - 1; daysAgo > 0; daysAgo--)
        {
            var day = stage.Time.Ago(daysAgo);
            if (!StoryTime.IsWorkday(day)) { continue; }
            if (dice.Chance(45)) { TeamThread(stage, dice, day); }
            if (day.DayOfWeek == IsoDayOfWeek.Wednesday) { NoteToMany(stage, day, Nils, "Safety bulletin", 14); }
            if (day.DayOfWeek == IsoDayOfWeek.Friday) { NoteToMany(stage, day, Ulrike, "This week at Fjordline", Others.Count); }
            if (dice.Chance(12)) { Spam(stage, day); }
        }
        Draft(stage);
    }

    private static void TeamThread(Stage stage, Dice dice, LocalDate day)
    {
        IReadOnlyList<Figure> everyone = [Johanna, .. Team];
        var conversation = stage.Post.NewConversation();
        var subject = dice.Pick(Subjects.Work);
        var at = StoryTime.At(day, new LocalTime(9 + dice.Below(3), dice.Below(60)), Johanna.Zone);
        for (var mail = 0; mail < 2 + dice.Below(3); mail++)
        {
            var writer = dice.Pick(everyone);
            if (writer == Johanna && !stage.Time.IsHere(day)) { writer = Max; }
            IReadOnlyList<Party> readers = [.. everyone.Where(one => one != writer).Select(one => one.Party)];
            stage.Post.Send(new Letter(conversation, at, writer.Party, readers, mail == 0 ? subject : $"Re: {subject}"));
            at += Duration.FromMinutes(20 + dice.Below(50));
        }
    }

    private static void NoteToMany(Stage stage, LocalDate day, Figure writer, string subject, int readers)
    {
        var johanna = writer == Nils ? Johanna.Party with { Address = Alias } : Johanna.Party;
        var cc = Others.Where(one => one != writer).Take(readers).Select(one => one.Party);
        var at = StoryTime.At(day, new LocalTime(13, 10), Johanna.Zone);
        stage.Post.Send(new Letter(stage.Post.NewConversation(), at, writer.Party, [johanna], subject) { Cc = [.. cc] });
    }

    private static void Spam(Stage stage, LocalDate day) =>
        stage.Post.Send(new Letter(stage.Post.NewConversation(), StoryTime.At(day, new LocalTime(3, 33), Johanna.Zone), Spammer, [Johanna.Party], "You have won")
        {
            Headers = new Dictionary<string, string> { ["X-Spam-Flag"] = "YES" },
            Inference = "other",
        });

    private static void Draft(Stage stage)
    {
        var mailbox = stage.Post.MailboxOf(Johanna.Address)!;
        var at = stage.Time.End - Duration.FromDays(30);
        mailbox.Messages.Add(new Message
        {
            Id = StableId.Item(mailbox.Address, "draft"),
            FolderId = mailbox.FolderId("drafts"),
            InternetMessageId = StableId.MessageId("draft", Domain),
            ConversationId = stage.Post.NewConversation(),
            SentAt = at,
            ReceivedAt = at,
            From = Johanna.Party,
            To = [Lena.Party],
            Subject = "Lunch?",
            IsDraft = true,
        });
    }
}
