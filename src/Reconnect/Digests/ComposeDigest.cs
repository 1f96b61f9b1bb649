using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Reconnect.Bookings;
using Reconnect.Milestones;
using Reconnect.People;
using Reconnect.Settings;
using Reconnect.Slots;
using Reconnect.Suggestions;
using Reconnect.Ties;

namespace Reconnect.Digests;

/// <summary>Puts together what this week's mail would say. Sends and remembers nothing.</summary>
public sealed class ComposeDigest(
    ChooseForWeek chooseForWeek, FindSlots findSlots, IBookingStore bookings, ShowMilestones showMilestones, RecallLastWeek recallLastWeek,
    UserClock userClock)
{
    /// <summary>However many suggestions the user allows, a mail carries no more.</summary>
    public const int MostPeople = 3;

    // The nearest few: a full address book must not push the bookings out of the mail.
    private const int MostMilestones = 4;

    private static readonly Period ComingTime = Period.FromWeeks(3);

    /// <summary>Null before the first scan is done.</summary>
    /// <exception cref="MailboxGoneException"/>
    public async Task<Digest?> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken) =>
        await userClock.ReadAsync(mailbox, cancellationToken) is { } user && await chooseForWeek.HandleAsync(mailbox, cancellationToken) is { } choice
            ? await HandleAsync(mailbox, user, choice, cancellationToken)
            : null;

    /// <summary>The same for a choice that is made already.</summary>
    /// <exception cref="MailboxGoneException"/>
    public async Task<Digest> HandleAsync(MailboxId mailbox, UserNow user, WeeklyChoice choice, CancellationToken cancellationToken)
    {
        var coming = Coming(await bookings.AllAsync(mailbox, cancellationToken), user);
        var people = ToSuggest(choice, coming);
        var slots = await findSlots.HandleAsync(mailbox, [.. people.Select(candidate => SlotWish.For(candidate.Tie, user.At))], cancellationToken);
        return new Digest(
            MailId(mailbox, user.Week), user.Week, new Person(default, user.Profile.Name, user.Profile.Addresses).ShortName, Tongue.CodeOf(user.Language),
            [.. people.Select(candidate => Describe(candidate, slots[candidate.Tie.Person.Id]))],
            Lines(coming, await showMilestones.HandleAsync(mailbox, cancellationToken), user),
            await recallLastWeek.HandleAsync(mailbox, user, cancellationToken));
    }

    /// <summary>The same for one user and week on every machine, and telling neither to others.</summary>
    public static string MailId(MailboxId mailbox, IsoWeek week) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"digest\n{mailbox}\n{week}")).AsSpan(0, 16));

    private static List<Booking> Coming(IReadOnlyList<Booking> all, UserNow user)
    {
        var end = user.Zone.ResolveLocal(user.Local + ComingTime, NodaTime.TimeZones.Resolvers.LenientResolver).ToInstant();
        return
        [
            .. all.Where(booking => booking.IsInCalendar && booking.When.Start >= user.At && booking.When.Start < end)
                .OrderBy(booking => booking.When.Start),
        ];
    }

    /// <summary>Strain is the user's own word and stays out of mails; who has a catch-up coming needs no other.</summary>
    private static List<Candidate> ToSuggest(WeeklyChoice choice, IReadOnlyList<Booking> coming) =>
    [
        .. choice.Chosen
            .Where(candidate => candidate.Reason.Kind is not ReasonKind.Strain)
            .Where(candidate => coming.All(booking => booking.Person != candidate.Tie.Person.Id))
            .Take(MostPeople),
    ];

    private static DigestPerson Describe(Candidate candidate, SlotAnswer answer)
    {
        var person = candidate.Tie.Person;
        var slots = answer.Slots.Select(slot => new DigestSlot(slot, SlotWords.WithLength(slot, person.ShortName)));
        return new DigestPerson(person.Id, person.Name, person.ShortName, person.Address, candidate.Sentence, candidate.Reason, [.. slots], answer.Note);
    }

    /// <summary>What is booked and what there is to celebrate, by day. A return is told once: in the mail of the week after it.</summary>
    private static List<string> Lines(List<Booking> coming, ShowMilestonesOutcome outcome, UserNow user)
    {
        var (from, end) = (user.Today.PlusWeeks(-1), user.Today + ComingTime);
        var milestones = outcome is ShowMilestonesOutcome.Shown shown ? shown.Milestones.Where(one => one.Date > from && one.Date < end).Take(MostMilestones) : [];
        return
        [
            .. milestones.Select(one => (one.Date, one.Line))
                .Concat(coming.Select(booking => (booking.When.Start.InZone(user.Zone).Date, Sentence(booking, user.Zone))))
                .OrderBy(line => line.Item1)
                .Select(line => line.Item2),
        ];
    }

    private static string Sentence(Booking booking, DateTimeZone zone) => $"{BookingView.TextOf(booking.When, zone)} with {booking.PersonName}.";
}
