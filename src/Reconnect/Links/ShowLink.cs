using NodaTime;
using Reconnect.Settings;
using Reconnect.Slots;

namespace Reconnect.Links;

/// <summary>What a link would do.</summary>
/// <param name="Slot">Only of a booking; the other side's zone is not known here.</param>
/// <param name="Text">One sentence, a question.</param>
public sealed record LinkView(Link Link, Slot? Slot, string Text);

public abstract record ShowLinkOutcome
{
    private ShowLinkOutcome() { }

    public sealed record Open(LinkView View) : ShowLinkOutcome;

    public sealed record Used : ShowLinkOutcome;

    public sealed record Expired : ShowLinkOutcome;

    /// <summary>Nobody issued it, or it belongs to another user than the one signed in.</summary>
    public sealed record NotFound : ShowLinkOutcome;
}

/// <summary>Shows what a digest link would do, and does nothing.</summary>
public sealed class ShowLink(ILinkStore links, UserClock userClock, IClock clock)
{
    /// <param name="signedIn">Null for somebody who only has the address of the link.</param>
    public async Task<ShowLinkOutcome> HandleAsync(LinkToken token, MailboxId? signedIn, CancellationToken cancellationToken)
    {
        var link = await links.FindAsync(token, cancellationToken);
        return link.StateFor(signedIn, clock.GetCurrentInstant()) switch
        {
            LinkState.NotFound => new ShowLinkOutcome.NotFound(),
            LinkState.Used => new ShowLinkOutcome.Used(),
            LinkState.Expired => new ShowLinkOutcome.Expired(),
            _ => new ShowLinkOutcome.Open(await ViewAsync(link!, cancellationToken)),
        };
    }

    private async Task<LinkView> ViewAsync(Link link, CancellationToken cancellationToken)
    {
        var zone = (await userClock.ReadAsync(link.Mailbox, cancellationToken))?.Zone ?? DateTimeZone.Utc;
        var slot = link is { Start: { } start, Length: { } length } ? new Slot(start.InZone(zone), length, null, FreeFor.You) : null;
        return new LinkView(link, slot, link.Action switch
        {
            LinkAction.Book => $"Book {(slot is null ? "a catch-up" : SlotWords.WithLength(slot, ""))} with {link.PersonName}?",
            LinkAction.Snooze => $"Leave {link.PersonName} out for a month?",
            LinkAction.Talked => TalkedWords.Question(link.PersonName),
            LinkAction.Never => $"Never suggest {link.PersonName} again?",
            _ => "Stop the weekly mail?",
        });
    }
}
