using System.Diagnostics;
using NodaTime;
using Reconnect.Bookings;
using Reconnect.Slots;

namespace Reconnect.Links;

public abstract record FollowLinkOutcome
{
    private FollowLinkOutcome() { }

    /// <param name="Text">One sentence on what was done.</param>
    /// <param name="Booking">Only of a booking.</param>
    public sealed record Done(LinkAction Action, string Text, Booking? Booking) : FollowLinkOutcome;

    /// <summary>Booking mails somebody, so the address of a link is not enough for it. The link stays unused.</summary>
    public sealed record NeedsSignIn : FollowLinkOutcome;

    /// <summary>The link stays unused.</summary>
    public sealed record SlotTaken(IReadOnlyList<Slot> Alternatives) : FollowLinkOutcome;

    /// <summary>The link stays unused.</summary>
    public sealed record SlotPassed(IReadOnlyList<Slot> Alternatives) : FollowLinkOutcome;

    /// <summary>The user has put the person aside for good since the mail. The link stays unused.</summary>
    public sealed record PersonUnknown : FollowLinkOutcome;

    public sealed record Used : FollowLinkOutcome;

    public sealed record Expired : FollowLinkOutcome;

    public sealed record NotFound : FollowLinkOutcome;
}

/// <summary>Does what a digest link says, once, however often the form is sent.</summary>
public sealed class FollowLink(ILinkStore links, BookCatchUp bookCatchUp, PutAside putAside, NoteTalk noteTalk, IClock clock)
{
    /// <param name="signedIn">Null for somebody who only has the address of the link.</param>
    /// <exception cref="MailboxBusyException">Nothing was done and the link stays unused.</exception>
    public async Task<FollowLinkOutcome> HandleAsync(LinkToken token, MailboxId? signedIn, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var link = await links.FindAsync(token, cancellationToken);
        switch (link.StateFor(signedIn, now))
        {
            case LinkState.NotFound: return new FollowLinkOutcome.NotFound();
            case LinkState.Used: return new FollowLinkOutcome.Used();
            case LinkState.Expired: return new FollowLinkOutcome.Expired();
        }
        if (link!.Action is LinkAction.Book && signedIn is null)
        {
            return new FollowLinkOutcome.NeedsSignIn();
        }
        return await links.TryUseAsync(token, now, cancellationToken)
            ? await ActOrGiveBackAsync(token, link, cancellationToken)
            : new FollowLinkOutcome.Used();
    }

    private async Task<FollowLinkOutcome> ActOrGiveBackAsync(LinkToken token, Link link, CancellationToken cancellationToken)
    {
        var done = false;
        try
        {
            FollowLinkOutcome outcome = link.Action switch
            {
                LinkAction.Book => await BookAsync(token, link, cancellationToken),
                LinkAction.Talked when await noteTalk.HandleAsync(link, cancellationToken) is { } noted => new FollowLinkOutcome.Done(link.Action, noted, null),
                LinkAction.Talked => new FollowLinkOutcome.PersonUnknown(),
                _ => new FollowLinkOutcome.Done(link.Action, await putAside.HandleAsync(link, cancellationToken), null),
            };
            done = outcome is FollowLinkOutcome.Done;
            return outcome;
        }
        finally
        {
            if (!done)
            {
                await links.GiveBackAsync(token, CancellationToken.None);
            }
        }
    }

    private async Task<FollowLinkOutcome> BookAsync(LinkToken token, Link link, CancellationToken cancellationToken)
    {
        var request = new BookingRequest(
            link.Mailbox, BookingIdOf(token), link.Person!.Value, link.Start!.Value, (int)link.Length!.Value.TotalMinutes, Online: true);
        return await bookCatchUp.HandleAsync(request, cancellationToken) switch
        {
            BookOutcome.Booked booked => new FollowLinkOutcome.Done(link.Action, TextOf(booked.Booking, link), booked.Booking),
            BookOutcome.SlotTaken taken => new FollowLinkOutcome.SlotTaken(taken.Alternatives),
            BookOutcome.SlotPassed passed => new FollowLinkOutcome.SlotPassed(passed.Alternatives),
            BookOutcome.PersonUnknown => new FollowLinkOutcome.PersonUnknown(),
            var other => throw new UnreachableException($"A link was issued that cannot be booked: {other}."),
        };
    }

    private static string TextOf(Booking booking, Link link) => booking.IsLeaving
        ? LinkWords.Leaving(link)
        : LinkWords.Booked(link);

    // Of the token, so that a link given back after a lost answer finishes the same booking.
    private static BookingId BookingIdOf(LinkToken token) => new(DerivedId.Of($"booking\n{token.Value}"));
}
