using CsCheck;
using Reconnect.Cadences;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Suggestions;
using Reconnect.Talks;
using Reconnect.Tests.Fakes;
using Xunit;
using static Reconnect.Tests.Cadences.Wishes;
using static Reconnect.Tests.Fakes.Household;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Cadences;

public sealed class ElsewhereTests
{
    private static readonly string[] Beginnings = ["https://", "tel:", "javascript:", "whatsapp:", " data:", "sgnl://", "+49"];
    private readonly Household _house = new();

    [Theory]
    [InlineData("https://wa.me/49301234567", "https://wa.me/49301234567")]
    [InlineData(" HTTPS://Chat.Example/räume ", "https://chat.example/r%C3%A4ume")]
    [InlineData("+49 (30) 123-45 67", "tel:+49301234567")]
    [InlineData("030/1234567", "tel:0301234567")]
    [InlineData("TEL:+49 30 1234567", "tel:+49301234567")]
    [InlineData("sms:+49301234567", "sms:+49301234567")]
    [InlineData("whatsapp://send?phone=49301234567", "whatsapp://send?phone=49301234567")]
    [InlineData("msteams:/l/chat/0/0?users=anna@north.example", "msteams:/l/chat/0/0?users=anna@north.example")]
    [InlineData("tg://resolve?domain=anna", "tg://resolve?domain=anna")]
    public void A_link_is_a_page_a_call_or_a_chat(string text, string link) => Assert.Equal(link, ElsewhereLink.From(text)?.Value);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://chat.example/")]
    [InlineData("ms-msdt:/id")]
    [InlineData("search-ms:query=x")]
    [InlineData("https://user:secret@chat.example/")]
    [InlineData("https://")]
    [InlineData("https:")]
    [InlineData("whatsapp:")]
    [InlineData("//chat.example/anna")]
    [InlineData("/anna")]
    [InlineData("anna")]
    [InlineData("tel:anna")]
    [InlineData("tel:1234567;phone-context=\"><script>")]
    [InlineData("https://chat.example/ two words")]
    public void Everything_else_is_none(string text) => Assert.Null(ElsewhereLink.From(text));

    [Fact]
    public void A_link_has_an_end()
    {
        Assert.NotNull(ElsewhereLink.From("https://chat.example/" + new string('x', 479)));
        Assert.Null(ElsewhereLink.From("https://chat.example/" + new string('x', 480)));
        Assert.Null(ElsewhereLink.From("https://chat.example/" + new string('ä', 400))); // six times as long once it is encoded
    }

    [Fact]
    public void Whatever_is_taken_begins_harmlessly_and_is_taken_again_as_it_is() => Gen.OneOf(
        Gen.String, Gen.Select(Gen.Int[0, 6].Select(one => Beginnings[one]), Gen.String, (begin, rest) => begin + rest)).Sample(text =>
    {
        if (ElsewhereLink.From(text) is not { } link) { return; }
        Assert.Matches("^(https|tel|sms|msteams|whatsapp|sgnl|tg|threema|slack|discord|matrix|xmpp|skype|facetime|facetime-audio|zoommtg):[\\x21-\\x7e]+$", link.Value);
        Assert.DoesNotContain('"', link.Value);
        Assert.DoesNotContain('<', link.Value);
        Assert.Equal(link, ElsewhereLink.From(link.Value));
    }, seed: "0000Kq3vTz21", iter: 2000);

    [Fact]
    public async Task A_quiet_tie_is_no_longer_one_and_the_ranking_and_the_forecast_leave_it_out_until_it_is_taken_back()
    {
        await _house.ScannedAsync();
        Assert.Equal(Standing.Quiet, (await Shown(Anna)).Summary.Standing);
        Assert.Contains(IdOf(Anna), await RankedAsync());

        Assert.IsType<SayElsewhereOutcome.Kept>(await Say(AnnaLater, null));

        var anna = await Shown(Anna);
        Assert.Equal((Standing.Steady, new Elsewhere(null)), (anna.Summary.Standing, anna.Elsewhere));
        Assert.Equal("You and Anna talk elsewhere: silence in mail and calendar does not count. Last in touch here on 8 September.", anna.Sentence);
        Assert.Null(anna.Reason);
        Assert.DoesNotContain(IdOf(Anna), await RankedAsync());

        Assert.True(await TakeBack(Anna));
        Assert.Equal(Standing.Quiet, (await Shown(Anna)).Summary.Standing);
        Assert.Null((await Shown(Anna)).Elsewhere);
    }

