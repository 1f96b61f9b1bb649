using NodaTime;
using Reconnect.Approaches;
using Reconnect.Ties;
using Xunit;

namespace Reconnect.Tests.Approaches;

public sealed class OpenerTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);

    private static readonly OpenerFacts Plain = new(
        "Anna", "Anna Berg", "Johanna", Today, new LocalDate(2026, 4, 20), 218, ContactKind.Mail, Season.Spring, null, null, UsuallyMeets: false, null, null, null, IsStrained: false,
        OpenerForm.Familiar, "anna\n2026-11-24");

    private static readonly OpenerSlot Slot = new(new LocalDateTime(2026, 11, 26, 16, 0), new LocalDateTime(2026, 11, 26, 15, 0), 30);

    // What nobody can know from metadata, what blames, what flatters, and what is left of a template.
    private static readonly string[] Forbidden =
    [
        "i saw", "i noticed", "i heard", "i read", "congrat", "happy birthday", "your post", "linkedin", "thinking of you", "thought of you", "miss you", "missed you",
        "hope this finds you", "hope you are well", "you mentioned", "as you wrote", "as you said", "forgot", "why did", "never answered", "still waiting for your", "finally",
        "score", "overdue", "streak", "lead", "ich habe gesehen", "mir ist aufgefallen", "ich habe gehört", "ich habe gelesen", "glückwunsch", "gratulier", "alles gute zum",
        "dein beitrag", "ihr beitrag", "an dich gedacht", "an sie gedacht", "vermiss", "ich hoffe", "wie du sagtest", "wie sie sagten", "du hast geschrieben", "vergessen",
        "nie geantwortet", "endlich", "{", "}", "null", "  ", "..", "?.", " ,", "im im", "in in ",
    ];

    public static TheoryData<Language, OpenerForm> Ways => new()
    {
        { Language.English, OpenerForm.Familiar }, { Language.English, OpenerForm.Formal }, { Language.German, OpenerForm.Familiar }, { Language.German, OpenerForm.Formal },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void Nothing_is_claimed_that_nobody_can_know_whatever_the_facts_and_the_day(Language language, OpenerForm form)
    {
        foreach (var facts in Everything(form))
        {
            var drafts = OpenerWriter.Write(facts, language);

            Assert.Equal([OpenerTone.Light, OpenerTone.Shared, OpenerTone.Time], drafts.Select(draft => draft.Tone));
            Assert.All(drafts, draft =>
            {
                var text = $"{draft.Subject}\n{draft.Body}".ToUpperInvariant();
                Assert.Empty(Forbidden.Where(phrase => text.Contains(phrase.ToUpperInvariant(), StringComparison.Ordinal)).Select(phrase => $"{phrase}: {draft.Body}"));
                Assert.InRange(draft.Body.Length, 40, 700);
                Assert.InRange(draft.Subject.Length, 5, 80);
                Assert.Contains('?', draft.Body);
                Assert.EndsWith("\nJohanna", draft.Body, StringComparison.Ordinal);
            });
        }
    }

    [Fact]
    public void German_drafts_keep_to_one_way_of_address()
    {
        var familiar = Everything(OpenerForm.Familiar).SelectMany(facts => OpenerWriter.Write(facts, Language.German)).Select(draft => draft.Subject + " " + draft.Body);
        var formal = Everything(OpenerForm.Formal).SelectMany(facts => OpenerWriter.Write(facts, Language.German)).Select(draft => draft.Subject + " " + draft.Body);

        Assert.All(familiar, text => Assert.DoesNotMatch(@"\b(Sie|Ihnen|Ihre|Ihr|Ihrer)\b", text));
        Assert.All(formal, text => Assert.DoesNotMatch(@"\b([Dd]u|[Dd]ir|[Dd]ich|[Dd]eine|[Dd]einer|dein)\b", text));
    }

    [Fact]
    public void German_goes_on_in_small_letters_after_the_greeting()
    {
        var bodies = Everything(OpenerForm.Familiar).SelectMany(facts => OpenerWriter.Write(facts, Language.German)).Select(draft => draft.Body.Split("\n\n")[1]);

        Assert.All(bodies, body => Assert.True(char.IsLower(body[0]), body));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void The_same_day_gives_the_same_drafts_and_a_month_gives_others(Language language, OpenerForm form)
    {
        var facts = Plain with { Form = form };

        Assert.Equal(OpenerWriter.Write(facts, language), OpenerWriter.Write(facts, language));
        Assert.True(Enumerable.Range(0, 30).Select(day => OpenerWriter.Write(facts with { Seed = $"anna\n{day}" }, language)[0].Body).Distinct().Count() > 3);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Each_piece_of_evidence_changes_a_draft(Language language, OpenerForm form)
    {
        var facts = Plain with { Form = form };
        var before = Texts(facts, language);
        OpenerFacts[] others =
        [
            facts with { SilentDays = 10, Last = Today.PlusDays(-10), Season = Season.Autumn },
            facts with { Season = Season.Summer, Last = new LocalDate(2026, 6, 20) },
            facts with { By = ContactKind.Meeting },
            facts with { Turn = Whose.Yours, TurnSince = new LocalDate(2026, 4, 20) },
            facts with { Turn = Whose.Theirs, TurnSince = new LocalDate(2026, 4, 20) },
            facts with { UsuallyMeets = true },
            facts with { FrameSubject = "Atlas", FrameLast = new LocalDate(2026, 3, 2) },
            facts with { Slot = Slot },
            facts with { IsStrained = true },
        ];

        Assert.All(others, other => Assert.NotEqual(before, Texts(other, language)));
        Assert.Equal(others.Length, others.Select(other => Texts(other, language)).Distinct().Count());
    }

    [Fact]
    public void The_draft_that_asks_for_a_time_names_it_as_the_reader_lives_it()
    {
        var english = OpenerWriter.Write(Plain with { Slot = Slot }, Language.English)[2].Body;
        var german = OpenerWriter.Write(Plain with { Slot = Slot }, Language.German)[2].Body;

        Assert.Contains("Thursday, 26 November at 16:00 your time", english, StringComparison.Ordinal);
        Assert.Contains("Donnerstag, 26. November, um 16:00 Uhr deiner Zeit", german, StringComparison.Ordinal);
        Assert.Contains("15:00 (my time)", OpenerWriter.Write(Plain with { Slot = Slot with { Theirs = null } }, Language.English)[2].Body, StringComparison.Ordinal);
        Assert.DoesNotContain("time", OpenerWriter.Write(Plain with { Slot = Slot with { Theirs = Slot.Yours } }, Language.English)[2].Body.Split("15:00")[1].Split('?')[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_draft_about_what_they_shared_names_the_meeting()
    {
        var draft = OpenerWriter.Write(Plain with { FrameSubject = "Atlas", FrameLast = new LocalDate(2025, 3, 2) }, Language.German)[1];

        Assert.Equal("Nach „Atlas“", draft.Subject);
        Assert.Contains("am 2. März 2025", draft.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_has_no_name_is_greeted_without_one()
    {
        Assert.StartsWith("Hello,\n\n", OpenerWriter.Write(Plain with { ShortName = null, FullName = null }, Language.English)[0].Body, StringComparison.Ordinal);
        Assert.StartsWith("Guten Tag,\n\n", OpenerWriter.Write(Plain with { ShortName = null, FullName = null }, Language.German)[0].Body, StringComparison.Ordinal);
    }

    private static string Texts(OpenerFacts facts, Language language) => string.Join('\n', OpenerWriter.Write(facts, language).Select(draft => $"{draft.Subject}\n{draft.Body}"));

    private static IEnumerable<OpenerFacts> Everything(OpenerForm form) =>
        from silent in new[] { 5, 30, 218, 330, 1000 }
        let last = Today.PlusDays(-silent)
        from kind in Enum.GetValues<ContactKind>()
        from turn in new Whose?[] { null, Whose.Yours, Whose.Theirs }
        from meets in new[] { false, true }
        from frame in new[] { null, "Atlas" }
        from slot in new[] { null, Slot, Slot with { Theirs = null } }
        from strained in new[] { false, true }
        from day in new[] { 1, 2 }
        select Plain with
        {
            SilentDays = silent,
            Last = last,
            By = kind,
            Season = Seasons.Of(last, DateTimeZoneProviders.Tzdb["Europe/Berlin"]),
            Turn = turn,
            TurnSince = turn is null ? null : last,
            UsuallyMeets = meets,
            FrameSubject = frame,
            FrameLast = frame is null ? null : last,
            Slot = slot,
            IsStrained = strained,
            Form = form,
            Seed = $"{silent}{kind}{turn}{meets}{frame}{strained}{day}",
        };
}
