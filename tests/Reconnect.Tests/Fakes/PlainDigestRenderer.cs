using Reconnect.Digests;

namespace Reconnect.Tests.Fakes;

/// <summary>Writes down what it was given, line by line.</summary>
public sealed class PlainDigestRenderer : IDigestRenderer
{
    public DigestMail Render(Digest digest, DigestLinks links)
    {
        IEnumerable<string> lines =
        [
            .. digest.People.Select(person => person.Name), .. digest.Coming, digest.LastWeek ?? "",
            .. links.Slots.SelectMany(each => each).Concat(links.Snooze).Concat(links.Never).Append(links.Unsubscribe).Append(links.Open).Select(link => link.AbsoluteUri),
        ];
        return new DigestMail(digest.Id, $"Digest {digest.Week}", "", string.Join('\n', lines));
    }
}
