using NodaTime;
using Reconnect.Journeys;
using Reconnect.People;
using Reconnect.Settings;
using Reconnect.Talks;
using Reconnect.Ties;

namespace Reconnect.Scans;

/// <summary>Finds the ties anew from all that is kept: what was read, and what the user told of. Reads no mailbox. What
/// is said of them is kept in the user's language.</summary>
/// <param name="journeys">Where it is given, the user's journeys are found with the ties.</param>
public sealed class FindTies(IScanStore scans, ITalkStore talks, IPeopleWordStore words, ITieStore ties, ISettingsStore settings, IClock clock, IJourneyStore? journeys = null)
{
    /// <summary>Keeps nothing for a user who was deleted meanwhile.</summary>
    /// <param name="asOf">When the mailbox was last read; null when that was just now.</param>
    public async Task HandleAsync(MailboxId mailbox, Instant? asOf, CancellationToken cancellationToken)
    {
        if (await scans.HistoryAsync(mailbox, cancellationToken) is not { } history) { return; }
        var chosen = await settings.FindAsync(mailbox, cancellationToken);
        Tongue.Speak(chosen.Language ?? Tongue.OfLocale(history.Profile.Language));
        var book = TieFinder.Find(history, mailbox, clock.GetCurrentInstant(), await talks.AllAsync(mailbox, cancellationToken), await words.ReadAsync(mailbox, cancellationToken));
        await ties.SaveAsync(mailbox, book with { AsOf = asOf ?? book.AsOf }, cancellationToken);
        if (journeys is null) { return; }
        await journeys.SaveAsync(mailbox, JourneyFinder.Find(book, history.Meetings, chosen.Zone ?? history.Profile.Zone, clock.GetCurrentInstant()), cancellationToken);
    }
}
