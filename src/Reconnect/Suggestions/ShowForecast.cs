using NodaTime;
using Reconnect.Cadences;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Ties;

namespace Reconnect.Suggestions;

/// <summary>A tie that will slip soon if nothing happens.</summary>
/// <param name="On">The first day on which it would be called quiet, in the user's zone.</param>
public sealed record ComingSlip(Person Person, LocalDate On, string Sentence);

/// <summary>Which ties will slip in the next four weeks if nothing happens, the first to slip first. Nobody put aside, excluded, talked
/// with elsewhere, or given a rhythm of the user's own: that one says itself when it is time.</summary>
public sealed class ShowForecast(ITieStore ties, ICareStore care, ICadenceStore cadences, UserClock userClock)
{
    /// <summary>Null before the first scan is done.</summary>
    public async Task<IReadOnlyList<ComingSlip>?> HandleAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        if (await ties.FindAsync(mailbox, cancellationToken) is not { } book || await userClock.ReadAsync(mailbox, cancellationToken) is not { } user)
        {
            return null;
        }
        var cared = await care.AllAsync(mailbox, cancellationToken);
        var chosen = await cadences.AllAsync(mailbox, cancellationToken);
        var sentences = new Sentences(user.Zone, user.Today);
        return
        [
            .. from tie in book.Ties
               where !Ranking.IsHidden(tie.Person, cared, user.Today) && !Ranking.IsExcluded(tie.Person, user.Settings) && chosen.Of(tie.Person) is null && chosen.ElsewhereOf(tie.Person) is null
               where Forecast.IsDoubtful(tie, user.At)
               let days = Forecast.DaysUntilQuiet(tie, book.OwnDays, user.At)
               where days <= 7 * Forecast.WeeksAhead
               orderby days, tie.Person.Id.Value
               let day = user.Today.PlusDays(days.Value)
               select new ComingSlip(tie.Person, day, sentences.Slips(tie.Person, Rhythm.Of(tie.Memory)!, day)),
        ];
    }
}
