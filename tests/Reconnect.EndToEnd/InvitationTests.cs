using System.Net;
using Reconnect.EndToEnd.Drivers;
using Reconnect.EndToEnd.Running;

namespace Reconnect.EndToEnd;

/// <summary>An app whose invitations leave two seconds after the click.</summary>
public sealed class UndoableOffice : IAsyncLifetime
{
    private readonly TestFolder _folder = new();
    private readonly HashSet<string> _taken = [];

    public SimulatedOffice Office { get; private set; } = null!;

    public ReconnectApp App { get; private set; } = null!;

    public ReconnectApi Api { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Office = await SimulatedOffice.StartAsync(_folder.Under("simulator"), "story");
        App = await ReconnectApp.StartAsync(Office, _folder.Under("app"), ("Reconnect__UndoSeconds", "2"));
        Api = await App.SignInAsync();
        await Api.ScanAsync();
    }

    /// <summary>A time with a colleague that no other test has.</summary>
    public async Task<(Person Colleague, BookingWish Wish)> WishAsync()
    {
        var domain = Office.About.Person.Address[Office.About.Person.Address.IndexOf('@', StringComparison.Ordinal)..];
        foreach (var person in (await Api.PeopleAsync()).Where(person => person.Address.EndsWith(domain, StringComparison.Ordinal)))
        {
            var slot = (await Api.SlotsAsync(person.PersonId)).FirstOrDefault(slot => slot.FreeFor == "both" && _taken.Add(slot.Start));
            if (slot is not null) { return (person, ScannedForBooking.Wish(person, slot)); }
        }
        throw new InvalidOperationException("No colleague has time that no other test has taken.");
    }

    public async ValueTask DisposeAsync()
    {
        if (App is not null) { await App.DisposeAsync(); }
        if (Office is not null) { await Office.DisposeAsync(); }
        _folder.Dispose();
    }
}

/// <summary>Between the click and the invitation: taken back, left alone, and the app killed at every step.</summary>
public sealed class InvitationTests(UndoableOffice undoable) : IClassFixture<UndoableOffice>, IAsyncDisposable
{
    private ReconnectApi Api => undoable.Api;

    private SimulatorControl Simulator => undoable.Office.Control;

    public async ValueTask DisposeAsync()
    {
        await Simulator.ClearFaultsAsync();
        undoable.App.Explain();
    }

    [Fact]
    public async Task An_invitation_leaves_by_itself_some_seconds_after_the_click()
    {
        var (colleague, wish) = await undoable.WishAsync();
        var before = await InvitationsAsync(colleague);

        var asked = (await Api.BookAsync(wish)).Read<Booking>(HttpStatusCode.Created);
        Assert.Equal("asked", asked.State);
        Assert.InRange(asked.UndoSeconds ?? 0, 1, 2);
        Assert.Empty(await EventsAsync(wish));

        await InvitedAsync(wish);
        Assert.Single(await EventsAsync(wish));
        Assert.Equal(before + 1, await InvitationsAsync(colleague));
    }

    [Fact]
    public async Task Taken_back_in_time_nobody_hears_of_it()
    {
        var (colleague, wish) = await undoable.WishAsync();
        var before = await Simulator.MailsAsync(colleague.Address);
        (await Api.BookAsync(wish)).Read<Booking>(HttpStatusCode.Created);

        Assert.Equal("cancelled", (await Api.PostAsync($"api/bookings/{wish.Id}/cancel", new { comment = (string?)null })).Read<Booking>().State);

        var (_, later) = await undoable.WishAsync();
        await Api.BookAsync(later);
        await InvitedAsync(later); // by then the first would have left
        Assert.Empty(await EventsAsync(wish));
        Assert.DoesNotContain(await Simulator.MailsAsync(colleague.Address), mail => mail.Subject.StartsWith("Canceled", StringComparison.Ordinal) && before.All(old => old.Id != mail.Id));
    }

    [Fact]
    public async Task Killed_within_the_window_it_can_still_be_taken_back()
    {
        var (_, wish) = await undoable.WishAsync();
        await Simulator.AddFaultAsync(new Fault("slow", "/events", Method: "POST", Seconds: 300)); // whatever leaves is not made
        (await Api.BookAsync(wish)).Read<Booking>(HttpStatusCode.Created);
        await undoable.App.KillAsync();
        await undoable.App.StartAgainAsync();

        Assert.Equal("cancelled", (await Api.PostAsync($"api/bookings/{wish.Id}/cancel", new { comment = (string?)null })).Read<Booking>().State);
    }

    [Theory]
    [InlineData("within the window")]
    [InlineData("while both calendars are read")]
    [InlineData("while the event is made")]
    [InlineData("after the event was made")]
    public async Task Killed_at_any_step_it_is_one_event_and_one_invitation(string step)
    {
        var (colleague, wish) = await undoable.WishAsync();
        var before = await InvitationsAsync(colleague);
        (await Api.BookAsync(wish)).Read<Booking>(HttpStatusCode.Created);
        await KillAtAsync(step);

        await undoable.App.StartAgainAsync(); // and nobody asks again: the user has closed Outlook

        await InvitedAsync(wish);
        Assert.Single(await EventsAsync(wish));
        Assert.Equal(before + 1, await InvitationsAsync(colleague));
    }

    private async Task KillAtAsync(string step)
    {
        if (step == "within the window")
        {
            await undoable.App.KillAsync();
            return;
        }
        var (fault, path) = step switch
        {
            "while both calendars are read" => ("slow", "/getSchedule"),
            "while the event is made" => ("slow", "/events"),
            _ => ("cut", "/events"), // made, and the answer lost
        };
        await Simulator.ClearCallsAsync();
        await Simulator.AddFaultAsync(new Fault(fault, path, Method: "POST", Seconds: 300));
        await Until.TrueAsync($"the app has come to {path}", async () =>
            (await Simulator.CallsAsync()).Any(call => call.Method == "POST" && call.Path.EndsWith(path, StringComparison.Ordinal)));
        await undoable.App.KillAsync();
        await Simulator.ClearFaultsAsync();
    }

    private Task InvitedAsync(BookingWish wish) => Until.TrueAsync(
        "the invitation has left", async () => (await Api.GetAsync($"api/bookings/{wish.Id}")).Read<Booking>().State == "invited");

    private async Task<int> InvitationsAsync(Person colleague) =>
        (await Simulator.MailsAsync(colleague.Address)).Count(mail => mail.Kind == "eventMessageRequest");

    private async Task<List<Meeting>> EventsAsync(BookingWish wish) =>
        (await Simulator.MeetingsAsync(undoable.Office.About.Person.Address)).FindAll(meeting => meeting.TransactionId?.Contains(wish.Id, StringComparison.OrdinalIgnoreCase) == true);
}
