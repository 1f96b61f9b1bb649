using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Suggestions;
using Reconnect.Ties;

namespace Reconnect.Approaches;

/// <summary>Somebody the user may turn to, with what is kept around them.</summary>
internal sealed record Approached(UserNow User, TieBook Book, Tie Tie, IReadOnlyDictionary<PersonId, Care> Cared)
{
    /// <summary>Null for nobody of this mailbox, for somebody the user never wants to see, and for somebody who has died.</summary>
    public static async Task<Approached?> ReadAsync(MailboxId mailbox, PersonId person, ITieStore ties, ICareStore care, UserClock userClock, CancellationToken cancellationToken)
    {
        if (await ties.FindAsync(mailbox, cancellationToken) is not { } book || book.TieWith(person) is not { } tie
            || await userClock.ReadAsync(mailbox, cancellationToken) is not { } user)
        {
            return null;
        }
        var cared = await care.AllAsync(mailbox, cancellationToken);
        return tie.Person.AllIds.Any(id => cared.GetValueOrDefault(id) is Care.Never or Care.Memorial) ? null : new Approached(user, book, tie, cared);
    }

    /// <summary>The wanted language, else the mailbox's, else English.</summary>
    public static Language LanguageOf(Language? wanted, UserNow user) => wanted ?? user.Language;
}
