using CsCheck;
using NodaTime;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Tests.Storage.Contract;
using Xunit;

namespace Reconnect.Tests.Scans;

public sealed class PackedMailsTests
{
    [Fact]
    public void Every_mail_comes_out_as_it_went_in() => Records.Message.List[0, 40].Sample(
        messages =>
        {
            using PackedMails packed = [.. messages];

            Deep.Equal(messages, packed.ToList());
            Deep.Equal(messages, PackedMails.From(packed.Bytes.ToArray()).ToList());
        },
        seed: "0000000000017", iter: 300, threads: 1);

    [Fact]
    public void Only_those_asked_for_are_taken_over() => Gen.Select(Records.Message, Gen.Bool).List[0, 20].Sample(
        chosen =>
        {
            using PackedMails packed = [.. chosen.Select(pair => pair.Item1)];

            using var some = packed.Only(chosen.Select(pair => pair.Item2).ToArray());

            Deep.Equal(chosen.Where(pair => pair.Item2).Select(pair => pair.Item1).ToList(), some.ToList());
        },
        seed: "0000000000018", iter: 200, threads: 1);

    [Fact]
    public void Pages_come_together_oldest_first_and_equal_times_by_key() => Records.Message.List[0, 12].List[0, 6].Sample(
        pages =>
        {
            var moments = pages.Select(page => page.Select(mail => mail with { At = Instant.FromUnixTimeSeconds(mail.Key.Value[0] % 5) }).ToList()).ToList();

            var archive = new MailArchive([.. moments.Select(page => PackedMails.Of(page.ToArray()))]);

            var expected = moments.SelectMany(page => page).OrderBy(mail => mail.At).ThenBy(mail => mail.Key.Value, StringComparer.Ordinal).ToList();
            Deep.Equal(expected, archive.ToList());
            Assert.Equal(expected.Count, archive.Count);
            Deep.Equal(expected, Enumerable.Range(0, archive.Count).Select(place => archive[place]).ToList());
        },
        seed: "0000000000019", iter: 300, threads: 1);

    [Fact]
    public void Equal_correspondents_of_all_pages_are_one_object()
    {
        var mail = Records.Message.Samplings(1).Single();

        var archive = new MailArchive([PackedMails.Of([mail]), PackedMails.Of([mail with { Key = new MessageKey(Records.Print("other")) }])]);

        Assert.Same(archive[0].From, archive[1].From);
    }

    [Fact]
    public void A_mailbox_of_many_people_keeps_each_spelling_apart()
    {
        var people = Enumerable.Range(0, 5000).Select(i => new Correspondent(EmailAddress.From($"p{i / 2}@fjord.example")!, $"Name {i % 2}")).ToList();
        var mail = Records.Message.Samplings(1).Single();

        var archive = new MailArchive([PackedMails.Of([mail with { To = people }])]);

        Assert.Equal(people.Select(one => (one.Address.Value, one.Name)), archive[0].To.Select(one => (one.Address.Value, one.Name)));
    }

    [Fact]
    public void Other_bytes_are_refused()
    {
        var bytes = PackedMails.Of([Records.Message.Samplings(1).Single()]).Bytes.ToArray();
        bytes[0]++;

        Assert.Throws<InvalidDataException>(() => PackedMails.From(bytes));
        Assert.Throws<InvalidDataException>(() => PackedMails.From([1, 2, 3]));
    }

    [Fact]
    public void An_empty_page_has_neither_mails_nor_people() => Assert.Equal((0, 0), (PackedMails.Empty.Count, PackedMails.Empty.PeopleCount));
}
