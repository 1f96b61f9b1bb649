using Reconnect.Digests;

namespace Reconnect.Functions.Rendering;

/// <summary>Puts the core's digest into the mail's template.</summary>
internal sealed class DigestMailRenderer(DigestRenderer renderer) : IDigestRenderer
{
    public DigestMail Render(Digest digest, DigestLinks links)
    {
        var people = digest.People.Zip(links.People, View).ToList();
        var mail = renderer.Render(new DigestView(
            digest.Week.ToString(), digest.GreetingName, people, digest.Coming, digest.LastWeek, links.Settings.AbsoluteUri, links.Unsubscribe.AbsoluteUri, digest.Language));
        return new DigestMail(digest.Id, mail.Subject, mail.Html, mail.Text);
    }

    private static DigestPersonView View(DigestPerson person, PersonLinks links) => new(
        person.Name, person.Sentence, person.Reason.Text,
        [.. person.Slots.Zip(links.Slots, (slot, address) => new DigestSlotView(slot.Text, address.AbsoluteUri))],
        person.SlotsNote, links.Write.AbsoluteUri, links.Snooze.AbsoluteUri, links.Talked.AbsoluteUri, links.Never.AbsoluteUri, links.Open.AbsoluteUri);
}
