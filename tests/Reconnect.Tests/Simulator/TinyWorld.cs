using NodaTime;
using Reconnect.Simulator.Model;

namespace Reconnect.Tests.Simulator;

/// <summary>Two colleagues, a room and one outsider: just enough to ask every question of the wire.</summary>
internal static class TinyWorld
{
    public const string Mia = "mia@contoso.example";
    public const string Ben = "ben@contoso.example";
    public const string BenAlias = "b.adler@contoso.example";
    public const string Room = "room.oak@contoso.example";
    public const string Zoe = "zoe@elsewhere.example";
    public const int InboxCount = 25;
    public const int SentCount = 7;
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 9, 0);
    public static readonly Guid Tenant = new("7e000000-0000-4000-8000-000000000001");
    public static readonly Guid MiaId = new("7e000000-0000-4000-8000-0000000000a1");

    public static World Make(Instant now)
    {
        var mia = Person(1, Mia, "Mia Reuter");
        var ben = Person(2, Ben, "Ben Adler", BenAlias);
        mia.Folders.Add(new Folder("folder-inbox", "inbox", "Inbox", null));
        mia.Folders.Add(new Folder("folder-sent", "sentitems", "Sent Items", null));
        mia.Folders.Add(new Folder("folder-family", null, "Family", "folder-inbox"));
        mia.Messages.AddRange(Enumerable.Range(0, InboxCount).Select(i => Mail($"in-{i:00}", "folder-inbox", now - Duration.FromDays(i), Ben, Mia)));
        mia.Messages.AddRange(Enumerable.Range(0, SentCount).Select(i => Mail($"out-{i:00}", "folder-sent", now - Duration.FromDays(i * 3), Mia, Ben)));
        mia.Events.AddRange(Enumerable.Range(1, 12).Select(i => Meeting(i, now)));
        mia.Contacts.Add(new Contact("contact-zoe", "Zoe Marsh", [Zoe], new LocalDate(1604, 2, 29)));
        ben.Events.Add(Meeting(1, now) with { Id = "ben-1", Response = "accepted" });
        var room = new Mailbox { ObjectId = Id(3), Address = Room, Name = "Room Oak", Purpose = "room" };
        var truth = new Truth(now, [new TrueLapse(Ben, "Ben Adler", "drifted", now, 14, "Ben went quiet.")], []);
        return new World("tiny", Tenant, [mia, ben, room], mia, truth, []);
    }

    private static Mailbox Person(int number, string address, string name, params string[] aliases) =>
        new() { ObjectId = Id(number), Address = address, Name = name, Aliases = aliases };

    private static Guid Id(int number) => new($"7e000000-0000-4000-8000-0000000000a{number}");

    private static Message Mail(string id, string folder, Instant at, string from, string to) => new()
    {
        Id = id,
        FolderId = folder,
        InternetMessageId = $"<{id}@contoso.example>",
        ConversationId = $"thread-{id}",
        SentAt = at,
        ReceivedAt = at,
        From = new Party(from, from),
        To = [new Party(to, to)],
        Subject = $"Subject {id}",
        Headers = new Dictionary<string, string> { ["List-Id"] = "tiny.example" },
        Body = "Nobody may read this.",
    };

    private static CalendarEvent Meeting(int day, Instant now) => new()
    {
        Id = $"event-{day:00}",
        ICalUId = $"uid-{day:00}",
        Start = now + Duration.FromDays(day),
        End = now + Duration.FromDays(day) + Duration.FromHours(1),
        Organizer = new Party("Mia Reuter", Mia),
        Guests = [new Guest(new Party("Ben Adler", Ben), Response: "accepted")],
        Subject = $"Meeting {day}",
        Body = "Agenda",
        Response = "organizer",
    };
}
