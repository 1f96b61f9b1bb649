using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Reconnect.Bookings;
using Reconnect.People;
using Reconnect.Slots;

namespace Reconnect.Recurring;

/// <summary>Recurring catch-ups in English words.</summary>
public static class RecurringWords
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("ddd d MMM");

    public static string NoRhythm(Person person) => $"There is no usual rhythm with {person.ShortName} yet: choose how often you want to be in touch first.";

    public static string TooMany { get; } = string.Create(CultureInfo.InvariantCulture, $"There can be {RecurringCatchUp.MostWishes} recurring catch-ups at most.");

    /// <summary>"every 3 weeks", "every 10 days".</summary>
    public static string Every(int days) => days switch
    {
        7 => "every week",
        _ when days % 7 == 0 => string.Create(CultureInfo.InvariantCulture, $"every {days / 7} weeks"),
        _ => string.Create(CultureInfo.InvariantCulture, $"every {days} days"),
    };

    internal static string Of(RecurringCatchUp wish, Person person, RecurringState state, int? days, Interval? when, LocalDate? due, DateTimeZone zone)
    {
        var often = days is { } some ? Every(some) : "at your rhythm";
        return state switch
        {
            RecurringState.Planned when when is { } time && wish.Plan is { } plan =>
                $"Planned with {person.ShortName}, {often}: {BookingView.TextOf(time, zone)}. "
                + $"The invitation leaves on {SlotWords.Of(plan.LeavesAt.InZone(zone).LocalDateTime)}; until then nobody hears of it, and you can skip or move it.",
            RecurringState.Booked when when is { } time =>
                $"Booked with {person.ShortName}, {often}: {BookingView.TextOf(time, zone)}. Skipping it tells {person.ShortName}.",
            RecurringState.Paused when days is null => $"Paused: there is no usual rhythm with {person.ShortName} any more.",
            RecurringState.Paused => $"Paused while you have put {person.ShortName} aside.",
            RecurringState.Asking => $"The last two catch-ups with {person.ShortName} did not come about. Nothing more is sent unless you let it go on.",
            _ when wish.TriedAt is not null => $"With {person.ShortName}, {often}: no time fits both yet. It is looked for again each day.",
            _ => $"With {person.ShortName}, {often}: the next from {(due is { } day ? Day.Format(day) : "then")} on. You will see the time here before anybody is invited.",
        };
    }
}
