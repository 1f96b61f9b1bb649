using NodaTime;
using Reconnect.Simulator.Model;
using Reconnect.Simulator.Worlds.Replay;

namespace Reconnect.Simulator.Worlds;

/// <summary>
/// The real timing of real mail under invented names: one mailbox out of an event file, moved by whole weeks so that the last mail
/// of that mailbox lies within the last seven days. Hours in UTC and weekdays stay as they were.
/// </summary>
public sealed class ReplayWorld : IWorldBuilder
{
    /// <summary>This many of those most often in touch are colleagues with mailboxes; all others are outsiders.</summary>
    public const int Colleagues = 40;

    private const int SecondsPerWeek = 7 * 24 * 60 * 60;

    public World Build(WorldOptions options, Instant now)
    {
        if (options.Events is null) { throw new WorldException("The replay world needs --events <file.csv.gz>."); }
        var events = EventFile.Read(options.Events);
        var ego = Ego(options, events);
        var mails = MailsOf(ego, events);
        var colleagues = Closest(ego, mails);
        var weeks = (long)Math.Floor((double)(now.ToUnixTimeSeconds() - mails[^1].Mail.Second) / SecondsPerWeek);

        Party Name(int id) => InventedPeople.Of(id, colleagues.Contains(id));
        var person = Open(Name(ego));
        Fill(person, ego, mails, weeks, Name);
        return new World(
            "replay", StableId.Directory($"tenant/{InventedPeople.Organisation}"), [person, .. colleagues.Where(id => id != ego).Order().Select(id => Open(Name(id)))],
            person, Truth: null, [$"Replaying {mails.Count} mails of person {ego} as {person.Name}, moved by {weeks} weeks."]);
    }

    private static int Ego(WorldOptions options, List<MailEvent> events)
    {
        if (options.Ego is { } wanted && events.Exists(row => row.Sender == wanted || row.Recipient == wanted)) { return wanted; }
        var busiest = events.Select(row => (row.Second, row.Sender)).Distinct()
            .CountBy(mail => mail.Sender).OrderByDescending(count => count.Value).ThenBy(count => count.Key)
            .Select(count => count.Key).Take(5).ToList();
        return options.Ego is null
            ? busiest[0]
            : throw new WorldException($"Person {options.Ego} is not in {options.Events}. Some who are: {string.Join(", ", busiest)}.");
    }

    /// <summary>Every mail the ego sent or received, with all its recipients, oldest first.</summary>
    private static List<(MailEvent Mail, List<int> Recipients)> MailsOf(int ego, List<MailEvent> events)
    {
        var own = events.Where(row => row.Sender == ego || row.Recipient == ego).Select(row => (row.Second, row.Sender)).Distinct()
            .ToDictionary(key => key, _ => new List<int>());
        foreach (var row in events)
        {
            if (own.TryGetValue((row.Second, row.Sender), out var recipients) && !recipients.Contains(row.Recipient)) { recipients.Add(row.Recipient); }
        }
        return [.. own.Select(pair => (new MailEvent(pair.Key.Second, pair.Key.Sender, ego), pair.Value))
            .OrderBy(pair => pair.Item1.Second).ThenBy(pair => pair.Item1.Sender)];
    }

    private static HashSet<int> Closest(int ego, List<(MailEvent Mail, List<int> Recipients)> mails) =>
    [
        ego, .. mails.SelectMany(pair => pair.Mail.Sender == ego ? pair.Recipients : [pair.Mail.Sender]).Where(id => id != ego)
            .CountBy(id => id).OrderByDescending(count => count.Value).ThenBy(count => count.Key).Take(Colleagues).Select(count => count.Key),
    ];

    private static Mailbox Open(Party owner) =>
        new Mailbox { ObjectId = StableId.Directory(owner.Address), Address = owner.Address, Name = owner.Name }.WithStandardFolders();

    private static void Fill(
        Mailbox person, int ego, List<(MailEvent Mail, List<int> Recipients)> mails, long weeks, Func<int, Party> name)
    {
        var conversations = new Conversations();
        foreach (var (mail, recipients) in mails)
        {
            var at = Instant.FromUnixTimeSeconds(mail.Second + (weeks * SecondsPerWeek));
            var conversation = conversations.Of(recipients.Append(mail.Sender), at);
            var key = $"{mail.Second}/{mail.Sender}";
            person.Messages.Add(new Message
            {
                Id = StableId.Item(person.Address, key),
                FolderId = person.FolderId(mail.Sender == ego ? "sentitems" : "inbox"),
                InternetMessageId = StableId.MessageId(key, InventedPeople.Organisation),
                ConversationId = conversation,
                SentAt = at,
                ReceivedAt = at,
                From = name(mail.Sender),
                To = [.. recipients.Select(name)],
                Subject = new Dice(conversation).Pick(Subjects.Work),
            });
        }
    }
}
