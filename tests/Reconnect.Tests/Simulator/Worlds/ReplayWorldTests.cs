using System.IO.Compression;
using NodaTime;
using Reconnect.Simulator.Model;
using Reconnect.Simulator.Worlds;
using Xunit;

namespace Reconnect.Tests.Simulator.Worlds;

public sealed class ReplayWorldTests : IDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 8, 15);
    private static readonly Instant LastMail = Instant.FromUtc(2003, 10, 15, 16, 30);
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Gives_the_ego_its_mails_with_all_recipients()
    {
        var world = Replay(7, Row(LastMail - Duration.FromDays(30), 7, 8), Row(LastMail - Duration.FromDays(30), 7, 9), Row(LastMail - Duration.FromDays(2), 5, 8), Row(LastMail, 8, 7));

        var mails = world.Person.Messages;
        Assert.Equal(2, mails.Count);
        Assert.Equal((world.Person.FolderId("sentitems"), 2), (mails[0].FolderId, mails[0].To.Count));
        Assert.Equal((world.Person.FolderId("inbox"), world.Person.Address), (mails[1].FolderId, mails[1].To[0].Address));
        Assert.Equal(mails[0].To[0], mails[1].From);
    }

    [Fact]
    public void Moves_the_last_mail_into_the_last_seven_days_and_keeps_weekday_and_hour()
    {
        var last = Replay(7, Row(LastMail - Duration.FromDays(3), 7, 8), Row(LastMail, 8, 7)).Person.Messages[^1].SentAt;

        Assert.InRange((Now - last).TotalDays, 0, 7);
        Assert.Equal(LastMail.InUtc().DayOfWeek, last.InUtc().DayOfWeek);
        Assert.Equal(LastMail.InUtc().TimeOfDay, last.InUtc().TimeOfDay);
    }

    [Fact]
    public void Takes_the_busiest_sender_when_no_ego_is_named()
    {
        var world = Replay(null, Row(LastMail - Duration.FromDays(2), 3, 4), Row(LastMail - Duration.FromDays(1), 4, 3), Row(LastMail, 4, 3));

        Assert.Equal(2, world.Person.Messages.Count(mail => mail.From.Address == world.Person.Address));
    }

    [Fact]
    public void Makes_colleagues_of_those_most_often_in_touch_and_outsiders_of_the_rest()
    {
        var rows = Enumerable.Range(1, 60).SelectMany(other => new[] { Row(LastMail - Duration.FromHours(other), 0, other), Row(LastMail - Duration.FromDays(other), other, 0) })
            .Append(Row(LastMail, 60, 0)).ToArray();
        var world = Replay(0, rows);

        var addresses = world.Mailboxes.Select(mailbox => mailbox.Address).ToHashSet();
        Assert.Equal(ReplayWorld.Colleagues + 1, addresses.Count);
        Assert.Contains(world.Person.Messages[^1].From.Address, addresses);
        Assert.Equal(20, world.Person.Messages.SelectMany(mail => mail.To).Select(to => to.Address).Where(address => !addresses.Contains(address)).Distinct().Count());
    }

    [Fact]
    public void Invents_a_different_name_and_address_for_each_of_ten_thousand_people()
    {
        var rows = Enumerable.Range(1, 10_000).Select(other => Row(LastMail - Duration.FromMinutes(other), 0, other)).ToArray();
        var people = Replay(0, rows).Person.Messages.SelectMany(mail => mail.To).ToList();

        Assert.Equal(10_000, people.Select(person => person.Name).Distinct().Count());
        Assert.Equal(10_000, people.Select(person => person.Address).Distinct().Count());
        Assert.All(people, person => Assert.True(person.Address.All(char.IsAscii) && person.Address.EndsWith(".example", StringComparison.Ordinal)));
    }

    [Fact]
    public void Takes_mails_of_the_same_people_for_one_conversation_until_a_week_has_passed()
    {
        var mails = Replay(1, Row(LastMail - Duration.FromDays(14), 1, 2), Row(LastMail - Duration.FromDays(7), 2, 1), Row(LastMail, 1, 2) + "\n" + Row(LastMail + Duration.FromSeconds(1), 1, 3)).Person.Messages;

        Assert.Equal(mails[0].ConversationId, mails[1].ConversationId);
        Assert.Equal(mails[1].ConversationId, mails[2].ConversationId);
        Assert.NotEqual(mails[2].ConversationId, mails[3].ConversationId);

        var apart = Replay(1, Row(LastMail - Duration.FromDays(7) - Duration.FromSeconds(1), 1, 2), Row(LastMail, 2, 1)).Person.Messages;
        Assert.NotEqual(apart[0].ConversationId, apart[1].ConversationId);
    }

    [Fact]
    public void Builds_the_same_world_twice()
    {
        var row = Row(LastMail, 1, 2);

        Assert.Equal(Replay(1, row).Person.Messages.Select(mail => mail.Id), Replay(1, row).Person.Messages.Select(mail => mail.Id));
    }

    [Theory]
    [InlineData("1066003200,1")]
    [InlineData("1066003200,1,2,3")]
    [InlineData("1066003200,1,-2")]
    [InlineData("1066003200,anna,2")]
    [InlineData("9999999999999,1,2")]
    public void Names_the_line_that_is_not_of_the_form(string line)
    {
        var fault = Assert.Throws<WorldException>(() => Replay(1, Row(LastMail, 1, 2), line));

        Assert.Contains("Line 3 ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_some_people_who_are_in_the_file_when_the_ego_is_not()
    {
        var fault = Assert.Throws<WorldException>(() => Replay(99, Row(LastMail, 12, 34)));

        Assert.Contains("99", fault.Message, StringComparison.Ordinal);
        Assert.Contains("12", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_so_when_the_file_is_missing_empty_or_not_given()
    {
        File.Delete(_file);
        Assert.Contains("no file", Refusal(_file), StringComparison.Ordinal);
        File.WriteAllText(_file, "unix_seconds,sender,recipient\n");
        Assert.Contains("no rows", Refusal(_file), StringComparison.Ordinal);
        Assert.Contains("--events", Refusal(null), StringComparison.Ordinal);
    }

    private static string Refusal(string? file) =>
        Assert.Throws<WorldException>(() => WorldBuilders.Build(new WorldOptions("replay", Events: file), Now)).Message;

    private World Replay(int? ego, params string[] rows)
    {
        using (var file = new StreamWriter(new GZipStream(File.Create(_file), CompressionLevel.Fastest)))
        {
            file.Write("unix_seconds,sender,recipient\n" + string.Join('\n', rows));
        }
        return WorldBuilders.Build(new WorldOptions("replay", Events: _file, Ego: ego), Now);
    }

    private static string Row(Instant at, int sender, int recipient) => $"{at.ToUnixTimeSeconds()},{sender},{recipient}";
}
