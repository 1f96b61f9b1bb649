using NodaTime;
using Reconnect.Simulator.Model;
using Reconnect.Simulator.Worlds;

namespace Reconnect.Tests.Simulator.Worlds;

/// <summary>The story as tests see it: built once for an ordinary Monday, and read like a product would.</summary>
internal static class Stories
{
    public static readonly Instant Monday = Instant.FromUtc(2026, 11, 23, 8, 15);
    private static readonly Lazy<World> Built = new(() => At(Monday));

    public static World OfMonday => Built.Value;
    public static Truth Truth => OfMonday.Truth!;
    public static Mailbox Johanna => OfMonday.Person;

    public static World At(Instant now) => WorldBuilders.Build(new WorldOptions("story"), now);

    public static IEnumerable<TrueLapse> Lapsed(string reason) => Truth.Lapses.Where(lapse => lapse.Reason == reason);

    public static Trap TheTrap(string kind) => Truth.Traps.First(trap => trap.Kind == kind);

    /// <summary>Mails between Johanna and one address alone, oldest first.</summary>
    public static List<Message> Between(string address) => Between(Johanna, address);

    public static List<Message> Between(Mailbox owner, string address) =>
    [
        .. owner.Messages.Where(mail => mail.Kind == "message" && !mail.IsDraft && mail.To.Count == 1 && mail.Cc.Count == 0)
            .Where(mail => mail.From.Address == address || (IsHers(mail) && mail.To[0].Address == address)),
    ];

    public static bool IsHers(Message mail) => mail.From.Address == Johanna.Address;

    /// <summary>Days between days of mail with one address, oldest first.</summary>
    public static List<int> Gaps(string address)
    {
        var days = Between(address).Select(mail => mail.SentAt.InUtc().Date).Distinct().ToList();
        return [.. days.Zip(days.Skip(1), Period.DaysBetween)];
    }

    public static int SilentDays(string address) => (int)(Truth.AsOf - Between(address)[^1].SentAt).TotalDays;

    public static IEnumerable<CalendarEvent> MeetingsWith(string address) => Johanna.Events.Where(meeting =>
        meeting.Organizer.Address == address || meeting.Guests.Any(guest => guest.Who.Address == address));
}
