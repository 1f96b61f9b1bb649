using System.Text;
using NodaTime;
using Reconnect.Simulator.Model;
using Reconnect.Simulator.Worlds;
using Xunit;

namespace Reconnect.Tests.Simulator.Worlds;

public sealed class MboxWorldTests : IDisposable
{
    private const string Me = "ada@mine.example";
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 8, 15);
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Reads_who_wrote_to_whom_and_when_and_no_body()
    {
        var mail = Assert.Single(Read(
            """
            From: =?utf-8?q?J=C3=B6rg?= <joerg@theirs.example>
            To: Ada <ada@mine.example>, "Lee, Kim" <kim@theirs.example>
            Cc: list: a@theirs.example, b@theirs.example;
            Date: Mon, 05 Oct 2026 10:00:00 +0200
            Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=
            Message-ID: <1@theirs.example>
            """).Person.Messages);

        Assert.Equal(new Party("Jörg", "joerg@theirs.example"), mail.From);
        Assert.Equal([new Party("Ada", Me), new Party("Lee, Kim", "kim@theirs.example")], mail.To);
        Assert.Equal(["a@theirs.example", "b@theirs.example"], mail.Cc.Select(party => party.Address));
        Assert.Equal(Instant.FromUtc(2026, 10, 5, 8, 0), mail.SentAt);
        Assert.Equal(("Grüße", "<1@theirs.example>", ""), (mail.Subject, mail.InternetMessageId, mail.Body));
    }

    [Fact]
    public void Files_mail_from_me_as_sent_whichever_of_my_addresses_it_bears()
    {
        var world = ReadAs(Me + ", ada.old@mine.example", Mail("Ada L <ADA@mine.example>", "x@theirs.example"), Mail("ada.old@mine.example", "x@theirs.example"), Mail("x@theirs.example", Me));

        Assert.Equal(2, world.Person.Messages.Count(mail => mail.FolderId == world.Person.FolderId("sentitems")));
        Assert.Equal(1, world.Person.Messages.Count(mail => mail.FolderId == world.Person.FolderId("inbox")));
        Assert.Equal((Me, "Ada L", "ada.old@mine.example"), (world.Person.Address, world.Person.Name, Assert.Single(world.Person.Aliases)));
    }

    [Theory]
    [InlineData("Inbox,Important", "inbox")]
    [InlineData("Archived,Opened", "archive")]
    [InlineData("Trash,Inbox", "deleteditems")]
    [InlineData("Spam", "junkemail")]
    [InlineData("=?UTF-8?Q?Entw=C3=BCrfe?=", "drafts")]
    public void Honours_the_labels_of_Gmail(string labels, string folder)
    {
        var world = Read(Mail("x@theirs.example", Me, $"X-Gmail-Labels: {labels}"));

        Assert.Equal(world.Person.FolderId(folder), world.Person.Messages[0].FolderId);
        Assert.Equal(folder == "drafts", world.Person.Messages[0].IsDraft);
    }

    [Fact]
    public void Joins_answers_to_their_conversation_even_when_they_come_first()
    {
        var mails = Read(
            Mail("x@theirs.example", Me, "Message-ID: <3@t>\nReferences: <1@t> <2@t>"),
            Mail(Me, "x@theirs.example", "Message-ID: <2@t>\nIn-Reply-To: <1@t>"),
            Mail("x@theirs.example", Me, "Message-ID: <1@t>"),
            Mail("x@theirs.example", Me, "Message-ID: <4@t>")).Person.Messages;

        var conversations = mails.ToDictionary(mail => mail.InternetMessageId, mail => mail.ConversationId);
        Assert.Equal(conversations["<1@t>"], conversations["<2@t>"]);
        Assert.Equal(conversations["<1@t>"], conversations["<3@t>"]);
        Assert.NotEqual(conversations["<1@t>"], conversations["<4@t>"]);
    }

    [Theory]
    [InlineData("List-Unsubscribe: <mailto:off@l.example>", "other")]
    [InlineData("List-Id: <l.example>", "other")]
    [InlineData("Auto-Submitted: auto-generated", "other")]
    [InlineData("Precedence: bulk", "other")]
    [InlineData("Auto-Submitted: no", "focused")]
    [InlineData("Precedence: normal", "focused")]
    [InlineData("X-Nothing: here", "focused")]
    public void Tells_bulk_from_mail_by_its_headers(string header, string inference)
    {
        var mail = Assert.Single(Read(Mail("x@theirs.example", Me, header)).Person.Messages);

        Assert.Equal(inference, mail.Inference);
        Assert.Equal(header[0] != 'X', mail.Headers.ContainsKey(header.Split(':')[0]));
    }

    [Theory]
    [InlineData("Message-ID: <9@t>\nFrom: x@theirs.example\nTo: ada@mine.example", "Mail 2 <9@t> was left out: it has no date.")]
    [InlineData("Message-ID: <9@t>\nFrom: x@theirs.example\nDate: yesterday", "Mail 2 <9@t> was left out: its date cannot be read.")]
    [InlineData("From: x@theirs.example\nDate: Tue, 24 Nov 2026 10:00:00 +0000", "Mail 2 was left out: its date lies in the future.")]
    [InlineData("From:\nDate: Mon, 05 Oct 2026 10:00:00 +0000", "Mail 2 was left out: it has no readable sender.")]
    [InlineData("From: nobody\nDate: Mon, 05 Oct 2026 10:00:00 +0000", "Mail 2 was left out: it has no readable sender.")]
    [InlineData("this is no header\nat all", "Mail 2 was left out: its headers cannot be read.")]
    [InlineData("", "Mail 2 was left out: its headers cannot be read.")]
    public void Names_a_mail_it_cannot_read_and_goes_on_with_the_next(string headers, string note)
    {
        var world = Read(Mail("x@theirs.example", Me), headers, Mail(Me, "x@theirs.example"));

        Assert.Equal(2, world.Person.Messages.Count);
        Assert.Contains("1 mail was left out.", world.Notes);
        Assert.Contains(note, world.Notes);
    }

    [Fact]
    public void Keeps_a_mail_without_the_recipient_it_cannot_read()
    {
        var world = Read(Mail("x@theirs.example", Me + ", nix"));

        Assert.Equal(Me, Assert.Single(Assert.Single(world.Person.Messages).To).Address);
        Assert.Contains("Mail 1 was read in part: an address among its recipients cannot be read.", world.Notes);
    }

    [Fact]
    public void Names_at_most_fifty_and_counts_the_rest()
    {
        var world = Read([Mail("x@theirs.example", Me), .. Enumerable.Repeat("From: x@theirs.example", 60)]);

        Assert.Contains("60 mails were left out.", world.Notes);
        Assert.Contains("10 more are not named here.", world.Notes);
        Assert.DoesNotContain(world.Notes, note => note.Contains("theirs", StringComparison.Ordinal));
    }

    [Fact]
    public void Does_not_take_a_line_of_text_for_the_next_mail()
    {
        File.WriteAllText(_file, $"From x Mon Oct 05 10:00:00 2026\n{Mail("x@theirs.example", Me)}\n\nDear Ada,\n\nFrom here on it is text.\nFrom: fake@theirs.example\n\nBye\n");

        var world = Build(Me);

        Assert.Equal("x@theirs.example", Assert.Single(world.Person.Messages).From.Address);
        Assert.Single(world.Notes);
    }

    [Fact]
    public void Counts_a_mail_that_the_export_holds_twice_once()
    {
        var mail = Mail("x@theirs.example", Me, "Message-ID: <1@t>");

        Assert.Single(Read(mail, mail).Person.Messages);
    }

    [Fact]
    public void Has_no_colleagues_no_meetings_and_no_truth()
    {
        var world = Read(Mail("x@theirs.example", Me));

        Assert.Equal([world.Person], world.Mailboxes);
        Assert.Empty(world.Person.Events);
        Assert.Null(world.Truth);
        Assert.Equal("W. Europe Standard Time", world.Person.TimeZone);
    }

    [Fact]
    public void Says_so_when_nothing_is_from_or_to_me() =>
        Assert.Contains("--me", Assert.Throws<WorldException>(() => ReadAs("eve@mine.example", Mail("x@theirs.example", Me))).Message, StringComparison.Ordinal);

    [Fact]
    public void Says_so_when_the_file_is_no_mbox_or_missing()
    {
        File.WriteAllText(_file, "Subject: not an mbox\n");
        Assert.Contains("not an mbox", Refusal(Me), StringComparison.Ordinal);
        File.WriteAllText(_file, "");
        Assert.Contains("not an mbox", Refusal(Me), StringComparison.Ordinal);
        File.Delete(_file);
        Assert.Contains("no file", Refusal(Me), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ada")]
    [InlineData("ada@")]
    [InlineData("ada@mine.example,,@mine.example")]
    public void Asks_for_an_address_when_me_is_none(string? me) => Assert.Contains("--me", Refusal(me), StringComparison.Ordinal);

    private static string Mail(string from, string to, string more = "X-More: none") =>
        $"From: {from}\nTo: {to}\nDate: Mon, 05 Oct 2026 10:00:00 +0000\n{more}";

    private World Read(params string[] mails) => ReadAs(Me, mails);

    private World ReadAs(string me, params string[] mails)
    {
        var text = new StringBuilder();
        foreach (var mail in mails) { text.Append("From - Mon Oct 05 10:00:00 2026\n").Append(mail).Append(mail.Length == 0 ? "\n" : "\n\n").Append("A body.\n\n"); }
        File.WriteAllText(_file, text.ToString());
        return Build(me);
    }

    private World Build(string? me) => WorldBuilders.Build(new WorldOptions("mbox", Mbox: _file, Me: me), Now);

    private string Refusal(string? me) => Assert.Throws<WorldException>(() => Build(me)).Message;
}
