using NodaTime;
using Reconnect.People;
using Reconnect.Slots;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Ties;

/// <summary>Each thing the product knows beyond who wrote to whom and when, switched on and off.</summary>
public sealed class TieRulesTests
{
    private readonly PaperTrail _trail = new PaperTrail().BusyAtTheDesk();

    [Fact]
    public void A_mail_in_copy_is_group_mail_and_no_contact()
    {
        _trail.TalkEvery(7, Anna, 300, 90).Mail(Anna, [Ben], Ago(5), cc: [You]);

        Assert.Equal((Ago(90, 10), Ago(5)), (MemoryOf(Anna, TieRules.All).LastAt, MemoryOf(Anna, TieRules.All).GroupAt));
        Assert.Equal(Ago(5), MemoryOf(Anna, new TieRules(CopiesAreGroupMail: false)).LastAt);
    }

    [Fact]
    public void A_meeting_of_few_is_contact()
    {
        _trail.TalkEvery(7, Anna, 300, 90).Met([Anna], 5);

        Assert.Equal(Ago(5, 14), MemoryOf(Anna, TieRules.All).LastAt);
        Assert.Equal(Ago(90, 10), MemoryOf(Anna, new TieRules(MeetingsAreContact: false)).LastAt);
    }

    [Fact]
    public void Days_out_of_office_by_the_calendar_are_no_silence()
    {
        _trail.TalkEvery(3, Anna, 300, 45);
        Assert.NotNull(Quiet(TieRules.All));

        // Four weeks away: the user wrote now and then all the same, so that nothing but the calendar tells.
        for (var day = 43; day > 8; day--) { _trail.Met([], day, minutes: 600, but: meeting => meeting with { ShowAs = ShowAs.OutOfOffice, Organizer = You }); }

        Assert.Null(Quiet(TieRules.All));
        Assert.NotNull(Quiet(new TieRules(AbsenceIsNoSilence: false)));
    }

    [Fact]
    public void An_hour_at_the_dentist_is_no_day_away()
    {
        _trail.TalkEvery(3, Anna, 300, 45);
        for (var day = 43; day > 8; day--) { _trail.Met([], day, minutes: 60, but: meeting => meeting with { ShowAs = ShowAs.OutOfOffice, Organizer = You }); }

        Assert.NotNull(Quiet(TieRules.All));
    }

    [Fact]
    public void A_planned_meeting_is_no_silence()
    {
        _trail.TalkEvery(3, Anna, 300, 45).Met([Anna], -4);

        Assert.Null(Quiet(TieRules.All));
        Assert.NotNull(Quiet(new TieRules(PlannedIsNoSilence: false)));
    }

    [Fact]
    public void A_silence_the_tie_has_often_known_is_none()
    {
        for (var burst = 380; burst > 50; burst -= 60) { _trail.TalkEvery(1, Anna, burst, burst - 7); }
        var (tie, days) = (_trail.TieWith(Anna), _trail.Book.OwnDays);
        var at = tie.LastContact + Duration.FromDays(50);

        Assert.Null(Silence.IfQuiet(tie, days, at));
        Assert.NotNull(Silence.IfQuiet(tie, days, at, new TieRules(BeyondOwnRhythm: false)));
    }

    private Silence? Quiet(TieRules rules) => Silence.IfQuiet(_trail.TieWith(Anna), _trail.Book.OwnDays, Now, rules);

    private TieMemory MemoryOf(Correspondent who, TieRules rules) => TieFinder.Find(_trail.History, Mailbox, Now, rules: rules).TieWith(who.Address)!.Memory;
}
