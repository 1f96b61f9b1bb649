using NodaTime;
using Reconnect.Digests;
using Reconnect.Links;
using Reconnect.Slots;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;

namespace Reconnect.Tests.Digests;

public sealed class WriteDigestMailTests
{
    private static readonly DigestAddresses Addresses = new(new Uri("https://reconnect.example/links/"), new Uri("https://reconnect.example/addin/taskpane.html"));
    private readonly Office _office = new();
    private readonly InMemoryLinkStore _links = new();

    [Fact]
    public async Task Issues_one_link_for_each_thing_one_can_do()
    {
        var mail = await WriteDigestMail().HandleAsync(Office.Me, TwoPeople, Office.Token);

        Assert.Equal(
            [
                (LinkAction.Book, "Anna Berg"), (LinkAction.Book, "Anna Berg"), (LinkAction.Snooze, "Anna Berg"), (LinkAction.Never, "Anna Berg"),
                (LinkAction.Snooze, "Ben Okoro"), (LinkAction.Never, "Ben Okoro"), (LinkAction.Unsubscribe, null),
            ],
            _links.Issued.Select(link => (link.Action, link.PersonName)));
        Assert.All(_links.Issued, link => Assert.Equal((Office.Me, Office.Now + Duration.FromDays(14), null), (link.Mailbox, link.ExpiresAt, link.UsedAt)));
        var second = _links.Issued.ElementAt(1);
        Assert.Equal((Office.At(11, 27, 9, 0), Duration.FromMinutes(30), Office.Anna.Id), (second.Start, second.Length, second.Person));
        Assert.Equal(
            [.. Enumerable.Range(1, 2).Concat([3, 5, 4, 6, 7]).Select(number => $"https://reconnect.example/links/token-{number}"), Addresses.Sidebar.AbsoluteUri],
            mail.Text.Split('\n').SkipWhile(line => !line.StartsWith("https:", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_preview_issues_nothing_and_leads_to_the_sidebar()
    {
        var mail = WriteDigestMail().Preview(TwoPeople);

        Assert.Empty(_links.Issued);
        Assert.Equal(
            Enumerable.Repeat(Addresses.Sidebar.AbsoluteUri, 8), mail.Text.Split('\n').Where(line => line.StartsWith("https:", StringComparison.Ordinal)));
    }

    private static Digest TwoPeople => new(
        "id", new IsoWeek(2026, 48), "Mira", "en-GB",
        [
            new DigestPerson(Office.Anna.Id, Office.Anna.Name, "Anna", "About Anna.", Why, [SlotOn(26), SlotOn(27)], null),
            new DigestPerson(Office.Ben.Id, Office.Ben.Name, "Ben", "About Ben.", Why, [], "No time."),
        ],
        [], null);

    private static Reason Why => new(ReasonKind.Drifted, "Why.", ["Because."]);

    private static DigestSlot SlotOn(int day) =>
        new(new Slot(Office.At(11, day, 9, 0).InZone(Office.Berlin), Duration.FromMinutes(30), null, FreeFor.Both), "Then");

    private WriteDigestMail WriteDigestMail() => new(new PlainDigestRenderer(), _links, Addresses, _office.Clock);
}
