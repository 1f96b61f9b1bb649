using NodaTime;
using NodaTime.Testing;
using NSubstitute;
using Reconnect.Bookings;
using Reconnect.Jobs;
using Reconnect.Journeys;
using Reconnect.Milestones;
using Reconnect.People;
using Reconnect.Recurring;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Slots;
using Reconnect.SocialHours;
using Reconnect.Suggestions;
using Reconnect.Ties;
using Xunit;

namespace Reconnect.Tests.Fakes;

/// <summary>One user in Berlin, with Anna who works in Helsinki, Ben from outside, and calendars that fill as they do in Outlook.
/// It is Tuesday, 24 November 2026, 08:00 for the user.</summary>
public sealed class Office
{
    public static readonly MailboxId Me = new(Guid.Parse("11111111-1111-1111-1111-111111111111"), Guid.Parse("22222222-2222-2222-2222-222222222222"));
    public static readonly MailboxId Stranger = new(Me.Tenant, Guid.Parse("33333333-3333-3333-3333-333333333333"));
    public static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    public static readonly DateTimeZone Helsinki = DateTimeZoneProviders.Tzdb["Europe/Helsinki"];
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 7, 0);
    public static readonly EmailAddress MyAddress = EmailAddress.From("mira.lang@firm.example")!;
    public static readonly Person Anna = PersonAt("Anna Berg", "anna.berg@firm.example");
    public static readonly Person Ben = PersonAt("Ben Okoro", "ben@outside.example");

    /// <summary>Ends with the test.</summary>
    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public Office()
    {
        Calendar = new FakeCalendar(FreeBusy, MyAddress);
        FreeBusy.Add(MyAddress, WorkingHours.Usual, Berlin);
        FreeBusy.Add(Anna.Address, WorkingHours.Usual, Helsinki);
        Scans.ProfileAsync(Me, Arg.Any<CancellationToken>()).Returns(_ => Profile);
        Scans.CardsAsync(Me, Arg.Any<CancellationToken>()).Returns(_ => Cards);
        Ties.FindAsync(Me, Arg.Any<CancellationToken>()).Returns(_ => Book);
        Care.CorrectionsAsync(Me, Arg.Any<CancellationToken>()).Returns(_ => Corrected);
        Picks.WhenForAnyArgs(picks => picks.SaveAsync(default, default, default!, default)).Do(call => PicksOf[call.Arg<IsoWeek>()] = call.Arg<IReadOnlyList<PersonId>>());
        Care.AllAsync(Me, Arg.Any<CancellationToken>()).Returns(_ => Cared);
        Care.WhenForAnyArgs(care => care.SetAsync(default, default, default!, default))
            .Do(call => Cared[call.Arg<PersonId>()] = call.Arg<Care>());
        Picks.FindAsync(default, default, default).ReturnsForAnyArgs(call => PicksOf.GetValueOrDefault(call.Arg<IsoWeek>(), []));
    }

    public MailboxProfile? Profile { get; set; } =
        new(MyAddress, [MyAddress], "Mira Lang", Berlin, WorkingHours.Usual, "en-GB", null);

    public TieBook? Book { get; set; } = new(Now, new OwnDays(0, null, []), [TieWith(Anna), TieWith(Ben)]);

    public Dictionary<PersonId, Care> Cared { get; } = [];

    public Dictionary<PersonId, Correction> Corrected { get; } = [];

    public Dictionary<IsoWeek, IReadOnlyList<PersonId>> PicksOf { get; } = [];

    public FakeClock Clock { get; } = new(Now);

    public FakeFreeBusy FreeBusy { get; } = new();

    public InMemoryFreeBusyCopies Copies { get; } = new();

    public FakeCalendar Calendar { get; }

    public InMemoryBookingStore Bookings { get; } = new();

    public InMemoryKeptTimes KeptTimes { get; } = new();

    public InMemorySettingsStore Settings { get; } = new();

    public IScanStore Scans { get; } = Substitute.For<IScanStore>();

    public ITieStore Ties { get; } = Substitute.For<ITieStore>();

    public ICareStore Care { get; } = Substitute.For<ICareStore>();

    public InMemoryCadenceStore Cadences { get; } = new();

    public IReadOnlyList<ContactCard> Cards { get; set; } = [];

    public ShowMilestones ShowMilestones => new(Ties, Care, Scans, UserClock);

    public IWeeklyPicks Picks { get; } = Substitute.For<IWeeklyPicks>();

    public InMemorySuggestionLog Log { get; } = new();

    public RankTies RankTies => new(Ties, Care, Cadences, Log, UserClock, Recurring);

    public ChooseForWeek ChooseForWeek => new(RankTies, Picks, Log, FindSlots);

    public UserClock UserClock => new(Scans, Settings, Clock);

    public SeeFreeBusy SeeFreeBusy => new(FreeBusy, Copies, Jobs, Clock);

    public RefreshFreeBusy RefreshFreeBusy => new(RankTies, Picks, SeeFreeBusy);

    public FindSlots FindSlots => new(SeeFreeBusy, Scans, Settings, Clock, Bookings, KeptTimes);

    /// <summary>Sends at once, where a test does not say otherwise.</summary>
    public BookingRules BookingRules { get; set; } = new(Duration.Zero);

    public IJobs Jobs { get; } = Substitute.For<IJobs>();

    public InMemoryJourneyStore Journeys { get; } = new();

    public FindTimesThere FindTimesThere => new(SeeFreeBusy, Bookings, KeptTimes);

    public FindTimesOnJourney FindTimesOnJourney => new(FindParties, FindTimesThere);

    public ShowJourneys ShowJourneys => new(Journeys, RankTies, Bookings, FindTimesThere);

    public FindParties FindParties => new(Ties, Care, UserClock, Journeys);

    public BothFree BothFree => new(SeeFreeBusy);

    public SendInvitation SendInvitation => new(Bookings, Calendar, BothFree, FindParties, new GiveFeedback(Ties, Log, UserClock), Clock);

    public BookCatchUp BookCatchUp => new(Bookings, Calendar, BothFree, SendInvitation, Jobs, FindParties, FindSlots, BookingRules, Clock, FindTimesThere);

    public TellCopies TellCopies => new(SeeFreeBusy, UserClock);

    public FinishBookings FinishBookings => new(Bookings, Calendar, SendInvitation, TellCopies, Jobs, Clock);

    public CancelCatchUp CancelCatchUp => new(Bookings, Calendar, TellCopies, Jobs);

    public MoveCatchUp MoveCatchUp => new(Bookings, Calendar, BothFree, FindParties, FindSlots, TellCopies, Clock);

    public InMemoryReviewStore Reviews { get; } = new();

    public InMemorySocialHourStore SocialHours { get; } = new();

    public FindSocialHour FindSocialHour => new(FreeBusy, Bookings, KeptTimes, UserClock);

    public FillSocialHour FillSocialHour => new(ChooseForWeek, FreeBusy, Bookings, SendInvitation, Jobs);

    public TendSocialHour TendSocialHour => new(SocialHours, Settings, Calendar, FindSocialHour, FillSocialHour, Reviews, UserClock);

    public ShowSocialHours ShowSocialHours => new(SocialHours, Bookings, UserClock);

    public InMemoryRecurringStore Recurring { get; } = new();

    public SeeRecurring SeeRecurring => new(Ties, Care, Cadences, Bookings, Recurring, UserClock);

    public TendRecurring TendRecurring => new(Recurring, Bookings, SeeRecurring, new FindTurn(FreeBusy, KeptTimes), BookCatchUp, CancelCatchUp);

    public SetRecurring SetRecurring => new(Recurring, SeeRecurring, Calendar, TendRecurring);

    public EndRecurring EndRecurring => new(Recurring, SeeRecurring);

    public SkipTurn SkipTurn => new(Recurring, Bookings, SeeRecurring, CancelCatchUp, TendRecurring);

    public MoveTurn MoveTurn => new(Recurring, SeeRecurring, FindParties, BothFree, FindSlots);

    public ShowRecurring ShowRecurring => new(SeeRecurring);

    public static Person PersonAt(string name, string address)
    {
        var parsed = EmailAddress.From(address)!;
        return new Person(PersonId.Of(Me, parsed), name, [parsed]);
    }

    public static Tie TieWith(Person person, params LocalDate[] contactDays)
    {
        var last = Instant.FromUtc(2026, 9, 8, 9, 0);
        var memory = TieMemory.Empty with { Days = 1, LastAt = last, FromUser = true, FromOther = true };
        return new Tie(person, memory, contactDays, last, null, null, null, null);
    }

    /// <summary>A time of the user's wall clock in November or December 2026, where Berlin has no change.</summary>
    public static Instant At(int month, int day, int hour, int minute) => Berlin.AtStrictly(new LocalDateTime(2026, month, day, hour, minute)).ToInstant();

    public static Interval Between(Instant start, int minutes) => new(start, start + Duration.FromMinutes(minutes));
}
