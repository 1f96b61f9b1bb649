using System.Globalization;
using NodaTime;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Slots;
using Reconnect.Suggestions;
using Reconnect.Ties;

namespace Reconnect.Tests.Fakes;

/// <summary>The history of one mailbox, written by hand. The user is Johanna in Berlin; days are counted back from Tuesday, 24 November 2026, 08:00 for her.</summary>
public sealed class PaperTrail
{
    public static readonly MailboxId Mailbox = new(Guid.Parse("11111111-1111-1111-1111-111111111111"), Guid.Parse("22222222-2222-2222-2222-222222222222"));
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 7, 0);
    public static readonly LocalDate Today = new(2026, 11, 24);
    public static readonly Correspondent You = Who("Johanna Brandt", "johanna@fjordline.example");
    public static readonly Correspondent Anna = Who("Anna Berg", "anna.berg@fjordline.example");
    public static readonly Correspondent Ben = Who("Ben Okoro", "ben@outside.example");

    private readonly List<MailMessage> _mails = [];
    private readonly List<Meeting> _meetings = [];
    private readonly List<ContactCard> _cards = [];
    private int _keys;

    public MailboxProfile Profile { get; set; } =
        new(You.Address, [You.Address, Address("j.brandt@fjordline.example")], "Johanna Brandt", Zone, WorkingHours.Usual, "en-GB", null);

    public History History => new(
        Profile, [.. _mails.OrderBy(mail => mail.At).ThenBy(mail => mail.Key.Value, StringComparer.Ordinal)], [.. _meetings.OrderBy(meeting => meeting.When.Start)], _cards);

    public TieBook Book => TieFinder.Find(History, Mailbox, Now);

    public FoundPeople People => PeopleFinder.Find(History, Mailbox, Now);

    public IReadOnlyList<Candidate> Ranked =>
        Ranking.Of(Book, new Dictionary<PersonId, Care>(), new Dictionary<PersonId, Correction>(), UserSettings.Default, Now, Zone);

    public static EmailAddress Address(string text) => EmailAddress.From(text)!;

    public static Correspondent Who(string name, string address) => new(Address(address), name);

    public static Instant Ago(int days, double hour = 10) =>
        Today.PlusDays(-days).AtMidnight().PlusSeconds((long)(hour * 3600)).InZoneLeniently(Zone).ToInstant();

    public Tie TieWith(Correspondent who) => Book.TieWith(who.Address)!;

    public DroppedAddress Dropped(Correspondent who) => People.Dropped.Single(dropped => dropped.Address == who.Address);

    public PaperTrail Mail(
        Correspondent from, IReadOnlyList<Correspondent> to, Instant at, string? conversation = null, MailTraits traits = MailTraits.None,
        IReadOnlyList<Correspondent>? cc = null, IReadOnlyList<Correspondent>? bcc = null)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"<{++_keys:00000}@fjordline.example>");
        _mails.Add(new MailMessage(new MessageKey(key), at, from, to, cc ?? [], bcc ?? [], conversation ?? key, traits));
        return this;
    }

    public PaperTrail TheyWrote(Correspondent who, int daysAgo, string? conversation = null, double hour = 10, MailTraits traits = MailTraits.None) =>
        Mail(who, [You], Ago(daysAgo, hour), conversation, traits);

    public PaperTrail YouWrote(Correspondent who, int daysAgo, string? conversation = null, double hour = 9) => Mail(You, [who], Ago(daysAgo, hour), conversation);

    /// <summary>You write at nine, they answer at ten.</summary>
    public PaperTrail Talk(Correspondent who, int daysAgo)
    {
        var conversation = string.Create(CultureInfo.InvariantCulture, $"talk/{who.Address}/{daysAgo}");
        return YouWrote(who, daysAgo, conversation).TheyWrote(who, daysAgo, conversation);
    }

    public PaperTrail TalkEvery(int days, Correspondent who, int from, int until)
    {
        for (var daysAgo = from; daysAgo >= until; daysAgo -= days) { Talk(who, daysAgo); }
        return this;
    }

    /// <summary>You write to a colleague on every weekday, so that nothing looks like an absence of yours.</summary>
    public PaperTrail BusyAtTheDesk(int from = 400, int until = 1, int awayFrom = -1, int awayUntil = -1)
    {
        var colleague = Who("Max Richter", "max.richter@fjordline.example");
        for (var daysAgo = from; daysAgo >= until; daysAgo--)
        {
            if (Today.PlusDays(-daysAgo).DayOfWeek < IsoDayOfWeek.Saturday && !(daysAgo <= awayFrom && daysAgo >= awayUntil)) { YouWrote(colleague, daysAgo, hour: 7.5); }
        }
        return this;
    }

    public PaperTrail Met(
        IReadOnlyList<Correspondent> others, int daysAgo, string? series = null, string subject = "Catch up", int minutes = 30, Func<Meeting, Meeting>? but = null)
    {
        var start = Ago(daysAgo, 14);
        var key = string.Create(CultureInfo.InvariantCulture, $"meeting/{++_keys:00000}");
        var guests = others.Select(one => new Attendee(one, AttendeeKind.Required, Answer.Accepted)).ToList();
        var meeting = new Meeting(
            new MeetingKey(key), series, subject, new Interval(start, start + Duration.FromMinutes(minutes)), false, ShowAs.Busy, false, false, You, guests, Answer.Organizer);
        _meetings.Add(but is null ? meeting : but(meeting));
        return this;
    }

    public PaperTrail Card(string name, params string[] addresses) => Card(name, null, addresses);

    public PaperTrail Card(string name, AnnualDate? birthday, params string[] addresses)
    {
        _cards.Add(new ContactCard(name, [.. addresses.Select(Address)], birthday));
        return this;
    }
}
