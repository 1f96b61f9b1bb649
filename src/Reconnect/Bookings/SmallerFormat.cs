using NodaTime;
using Reconnect.People;

namespace Reconnect.Bookings;

/// <summary>How the next catch-up with one person is proposed.</summary>
public enum Format
{
    Usual,

    /// <summary>A quarter of an hour.</summary>
    Smaller,

    /// <summary>No time at all: a few words.</summary>
    Written,
}

/// <summary>Asks for less after a no, and for no time any more after three in a row, until the two are in touch again, both ways. A catch-up that took place
/// ends it.</summary>
public static class SmallerFormat
{
    private const int MostNoes = 3;
    private const int MostCancelled = 2;

    public static Duration Length { get; } = Duration.FromMinutes(15);

    /// <param name="newestFirst">All bookings with one person. Those that came to nothing before the invitation left say nothing, nor do those still open.</param>
    /// <param name="lastBothWays">Since every earlier moment both have turned to each other; null when that is not known.</param>
    /// <returns>With one sentence for the user where there is something to say.</returns>
    public static (Format Format, string? Note) Of(IEnumerable<Booking> newestFirst, Person person, Instant now, Instant? lastBothWays)
    {
        var noes = newestFirst.Where(booking => IsNo(booking) || booking.HasTakenPlace(now)).TakeWhile(IsNo).Take(MostNoes).ToList();
        return noes switch
        {
            { Count: MostNoes } when lastBothWays is not { } both || both <= noes[0].AskedAt => (Format.Written, BookingWords.ThreeNoes(person.ShortName)),
            [{ State: BookingState.Declined }, ..] => (Format.Smaller, BookingWords.LastNo(person.ShortName)),
            { Count: >= MostCancelled } => (Format.Smaller, BookingWords.TwoCancelled(person.ShortName)),
            _ => (Format.Usual, null),
        };
    }

    private static bool IsNo(Booking booking) => booking is { State: BookingState.Declined } or { State: BookingState.Cancelled, EventId: not null };
}
