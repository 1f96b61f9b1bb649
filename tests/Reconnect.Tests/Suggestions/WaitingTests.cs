using NodaTime;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Suggestions;

public sealed class WaitingTests
{
    private static readonly LocalDate Shown = new(2026, 10, 20);
    private static readonly Showing Before = new(
        Office.Anna.Id, IsoWeek.Of(Shown), Shown, new LocalDate(2026, 9, 8), 42, ReasonKind.Drifted, Likelihood.Unsure, HadSlot: false, IsSurprise: false);

    [Fact]
    public void Somebody_shown_before_waits_while_nothing_has_changed() => Assert.True(Is(Candidate()));

    [Fact]
    public void Somebody_never_shown_does_not_wait() => Assert.False(Waiting.Is(Candidate(), null, null, null, Today, Zone));

    [Fact]
    public void A_contact_since_makes_it_a_new_silence() => Assert.False(
        Is(Candidate() with { Tie = Office.TieWith(Office.Anna) with { LastContact = Instant.FromUtc(2026, 10, 22, 9, 0) } }));

    [Fact]
    public void Another_reason_is_a_change() => Assert.False(Is(Candidate() with { Reason = new Reason(ReasonKind.Moved, "Moved.", ["So."], CorrectedByUser: true) }));

    [Fact]
    public void Growing_sure_is_a_change_and_growing_unsure_is_none()
    {
        Assert.False(Is(Candidate() with { Likelihood = Likelihood.Likely }));
        Assert.True(Waiting.Is(Candidate(), Before with { Likelihood = Likelihood.Likely }, null, null, Today, Zone));
    }

    [Theory]
    [InlineData(83, true)]
    [InlineData(84, false)]
    public void A_silence_twice_as_long_is_a_change(int silentDays, bool isWaiting) => Assert.Equal(isWaiting, Is(Candidate() with { SilentDays = silentDays }));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_snooze_that_ended_since_is_a_change(int daysAhead, bool isWaiting) =>
        Assert.Equal(isWaiting, Waiting.Is(Candidate(), Before, new Care.Snooze(Today.PlusDays(daysAhead)), null, Today, Zone));

    [Fact]
    public void A_snooze_that_had_ended_when_they_were_shown_is_none() => Assert.True(Waiting.Is(Candidate(), Before, new Care.Snooze(Shown), null, Today, Zone));

    [Theory]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    [InlineData(true, true, true)]
    [InlineData(null, true, true)]
    public void A_time_to_meet_where_there_was_none_is_a_change(bool? hadSlot, bool hasSlot, bool isWaiting) =>
        Assert.Equal(isWaiting, Waiting.Is(Candidate(), Before with { HadSlot = hadSlot }, null, hasSlot, Today, Zone));

    private static bool Is(Candidate candidate) => Waiting.Is(candidate, Before, null, null, Today, Zone);

    private static Candidate Candidate() => new(
        Office.TieWith(Office.Anna), 1, .5, Likelihood.Unsure, 7, 77, new Reason(ReasonKind.Drifted, "Why.", ["So."]), "Sentence.");
}
