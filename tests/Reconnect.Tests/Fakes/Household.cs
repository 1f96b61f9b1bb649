using NodaTime.Testing;
using Reconnect.People;
using Reconnect.Settings;
using Reconnect.Suggestions;
using Xunit;

namespace Reconnect.Tests.Fakes;

/// <summary>A scanned mailbox of one user, with the stores around it: Anna has gone quiet, Ben has not, and Clara is new.</summary>
public sealed class Household
{
    public static readonly Correspondent Clara = PaperTrail.Who("Clara Neumann", "clara@outside.example");
    public static readonly Correspondent AnnaLater = PaperTrail.Who("Anna Berg", "anna@berg.example");

    public Household() =>
        Trail = new PaperTrail().BusyAtTheDesk().TalkEvery(7, PaperTrail.Anna, 308, 78).Talk(AnnaLater, 77).TalkEvery(7, PaperTrail.Ben, 303, 2).Talk(Clara, 40).Talk(Clara, 30)
            .Card("Anna", PaperTrail.Anna.Address.Value, AnnaLater.Address.Value);

    /// <summary>Ends with the test.</summary>
    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public PaperTrail Trail { get; }

    public InMemoryTieStore Ties { get; } = new();

    public InMemoryCareStore Care { get; } = new();

    public InMemoryCadenceStore Cadences { get; } = new();

    public InMemoryScanStore Scans { get; } = new();

    public InMemorySettingsStore Settings { get; } = new();

    public FakeClock Clock { get; } = new(PaperTrail.Now);

    public InMemorySuggestionLog Log { get; } = new();

    public InMemoryTalkStore Talks { get; } = new();

    public ChangeCare ChangeCare => new(Ties, Care, Scans, Log, UserClock);

    public UndoCare UndoCare => new(Ties, Care, Log);

    public UserClock UserClock => new(Scans, Settings, Clock);

    public static PersonId IdOf(Correspondent who) => PersonId.Of(PaperTrail.Mailbox, who.Address);

    public async Task<Household> ScannedAsync()
    {
        await Scans.EnrolAsync(PaperTrail.Mailbox, Token);
        await Scans.SaveProfileAsync(PaperTrail.Mailbox, Trail.Profile, Trail.History.Cards, Token);
        await Ties.SaveAsync(PaperTrail.Mailbox, Trail.Book, Token);
        return this;
    }

    public async Task<Care?> CareOfAsync(Correspondent who) => (await Care.AllAsync(PaperTrail.Mailbox, Token)).GetValueOrDefault(IdOf(who));
}
