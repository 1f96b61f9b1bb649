using NodaTime;
using Reconnect.Links;

namespace Reconnect.Digests;

/// <summary>Makes the mail out of a digest, with links of its own.</summary>
public sealed class WriteDigestMail(IDigestRenderer renderer, ILinkStore links, DigestAddresses addresses, IClock clock)
{
    /// <summary>Issues the links, so that what is returned can be mailed.</summary>
    public async Task<DigestMail> HandleAsync(MailboxId mailbox, Digest digest, CancellationToken cancellationToken)
    {
        var blank = new Link(mailbox, LinkAction.Unsubscribe, null, null, null, null, clock.GetCurrentInstant() + Link.Life, null);
        var slots = new List<IReadOnlyList<Uri>>();
        var snooze = new List<Uri>();
        var never = new List<Uri>();
        foreach (var person in digest.People)
        {
            var about = blank with { Person = person.Id, PersonName = person.Name };
            var booking = new List<Uri>();
            foreach (var slot in person.Slots.Select(slot => slot.Slot))
            {
                var book = about with { Action = LinkAction.Book, Start = slot.Start.ToInstant(), Length = slot.Length };
                booking.Add(await IssueAsync(book, cancellationToken));
            }
            slots.Add(booking);
            snooze.Add(await IssueAsync(about with { Action = LinkAction.Snooze }, cancellationToken));
            never.Add(await IssueAsync(about with { Action = LinkAction.Never }, cancellationToken));
        }
        var unsubscribe = await IssueAsync(blank, cancellationToken);
        return renderer.Render(digest, new DigestLinks(slots, snooze, never, unsubscribe, addresses.Sidebar));
    }

    /// <summary>Only for looking at: every link leads to the sidebar, and none is issued.</summary>
    public DigestMail Preview(Digest digest)
    {
        IReadOnlyList<Uri> perPerson = [.. digest.People.Select(_ => addresses.Sidebar)];
        var slots = digest.People.Select(person => (IReadOnlyList<Uri>)[.. person.Slots.Select(_ => addresses.Sidebar)]);
        return renderer.Render(digest, new DigestLinks([.. slots], perPerson, perPerson, addresses.Sidebar, addresses.Sidebar));
    }

    private async Task<Uri> IssueAsync(Link link, CancellationToken cancellationToken) =>
        addresses.Of(await links.IssueAsync(link, cancellationToken));
}
