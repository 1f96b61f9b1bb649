using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using Reconnect.Simulator.Worlds;
using Xunit;

namespace Reconnect.Tests.Simulator.Worlds;

public sealed class StoryWorldTests
{
    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions().ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    [Fact]
    public void Is_the_same_to_the_last_letter_all_day_long()
    {
        var early = Stories.At(Instant.FromUtc(2026, 11, 22, 23, 0)); // midnight in Berlin
        var late = Stories.At(Instant.FromUtc(2026, 11, 23, 22, 59));

        Assert.Equal(JsonSerializer.Serialize(early, Json), JsonSerializer.Serialize(late, Json));
    }

    [Fact]
    public void Is_the_same_where_machines_write_numbers_and_letters_differently()
    {
        var here = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(JsonSerializer.Serialize(Stories.OfMonday, Json), JsonSerializer.Serialize(Stories.At(Stories.Monday), Json));
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            Assert.Equal(JsonSerializer.Serialize(Stories.OfMonday, Json), JsonSerializer.Serialize(Stories.At(Stories.Monday), Json));
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }

    [Fact]
    public void Is_another_one_the_next_day() =>
        Assert.NotEqual(
            Stories.OfMonday.Person.Messages[^1].SentAt, Stories.At(Stories.Monday + Duration.FromDays(1)).Person.Messages[^1].SentAt);

    // The days around summer time, a leap day, Christmas, New Year.
    [Theory]
    [InlineData(2026, 3, 29)]
    [InlineData(2026, 10, 25)]
    [InlineData(2028, 2, 29)]
    [InlineData(2026, 12, 24)]
    [InlineData(2027, 1, 1)]
    public void Holds_on_any_day(int year, int month, int day)
    {
        var world = Stories.At(Instant.FromUtc(year, month, day, 12, 0));
        var truth = world.Truth!;

        Assert.InRange(world.Person.Messages.Count, 8000, 15000);
        Assert.All(truth.Lapses, lapse => Assert.InRange((truth.AsOf - lapse.LastContact).TotalDays, 3 * lapse.UsualGapDays, 240));
        Assert.All(world.Mailboxes.SelectMany(mailbox => mailbox.Messages), mail => Assert.True(mail.ReceivedAt < truth.AsOf));
    }

    [Fact]
    public void Has_more_than_a_hundred_people_at_work_and_outside()
    {
        var people = Stories.OfMonday.Mailboxes.Where(mailbox => mailbox.Purpose == "user").ToList();
        var outsiders = Stories.Johanna.Messages.Where(mail => Stories.IsHers(mail)).SelectMany(mail => mail.To)
            .Select(party => party.Address).Where(address => !address.EndsWith("fjordline.example", StringComparison.Ordinal)).Distinct();

        Assert.InRange(people.Count, 54, 60);
        Assert.InRange(outsiders.Count(), 50, 85);
        Assert.True(people.Select(mailbox => mailbox.TimeZone).Distinct().Count() >= 8);
    }

    [Fact]
    public void Begins_eighteen_months_ago_and_ends_yesterday()
    {
        Assert.InRange((Stories.Truth.AsOf - Stories.Johanna.Messages[0].SentAt).TotalDays, 545, 549);
        Assert.InRange((Stories.Truth.AsOf - Stories.Johanna.Messages[^1].SentAt).TotalDays, 0, 3);
    }

    [Fact]
    public void Gives_every_item_an_id_of_its_own_and_a_folder_that_exists()
    {
        foreach (var mailbox in Stories.OfMonday.Mailboxes)
        {
            var ids = mailbox.Messages.Select(mail => mail.Id).Concat(mailbox.Events.Select(meeting => meeting.Id)).Concat(mailbox.Folders.Select(folder => folder.Id)).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
            Assert.Empty(mailbox.Messages.Select(mail => mail.FolderId).Except(mailbox.Folders.Select(folder => folder.Id)));
        }
    }

    [Theory]
    [InlineData("inbox")]
    [InlineData("sentitems")]
    [InlineData("archive")]
    [InlineData("drafts")]
    [InlineData("junkemail")]
    [InlineData("deleteditems")]
    [InlineData("Newsletters")]
    [InlineData("Atlas")]
    public void Fills_the_folder(string folder) =>
        Assert.Contains(Stories.Johanna.Messages, mail => mail.FolderId == Stories.Johanna.FolderId(folder));

    [Fact]
    public void Lets_an_answer_follow_in_the_same_conversation_within_days()
    {
        var answered = Stories.Between("max.richter@fjordline.example").GroupBy(mail => mail.ConversationId).Where(thread => thread.Count() > 1).ToList();

        Assert.True(answered.Count > 50);
        Assert.All(answered, thread => Assert.Equal(2, thread.Select(mail => mail.From.Address).Distinct().Count()));
        Assert.All(answered, thread => Assert.True(thread.Max(mail => mail.SentAt) - thread.Min(mail => mail.SentAt) < Duration.FromDays(30)));
    }

    [Fact]
    public void Shows_a_mail_between_colleagues_in_both_mailboxes()
    {
        var max = Stories.OfMonday.Mailboxes.Single(mailbox => mailbox.Address == "max.richter@fjordline.example");
        var hers = Stories.Between(max.Address).Select(mail => mail.InternetMessageId);

        Assert.Empty(hers.Except(max.Messages.Select(mail => mail.InternetMessageId)));
    }

    [Fact]
    public void Carries_names_that_must_be_escaped_and_an_international_domain()
    {
        var senders = Stories.Johanna.Messages.Select(mail => mail.From).Distinct().ToList();

        Assert.Contains(senders, sender => sender.Name.Contains("<script>", StringComparison.Ordinal));
        Assert.Contains(senders, sender => sender.Name.Contains('\u202E', StringComparison.Ordinal));
        Assert.Contains(senders, sender => sender.Address.EndsWith("@blåbärsskogen.example", StringComparison.Ordinal));
        Assert.All(senders, sender => Assert.EndsWith(".example", sender.Address, StringComparison.Ordinal));
    }

    [Fact]
    public void Leaves_no_mail_of_hers_in_the_vacation_or_at_Christmas()
    {
        var vacation = Stories.Johanna.Events.Single(meeting => meeting is { ShowAs: "oof", IsAllDay: true } && meeting.Start < Stories.Truth.AsOf);
        var inVacation = Stories.Johanna.Messages.Where(mail => Stories.IsHers(mail) && mail.Kind == "message" && mail.Inference == "focused")
            .Where(mail => mail.SentAt > vacation.Start && mail.SentAt < vacation.End);
        var atChristmas = Stories.Johanna.Messages.Where(mail => Stories.IsHers(mail) && mail.To.All(to => to.Address.EndsWith("fjordline.example", StringComparison.Ordinal)))
            .Where(mail => mail.SentAt.InUtc().Date is { Month: 12, Day: >= 23 });

        Assert.Equal(21, Math.Round((vacation.End - vacation.Start).TotalDays));
        Assert.Empty(inVacation);
        Assert.Empty(atChristmas);
    }
}