    [Fact]
    public async Task The_own_wish_still_counts_from_what_the_user_told_and_a_circle_s_does_not()
    {
        await _house.ScannedAsync();
        foreach (var mail in _house.Trail.History.Messages.Chunk(500))
        {
            await _house.Scans.SaveMailPageAsync(Mailbox, new FolderId("inbox"), new MailPage.Read([.. mail], new Bookmark("next"), true, 0), Token);
        }
        var findTies = new FindTies(_house.Scans, _house.Talks, new InMemoryPeopleWordStore(), _house.Ties, _house.Settings, _house.Clock);
        await findTies.HandleAsync(Mailbox, asOf: null, Token);
        await Say(Ben, "+49 30 1234567");
        await _house.Cadences.SaveAsync(Mailbox, new Circle(Family, "Family", EveryDays(3, 4), [IdOf(Anna)]), Token);
        await Say(Anna, null);
        Assert.Equal((Standing.Steady, null), await Shown(Anna) is var inCircle ? (inCircle.Summary.Standing, inCircle.Cadence) : default);

        await _house.Cadences.SetAsync(Mailbox, IdOf(Anna), EveryWeeks(2, 6), Token);
        Assert.Equal(Standing.Quiet, (await Shown(Anna)).Summary.Standing);
        Assert.Contains(IdOf(Anna), await RankedAsync());

        await new TellOfTalk(_house.Ties, _house.Talks, findTies, _house.UserClock).HandleAsync(Mailbox, IdOf(Anna), Today.PlusDays(-41), Token);
        Assert.Equal(Standing.Steady, (await Shown(Anna)).Summary.Standing); // by mail it would be quiet: the model alarms between usual and latest
        _house.Clock.AdvanceDays(3);
        await findTies.HandleAsync(Mailbox, asOf: null, Token);
        Assert.Equal(Standing.Quiet, (await Shown(Anna)).Summary.Standing);
    }

    [Fact]
    public async Task The_last_word_counts_and_what_is_no_link_changes_nothing()
    {
        await _house.ScannedAsync();
        await Say(Anna, "https://chat.example/anna");

        Assert.IsType<SayElsewhereOutcome.NoLink>(await Say(Anna, "javascript:alert(1)"));
        Assert.Equal("https://chat.example/anna", (await Shown(AnnaLater)).Elsewhere?.Link?.Value);

        await Say(Anna, " ");
        Assert.Equal(new Elsewhere(null), (await Shown(Anna)).Elsewhere);
    }

    [Fact]
    public async Task Nobody_and_an_unread_mailbox_have_nowhere()
    {
        Assert.IsType<SayElsewhereOutcome.NotFound>(await Say(Anna, null));
        await _house.ScannedAsync();
        Assert.IsType<SayElsewhereOutcome.NotFound>(await new SayElsewhere(_house.Ties, _house.Cadences).HandleAsync(Mailbox, default, null, Token));
        Assert.False(await new TakeBackElsewhere(_house.Ties, _house.Cadences).HandleAsync(Mailbox, default, Token));
        Assert.True(await TakeBack(Ben));
    }

    private Task<SayElsewhereOutcome> Say(Correspondent who, string? link) => new SayElsewhere(_house.Ties, _house.Cadences).HandleAsync(Mailbox, IdOf(who), link, Token);

    private Task<bool> TakeBack(Correspondent who) => new TakeBackElsewhere(_house.Ties, _house.Cadences).HandleAsync(Mailbox, IdOf(who), Token);

    private async Task<IReadOnlyList<PersonId>> RankedAsync() =>
        [.. (await new RankTies(_house.Ties, _house.Care, _house.Cadences, _house.Log, _house.UserClock).HandleAsync(Mailbox, Token))!.Ranked.Select(one => one.Tie.Person.Id)];

    private async Task<PersonDetail> Shown(Correspondent who) => Assert.IsType<ShowPersonOutcome.Shown>(
        await new ShowPerson(_house.Ties, _house.Care, _house.Cadences, _house.UserClock).HandleAsync(Mailbox, IdOf(who), Token)).Person;
}
