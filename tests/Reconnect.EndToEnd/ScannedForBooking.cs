using Reconnect.EndToEnd.Drivers;
using Reconnect.EndToEnd.Running;

namespace Reconnect.EndToEnd;

/// <summary>A scanned story world in which tests book; whoever books takes a time of their own.</summary>
public sealed class ScannedForBooking : IAsyncLifetime
{
    public Product Product { get; private set; } = null!;

    public string Me => Product.Office.About.Person.Address;

    public async ValueTask InitializeAsync() => Product = await Product.StartScannedAsync("story");

    /// <summary>A colleague, whose mailbox can be looked into, and times that suit both.</summary>
    public async Task<(Person Colleague, IReadOnlyList<Slot> Slots)> ColleagueAsync()
    {
        var domain = Me[Me.IndexOf('@', StringComparison.Ordinal)..];
        var offered = new List<string>();
        foreach (var person in (await Product.Api.PeopleAsync()).Where(person => person.Address.EndsWith(domain, StringComparison.Ordinal)))
        {
            var slots = await Product.Api.SlotsAsync(person.PersonId);
            offered.Add($"{slots.Count(slot => slot.FreeFor == "both")} of {slots.Count}");
            if (slots.Count == 3 && slots.All(slot => slot.FreeFor == "both")) { return (person, slots); }
        }
        throw new InvalidOperationException($"No colleague has time; free for both: {string.Join(", ", offered)}.");
    }

    public static BookingWish Wish(Person person, Slot slot) => new(Guid.NewGuid().ToString(), person.PersonId, slot.Start, slot.Minutes, Online: true);

    public ValueTask DisposeAsync() => Product?.DisposeAsync() ?? ValueTask.CompletedTask;
}
