using NodaTime;
using Reconnect.Bookings;
using Reconnect.Slots;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Bookings;

public sealed class ExplainSlotsTests
{
    private readonly Office _office = new();

    [Fact]
    public async Task Gives_the_same_times_as_without_reasons_and_says_why_others_were_not_chosen()
    {
        _office.FreeBusy.Occupy(Office.Anna.Address, Office.Between(Office.At(11, 26, 10, 0), 150));

        var found = (await Explain(Office.Anna.Id))!;

        var plain = await new FindSlotsWith(_office.Ties, _office.FindSlots, _office.Clock).HandleAsync(Office.Me, Office.Anna.Id, Office.Token);
        Assert.Equal(plain!.Value.Answer.Slots, found.Answer.Slots);
        var busy = Assert.Single(found.Rejected, span => span.Why == "Anna: busy until 12:30");
        Assert.Equal((Office.At(11, 26, 10, 0), Office.At(11, 26, 12, 30)), (busy.Start.ToInstant(), busy.End.ToInstant()));
        Assert.Null(found.At);
    }

    [Fact]
    public async Task Reasons_suit_the_kind() =>
        Assert.Contains("you and Anna are not in one place", (await Explain(Office.Anna.Id, CatchUpKind.Coffee))!.Rejected.Select(span => span.Why));

    [Fact]
    public async Task Where_odd_hours_are_looked_at_they_are_not_called_outside_the_working_hours()
    {
        _office.FreeBusy.Add(Office.Anna.Address, WorkingHours.Usual, DateTimeZoneProviders.Tzdb["Pacific/Auckland"]);
        var odd = (await Explain(Office.Anna.Id, at: Office.At(11, 26, 21, 0)))!;

        Assert.NotEmpty(odd.Answer.Slots);
        Assert.True(odd.At!.IsFree);
    }

    [Fact]
    public async Task Where_no_time_is_looked_for_the_note_says_why()
    {
        _office.FreeBusy.Fault = new MailboxBusyException(Office.Me, null);

        var found = (await Explain(Office.Anna.Id, at: Office.At(11, 26, 15, 0)))!;

        Assert.Empty(found.Rejected);
        Assert.Equal((false, "Your calendar cannot be seen right now."), (found.At!.IsFree, found.At.Text));
    }

    [Fact]
    public async Task Nobody_there_is_no_tie_with_is_explained() => Assert.Null(await Explain(Office.PersonAt("Zoe", "zoe@north.example").Id));

    private Task<SlotsExplained?> Explain(Reconnect.People.PersonId person, CatchUpKind? kind = null, Instant? at = null) =>
        new ExplainSlots(_office.Ties, _office.FindSlots, _office.Clock).HandleAsync(Office.Me, person, kind, at, Office.Token);
}
