using NodaTime;
using Reconnect.Approaches;
using Reconnect.Bookings;
using Reconnect.People;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;
using static Reconnect.Tests.Fakes.Office;

namespace Reconnect.Tests.Approaches;

public sealed class ApproachTests
{
    private readonly Office _office = new();

    private WriteOpeners WriteOpeners => new(_office.Ties, _office.Care, new FindSlotsWith(_office.Ties, _office.FindSlots, _office.Clock), _office.UserClock);

    private ShowApproach ShowApproach => new(_office.Ties, _office.Care, _office.Copies, _office.UserClock);

    [Fact]
    public async Task Openers_ask_for_the_best_time_in_the_mailboxs_language_unless_another_is_wanted()
    {
        var english = Assert.IsType<WriteOpenersOutcome.Written>(await WriteOpeners.HandleAsync(Me, Anna.Id, wanted: null, OpenerForm.Familiar, Token));
        var german = Assert.IsType<WriteOpenersOutcome.Written>(await WriteOpeners.HandleAsync(Me, Anna.Id, Language.German, OpenerForm.Formal, Token));

        Assert.Equal(Language.English, english.Language);
        Assert.StartsWith("Hi Anna,\n\n", english.Openers[2].Body, StringComparison.Ordinal);
        Assert.Matches("November at [0-9:]+ your time", english.Openers[2].Body); // an hour ahead, in Helsinki
        Assert.StartsWith("Guten Tag Anna Berg,\n\n", german.Openers[0].Body, StringComparison.Ordinal);
        Assert.EndsWith("Mira Lang", german.Openers[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_is_the_mailboxs_or_english_where_that_is_not_spoken()
    {
        _office.Profile = _office.Profile! with { Language = "de-AT" };
        Assert.Equal(Language.German, Assert.IsType<WriteOpenersOutcome.Written>(await WriteOpeners.HandleAsync(Me, Anna.Id, null, OpenerForm.Familiar, Token)).Language);

        _office.Profile = _office.Profile with { Language = "fr-FR" };
        Assert.Equal(Language.English, Assert.IsType<WriteOpenersOutcome.Written>(await WriteOpeners.HandleAsync(Me, Anna.Id, null, OpenerForm.Familiar, Token)).Language);
    }

    [Fact]
    public async Task Openers_stay_the_same_all_day()
    {
        var morning = Assert.IsType<WriteOpenersOutcome.Written>(await WriteOpeners.HandleAsync(Me, Ben.Id, null, OpenerForm.Familiar, Token)).Openers;
        _office.Clock.Advance(Duration.FromHours(1));
        var later = Assert.IsType<WriteOpenersOutcome.Written>(await WriteOpeners.HandleAsync(Me, Ben.Id, null, OpenerForm.Familiar, Token)).Openers;

        Assert.Equal(morning.Take(2), later.Take(2)); // the time asked for may pass
    }

    [Fact]
    public async Task Nobody_writes_to_the_dead_to_those_never_to_be_named_or_to_strangers()
    {
        _office.Cared[Anna.Id] = new Care.Memorial();
        _office.Cared[Ben.Id] = new Care.Never();

        foreach (var person in new[] { Anna.Id, Ben.Id, new PersonId(Guid.NewGuid()) })
        {
            Assert.IsType<WriteOpenersOutcome.NotFound>(await WriteOpeners.HandleAsync(Me, person, null, OpenerForm.Familiar, Token));
            Assert.Null(await ShowApproach.HandleAsync(Me, person, null, Token));
        }
    }

    [Fact]
    public async Task Strain_by_the_users_word_leaves_the_other_free_to_say_no()
    {
        _office.Corrected[Anna.Id] = new Correction(ReasonKind.Strain, TieWith(Anna).LastContact);

        var openers = Assert.IsType<WriteOpenersOutcome.Written>(await WriteOpeners.HandleAsync(Me, Anna.Id, null, OpenerForm.Familiar, Token)).Openers;

        Assert.Matches("Only if you like|that is fine too", openers[2].Body);
    }

    [Fact]
    public async Task Before_a_hard_hello_comes_an_easy_one()
    {
        Keep(Hard(TieWith(Anna)), Easy(TieWith(Ben)));

        var approach = (await ShowApproach.HandleAsync(Me, Anna.Id, null, Token))!;

        Assert.Equal(Ben, approach.WarmUp!.Easy.Person);
        Assert.Equal("Maybe first a hello to Ben: 8 of your 9 mails to Ben were answered, and you were last in touch 14 days ago.", approach.WarmUpSentence);
        Assert.Equal(
            "Vielleicht zuerst ein Hallo an Ben: 8 von 9 Ihrer Mails an Ben wurden beantwortet, und der letzte Kontakt war vor 14 Tagen.",
            (await ShowApproach.HandleAsync(Me, Anna.Id, Language.German, Token))!.WarmUpSentence);
    }

    [Fact]
    public async Task An_easy_tie_needs_no_warming_up_and_nobody_put_aside_warms_up()
    {
        Keep(TieWith(Anna), Easy(TieWith(Ben)));
        Assert.Null((await ShowApproach.HandleAsync(Me, Anna.Id, null, Token))!.WarmUp);

        Keep(Hard(TieWith(Anna)), Easy(TieWith(Ben)));
        _office.Cared[Ben.Id] = new Care.Rest();
        Assert.Null((await ShowApproach.HandleAsync(Me, Anna.Id, null, Token))!.WarmUp);
    }

    [Theory]
    [InlineData(3, 1)] // too few mails to know
    [InlineData(9, 5)] // answers too seldom
    public async Task Who_does_not_surely_answer_warms_nobody_up(int begun, int answered)
    {
        var easy = Easy(TieWith(Ben));
        Keep(Hard(TieWith(Anna)), easy with { Habits = easy.Habits! with { Begun = begun, Answered = answered } });

        Assert.Null((await ShowApproach.HandleAsync(Me, Anna.Id, null, Token))!.WarmUp);
    }

    [Theory]
    [InlineData(5, "3 of your last 5 out-of-the-blue mails were answered, half of the answers came within 5 hours.")]
    [InlineData(4, null)]
    public async Task Own_evidence_is_told_from_five_mails_on(int mails, string? sentence)
    {
        _office.Book = _office.Book! with { OutOfTheBlue = new OutOfTheBlue(mails, 3, 299) };

        Assert.Equal(sentence, (await ShowApproach.HandleAsync(Me, Anna.Id, null, Token))!.EvidenceSentence);
    }

    [Theory]
    [InlineData(1, "einer Minute")]
    [InlineData(60, "einer Stunde")]
    [InlineData(61, "2 Stunden")]
    [InlineData(2880, "2 Tagen")]
    public void German_lengths_stand_in_their_case(int minutes, string expected) => Assert.Equal(
        $"7 Ihrer letzten 9 Mails nach langer Stille wurden beantwortet, die Hälfte der Antworten kam innerhalb von {expected}.",
        new ApproachWords(Language.German, new LocalDate(2026, 11, 24)).Evidence(new OutOfTheBlue(9, 7, minutes)));

    private void Keep(params Tie[] ties) => _office.Book = _office.Book! with { Ties = ties };

    private static Tie Hard(Tie tie) => tie with { LastContact = Now - Duration.FromDays(400) };

    private static Tie Easy(Tie tie) => tie with { LastContact = Now - Duration.FromDays(14), Habits = new TieHabits(9, 8, [], [], null, null, 0, 0, null) };
}
