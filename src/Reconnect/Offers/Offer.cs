using NodaTime;
using Reconnect.Bookings;
using Reconnect.Links;
using Reconnect.People;

namespace Reconnect.Offers;

/// <summary>Made by the client, so that an offer repeated after a lost answer is the same offer.</summary>
public readonly record struct OfferId(Guid Value)
{
    public override string ToString() => Value.ToString("D");
}

public enum OfferState
{
    /// <summary>Remembered; its times are being held and nobody has been mailed.</summary>
    Held,

    /// <summary>Its mail leaves or has left: which of the two is not known yet.</summary>
    Mailing,

    /// <summary>Its mail has left; one of its times can be picked.</summary>
    Mailed,

    /// <summary>One time was picked: it is booked, or about to be.</summary>
    Picked,

    /// <summary>The person has no time at any of them.</summary>
    NoneFits,

    /// <summary>Nobody answered in time, or it could not be mailed in time.</summary>
    Released,
}

/// <summary>Times held in the user's calendar, of which a person picks one by a link and without a sign-in.</summary>
/// <param name="Holds">All that were ever offered.</param>
/// <param name="TheirZone">Null when it is not known, as of most people outside the organisation.</param>
/// <param name="Language">BCP 47, of the mail and of the page.</param>
/// <param name="MailedAt">When its mail leaves or has left; null before.</param>
/// <param name="Picked">Null while none is.</param>
/// <param name="IsSettled">Answered or released, and none of its holds is in the calendar any more.</param>
public sealed record Offer(
    MailboxId Mailbox, OfferId Id, PersonId Person, string PersonName, EmailAddress Attendee, IReadOnlyList<Hold> Holds, DateTimeZone? TheirZone, string Language,
    Instant MadeAt, OfferState State = OfferState.Held, Instant? MailedAt = null, Interval? Picked = null, bool IsSettled = false)
{
    /// <summary>How long the times are kept for an answer.</summary>
    public static Duration Life { get; } = Duration.FromHours(72);

    /// <summary>Times that were picked and taken by somebody else before they could be booked. They were told as picked: so that is told, too.</summary>
    public IReadOnlyList<Interval> Lost { get => field ?? []; init; }

    /// <summary>What is offered, earliest first.</summary>
    public IReadOnlyList<Hold> Offered => [.. Holds.Where(hold => !Lost.Contains(hold.When)).OrderBy(hold => hold.When.Start)];

    /// <summary>Whoever asks has the link, so the mail has left, even where that was not remembered yet. Where a time was lost an earlier mail has.</summary>
    public bool IsOpenAt(Instant now) =>
        (State is OfferState.Mailing or OfferState.Mailed || (State is OfferState.Held && Lost.Count > 0)) && now < (MailedAt ?? MadeAt) + Life;

    /// <summary>On its way to an answer.</summary>
    public bool IsPending => State is OfferState.Held or OfferState.Mailing or OfferState.Mailed;

    /// <summary>Of the time picked; null while none is.</summary>
    public BookingId? Booking => Picked is { } picked ? new BookingId(Derived($"booking\n{picked.Start.ToUnixTimeTicks()}")) : null;

    /// <summary>The same for the same offer and number, so that a repeat holds once.</summary>
    public static Guid HoldId(OfferId offer, int number) => Derived(offer, $"hold\n{number}");

    private Guid Derived(string what) => Derived(Id, what);

    private static Guid Derived(OfferId offer, string what) => DerivedId.Of($"{offer}\n{what}");
}

public interface IOfferStore
{
    Task<Offer?> FindAsync(MailboxId mailbox, OfferId id, CancellationToken cancellationToken);

    /// <summary>Null for a token nobody issued, or one deleted with its user.</summary>
    Task<Offer?> FindAsync(LinkToken token, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<Offer>> AllAsync(MailboxId mailbox, CancellationToken cancellationToken);

    /// <summary>Adds an offer, unless one of that id is kept already or another to the same person is pending: two clicks never ask somebody twice.</summary>
    /// <returns>False when it was not added.</returns>
    Task<bool> TryAddAsync(Offer offer, CancellationToken cancellationToken);

    /// <summary>Replaces an offer, unless its state is no longer the expected one.</summary>
    /// <returns>False when it was not replaced.</returns>
    Task<bool> TryChangeAsync(Offer offer, OfferState expected, CancellationToken cancellationToken);

    /// <summary>Makes a token that opens the offer, and keeps the token's hash. Earlier ones open it too: which of two mails arrives does not matter.</summary>
    Task<LinkToken> IssueAsync(Offer offer, CancellationToken cancellationToken);
}

/// <summary>Where an offer leads to.</summary>
/// <param name="Offers">The page that shows an offer, without the token.</param>
public sealed record OfferAddresses(Uri Offers)
{
    public Uri Of(LinkToken token, Instant start) =>
        new($"{Offers.AbsoluteUri.TrimEnd('/')}/{Uri.EscapeDataString(token.Value)}?start={start.ToUnixTimeSeconds()}");
}

/// <param name="To">The one receiver.</param>
public sealed record OfferMail(EmailAddress To, string Subject, string Html);

/// <summary>Mail from the user's own mailbox to one other person, kept among the sent items.</summary>
public interface IOfferMail
{
    /// <exception cref="MailboxBusyException">It certainly was not sent.</exception>
    /// <exception cref="MailboxGoneException"/>
    Task SendAsync(MailboxId mailbox, OfferMail mail, CancellationToken cancellationToken);

    /// <summary>Whether the mail is among the sent items.</summary>
    /// <param name="since">When sending began.</param>
    Task<bool> HasLeftAsync(MailboxId mailbox, OfferMail mail, Instant since, CancellationToken cancellationToken);
}

/// <summary>An offer as the person who was asked reads it.</summary>
/// <param name="From">The user's first name.</param>
/// <param name="Zone">The user's.</param>
/// <param name="Choices">The times that can be picked, earliest first.</param>
/// <param name="Lost">The time that was picked and lost last; null where none was.</param>
public sealed record OfferView(
    string From, DateTimeZone Zone, DateTimeZone? TheirZone, string Language, IReadOnlyList<Interval> Choices, Interval? Lost = null);

/// <summary>Makes the mail out of the offer.</summary>
public interface IOfferRenderer
{
    /// <param name="links">The address of each choice.</param>
    OfferMail Render(EmailAddress receiver, OfferView view, IReadOnlyList<Uri> links);
}
