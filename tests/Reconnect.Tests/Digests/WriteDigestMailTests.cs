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
    private static readonly DigestAddresses Addresses = new(new Uri("https://reconnect.example/links/"), new Uri("https://reconnect.example/addin/taskpane.html"), new Uri("https://outlook.example/compose"));
    private readonly Office _office = new();
    private readonly InMemoryLinkStore _links = new();

    [Fact]
    public async Task Issues_one_link_for_each_thing_one_can_do()
    {
        var mail = await WriteDigestMail().HandleAsync(Office.Me, TwoPeople, Office.Token);

        Assert.Equal(
            [
                (LinkAction.Book, "Anna Berg"), (LinkAction.Book, "Anna Berg"), (LinkAction.Snooze, "Anna Berg"), (LinkAction.Talked, "Anna Berg"),
                (LinkAction.Never, "Anna Berg"), (LinkAction.Snooze, "Ben Okoro"), (LinkAction.Talked, "Ben Okoro"), (LinkAction.Never, "Ben Okoro"),
                (LinkAction.Unsubscribe, null),
            ],
            _links.Issued.Select(link => (link.Action, link.PersonName)));
        Assert.All(_links.Issued, link => Assert.Equal((Office.Me, Office.Now + Duration.FromDays(14), null), (link.Mailbox, link.ExpiresAt, link.UsedAt)));
        var second = _links.Issued.ElementAt(1);
        Assert.Equal((Office.At(11, 27, 9, 0), Duration.FromMinutes(30), Office.Anna.Id), (second.Start, second.Length, second.Person));
        Assert.Equal(
            [
                Token(1), Token(2), "https://outlook.example/compose?to=anna.berg%40firm.example", Token(3), Token(4), Token(5), $"{Addresses.Sidebar}#person={Office.Anna.Id}",
                "https://outlook.example/compose?to=ben%40outside.example", Token(6), Token(7), Token(8), $"{Addresses.Sidebar}#person={Office.Ben.Id}",
                Token(9), $"{Addresses.Sidebar}#settings",
            ],
            mail.Text.Split('\n').SkipWhile(line => !line.StartsWith("https:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Tells_the_mail_where_one_click_unsubscribes_and_a_preview_nothing_of_it()
    {
        Assert.Equal(Token(9), (await WriteDigestMail().HandleAsync(Office.Me, TwoPeople, Office.Token)).Unsubscribe?.AbsoluteUri);
        Assert.Null(WriteDigestMail().Preview(TwoPeople).Unsubscribe);
    }

    [Fact]
    public void A_preview_issues_nothing_and_leads_to_the_sidebar()
    {
        var mail = WriteDigestMail().Preview(TwoPeople);

        Assert.Empty(_links.Issued);
        var lines = mail.Text.Split('\n').Where(line => line.StartsWith("https:", StringComparison.Ordinal)).ToList();
        Assert.Equal(14, lines.Count);
        Assert.All(lines, line => Assert.StartsWith(line.Contains("compose", StringComparison.Ordinal) ? "https://outlook.example/compose?to=" : Addresses.Sidebar.AbsoluteUri, line, StringComparison.Ordinal));
    }

    private static Digest TwoPeople => new(
        "id", new IsoWeek(2026, 48), "Mira", "en-GB",
        [
            new DigestPerson(Office.Anna.Id, Office.Anna.Name, "Anna", Office.Anna.Address, "About Anna.", Why, [SlotOn(26), SlotOn(27)], null),
            new DigestPerson(Office.Ben.Id, Office.Ben.Name, "Ben", Office.Ben.Address, "About Ben.", Why, [], "No time."),
        ],
        [], null);

    private static string Token(int number) => $"https://reconnect.example/links/token-{number}";

    private static Reason Why => new(ReasonKind.Drifted, "Why.", ["Because."]);

    private static DigestSlot SlotOn(int day) =>
        new(new Slot(Office.At(11, day, 9, 0).InZone(Office.Berlin), Duration.FromMinutes(30), null, FreeFor.Both), "Then");

    private WriteDigestMail WriteDigestMail() => new(new PlainDigestRenderer(), _links, Addresses, _office.Clock);
}
