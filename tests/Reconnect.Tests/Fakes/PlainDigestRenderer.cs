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
            .. links.People.SelectMany(Of).Append(links.Unsubscribe).Append(links.Settings).Select(link => link.AbsoluteUri),
        ];
        return new DigestMail(digest.Id, $"Digest {digest.Week}", "", string.Join('\n', lines));
    }

    private static IEnumerable<Uri> Of(PersonLinks links) => links.Slots.Concat([links.Write, links.Snooze, links.Talked, links.Never, links.Open]);
}
