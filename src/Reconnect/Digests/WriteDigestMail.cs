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
        var people = new List<PersonLinks>();
        foreach (var person in digest.People)
        {
            people.Add(await IssueAsync(blank with { Person = person.Id, PersonName = person.Name }, person, cancellationToken));
        }
        var unsubscribe = await IssueAsync(blank, cancellationToken);
        return renderer.Render(digest, new DigestLinks(people, unsubscribe, addresses.Settings)) with { Unsubscribe = unsubscribe };
    }

    /// <summary>Only for looking at: every link leads to the sidebar or to Outlook, and none is issued.</summary>
    public DigestMail Preview(Digest digest)
    {
        var sidebar = addresses.Sidebar;
        var people = digest.People.Select(person => new PersonLinks(
            [.. person.Slots.Select(_ => sidebar)], addresses.NewMailTo(person.Address), sidebar, sidebar, sidebar, addresses.CardOf(person.Id)));
        return renderer.Render(digest, new DigestLinks([.. people], addresses.Settings, addresses.Settings));
    }

    private async Task<PersonLinks> IssueAsync(Link about, DigestPerson person, CancellationToken cancellationToken)
    {
        var slots = new List<Uri>();
        foreach (var slot in person.Slots.Select(slot => slot.Slot))
        {
            slots.Add(await IssueAsync(about with { Action = LinkAction.Book, Start = slot.Start.ToInstant(), Length = slot.Length }, cancellationToken));
        }
        var snooze = await IssueAsync(about with { Action = LinkAction.Snooze }, cancellationToken);
        var talked = await IssueAsync(about with { Action = LinkAction.Talked }, cancellationToken);
        var never = await IssueAsync(about with { Action = LinkAction.Never }, cancellationToken);
        return new PersonLinks(slots, addresses.NewMailTo(person.Address), snooze, talked, never, addresses.CardOf(person.Id));
    }

    private async Task<Uri> IssueAsync(Link link, CancellationToken cancellationToken) =>
        addresses.Of(await links.IssueAsync(link, cancellationToken));
}
