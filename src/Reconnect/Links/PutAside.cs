using NodaTime;
using Reconnect.Settings;
using Reconnect.Suggestions;

namespace Reconnect.Links;

/// <summary>Does what a link may do without a booking. A link of an old mail never weakens what the user has said since.</summary>
public sealed class PutAside(ICareStore care, ISettingsStore settings, GiveFeedback giveFeedback, UserClock userClock, IClock clock)
{
    private static readonly Period SnoozeTime = Period.FromMonths(1);

    /// <summary>One sentence on what is so now.</summary>
    public async Task<string> HandleAsync(Link link, CancellationToken cancellationToken)
    {
        Tongue.Speak((await userClock.ReadAsync(link.Mailbox, cancellationToken))?.Language ?? Tongue.Now); // whoever only has the address of the link has told no language
        if (link.Action is LinkAction.Unsubscribe)
        {
            var before = await settings.FindAsync(link.Mailbox, cancellationToken);
            await settings.SaveAsync(link.Mailbox, before with { Digest = before.Digest with { Enabled = false } }, cancellationToken);
            return LinkWords.Unsubscribed;
        }
        var person = link.Person!.Value;
        var standing = (await care.AllAsync(link.Mailbox, cancellationToken)).GetValueOrDefault(person);
        var wanted = link.Action is LinkAction.Never ? (Care)new Care.Never() : new Care.Snooze(await InAMonthAsync(link.Mailbox, cancellationToken));
        if (Strength(wanted).CompareTo(Strength(standing)) <= 0)
        {
            return LinkWords.LeftOutAlready(link);
        }
        await care.SetAsync(link.Mailbox, person, wanted, cancellationToken);
        if (wanted is Care.Snooze) { await giveFeedback.HandleAsync(link.Mailbox, person, FeedbackKind.Snoozed, cancellationToken); }
        return link.Action is LinkAction.Never ? LinkWords.Never(link) : LinkWords.Snoozed(link);
    }

    private async Task<LocalDate> InAMonthAsync(MailboxId mailbox, CancellationToken cancellationToken)
    {
        var user = await userClock.ReadAsync(mailbox, cancellationToken);
        var today = user?.Today ?? clock.GetCurrentInstant().InUtc().Date;
        return today + SnoozeTime;
    }

    private static (int Rank, LocalDate Until) Strength(Care? care) => care switch
    {
        null => (0, default),
        Care.Snooze snooze => (1, snooze.Until),
        Care.Rest => (2, default),
        Care.Never => (3, default),
        _ => (4, default),
    };
}
