using Reconnect.Digests;

namespace Reconnect.Functions.Rendering;

/// <summary>Puts the core's digest into the mail's template.</summary>
internal sealed class DigestMailRenderer(DigestRenderer renderer) : IDigestRenderer
{
    public DigestMail Render(Digest digest, DigestLinks links)
    {
        var people = digest.People.Select((person, index) => View(person, index, links)).ToList();
        var mail = renderer.Render(new DigestView(
            digest.Week.ToString(), digest.GreetingName, people, digest.Coming, digest.LastWeek, links.Open.AbsoluteUri, links.Unsubscribe.AbsoluteUri, "en"));
        return new DigestMail(digest.Id, mail.Subject, mail.Html, mail.Text);
    }

    private static DigestPersonView View(DigestPerson person, int index, DigestLinks links) => new(
        person.Name, person.Sentence, person.Reason.Text,
        [.. person.Slots.Zip(links.Slots[index], (slot, address) => new DigestSlotView(slot.Text, address.AbsoluteUri))],
        person.SlotsNote, links.Snooze[index].AbsoluteUri, links.Never[index].AbsoluteUri, links.Open.AbsoluteUri);
}
