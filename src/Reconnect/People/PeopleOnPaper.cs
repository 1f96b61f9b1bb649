using NodaTime;
using Reconnect.Cadences;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Suggestions;
using Reconnect.Ties;

namespace Reconnect.People;

/// <summary>Everything one needs to say how a user stands with each person, at one moment.</summary>
internal sealed class PeopleOnPaper
{
    private readonly IReadOnlyDictionary<PersonId, Care> _care;
    private readonly IReadOnlyDictionary<PersonId, Correction> _corrections;
    private readonly ChosenCadences _cadences;
    private readonly DateTimeZone _zone;
    private readonly Instant _known;
    private readonly LocalDate _today;
    private readonly Sentences _sentences;
    private readonly IReadOnlyDictionary<PersonId, PlannedNext> _planned;

    private PeopleOnPaper(
        TieBook book, IReadOnlyDictionary<PersonId, Care> care, IReadOnlyDictionary<PersonId, Correction> corrections, ChosenCadences cadences, UserNow now,
        IReadOnlyDictionary<PersonId, PlannedNext> planned)
    {
        Book = book;
        _care = care;
        _corrections = corrections;
        _cadences = cadences;
        _zone = now.Zone;
        _known = Instant.Min(now.At, book.AsOf);
        _today = now.Today;
        _sentences = new Sentences(now.Zone, _today);
        _planned = planned;
    }

    public TieBook Book { get; }

    /// <summary>Null before the first scan is done.</summary>
    public static async Task<PeopleOnPaper?> ReadAsync(
        MailboxId mailbox, ITieStore ties, ICareStore care, ICadenceStore cadences, UserClock userClock, PlannedAhead? planned, CancellationToken cancellationToken) =>
        await ties.FindAsync(mailbox, cancellationToken) is { } book && await userClock.ReadAsync(mailbox, cancellationToken) is { } now
            ? new PeopleOnPaper(
                book, await care.AllAsync(mailbox, cancellationToken), await care.CorrectionsAsync(mailbox, cancellationToken),
                await cadences.AllAsync(mailbox, cancellationToken), now,
                planned is null ? new Dictionary<PersonId, PlannedNext>() : await planned.HandleAsync(mailbox, now, cancellationToken))
            : null;

    public PersonSummary Summary(Tie tie)
    {
        var usual = Rhythm.Of(tie.Memory) is { } rhythm ? (int)Math.Round(rhythm.UsualDays) : (int?)null;
        return new PersonSummary(
            tie.Person.Id, tie.Person.Name, tie.Person.Address, StandingOf(tie), usual, Silence.DaysSince(tie.LastContact, _known), tie.LastContact)
        {
            Planned = tie.Person.AllIds.Where(_planned.ContainsKey).Select(id => _planned[id]).MinBy(next => next.Start),
        };
    }

    public PersonDetail Detail(Tie tie)
    {
        var summary = Summary(tie);
        var isCorrected = Reasons.Corrected(tie, _corrections) is not null;
        var reason = summary.Standing == Standing.Quiet || isCorrected ? Reasons.Shown(tie, _corrections, _sentences) : null;
        return new PersonDetail(summary, tie.Person.Addresses, Sentence(tie, summary), reason, CareOf(tie.Person), tie.ContactDays, tie.Turn,
            _cadences.Of(tie.Person), _cadences.ElsewhereOf(tie.Person));
    }

    private Standing StandingOf(Tie tie) => CareOf(tie.Person) switch
    {
        Care.Memorial => Standing.Memorial,
        Care.Never => Standing.Never,
        Care.Rest => Standing.Resting,
        Care.LetGo => Standing.LetGo,
        Care.Snooze => Standing.Snoozed,
        _ when QuietOf(tie) is not null => Standing.Quiet,
        _ when Rhythm.Of(tie.Memory) is null && CadenceOf(tie) is null && !IsElsewhere(tie) => Standing.New,
        _ => Standing.Steady,
    };

    private string Sentence(Tie tie, PersonSummary summary) => summary.Standing switch
    {
        Standing.Memorial => _sentences.LastInTouch(tie.Person, tie.LastContact),
        Standing.Quiet => Quietness.Sentence(tie.Person, QuietOf(tie)!, CadenceOf(tie), LastDay(tie)),
        _ when CadenceOf(tie) is { } cadence => CadenceWords.Steady(tie.Person, cadence, _sentences.Date(tie.LastContact)),
        _ when IsElsewhere(tie) => ElsewhereWords.Steady(tie.Person, _sentences.Date(tie.LastContact)),
        _ when Rhythm.Of(tie.Memory) is { } rhythm => _sentences.Steady(tie.Person, rhythm, tie.LastContact),
        _ => _sentences.New(tie.Person, tie.Memory.Days, tie.LastContact),
    };

    private Silence? QuietOf(Tie tie) => Quietness.Of(tie, CadenceOf(tie), Book.OwnDays, _known, _zone, IsElsewhere(tie));

    private bool IsElsewhere(Tie tie) => _cadences.ElsewhereOf(tie.Person) is not null;

    private Cadence? CadenceOf(Tie tie) => _cadences.Of(tie.Person)?.Cadence;

    private LocalDate LastDay(Tie tie) => tie.LastContact.InZone(_zone).Date;

    private Care? CareOf(Person person) => person.AllIds.Select(id => _care.GetValueOrDefault(id)).FirstOrDefault(care => care is not null && care.Hides(_today));
}
