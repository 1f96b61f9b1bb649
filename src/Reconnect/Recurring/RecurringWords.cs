using NodaTime;
using NodaTime.Text;
using Reconnect.Bookings;
using Reconnect.People;
using Reconnect.Slots;

namespace Reconnect.Recurring;

/// <summary>Recurring catch-ups in words.</summary>
public static class RecurringWords
{
    public static string NoRhythm(Person person) => Tongue.Say(
        $"There is no usual rhythm with {person.ShortName} yet: choose how often you want to be in touch first.",
        $"Mit {person.ShortName} gibt es noch keinen üblichen Rhythmus: Wählen Sie zuerst, wie oft Sie Kontakt haben möchten.");

    public static string TooMany => Tongue.Say(
        $"There can be {RecurringCatchUp.MostWishes} recurring catch-ups at most.",
        $"Mehr als {RecurringCatchUp.MostWishes} regelmäßige Wiedersehen sind nicht möglich.");

    /// <param name="until">The first day after the pause.</param>
    public static string InPause(LocalDate until)
    {
        var day = DayOf(until);
        return Tongue.Say(
            $"You are paused until {day}: choose a time from then on, or end the pause.", $"Sie machen Pause bis {day}: Wählen Sie eine Zeit danach, oder beenden Sie die Pause.");
    }

    /// <summary>"every 3 weeks", "every 10 days".</summary>
    public static string Every(int days) => days switch
    {
        7 => Tongue.Say("every week", "jede Woche"),
        _ when days % 7 == 0 => Tongue.Say($"every {days / 7} weeks", $"alle {days / 7} Wochen"),
        _ => Tongue.Say($"every {days} days", $"alle {days} Tage"),
    };

    internal static string Of(RecurringCatchUp wish, Person person, RecurringState state, int? days, Interval? when, Instant? leaves, LocalDate? due, DateTimeZone zone)
    {
        var name = person.ShortName;
        var often = days is { } some ? Every(some) : Tongue.Say("at your rhythm", "in Ihrem Rhythmus");
        return state switch
        {
            RecurringState.Planned when when is { } time && leaves is { } leavesAt => Planned(name, often, BookingView.TextOf(time, zone), SlotWords.Of(leavesAt.InZone(zone).LocalDateTime)),
            RecurringState.Booked when when is { } time => Booked(name, often, BookingView.TextOf(time, zone)),
            RecurringState.Paused when days is null => Tongue.Say(
                $"Paused: there is no usual rhythm with {name} any more.", $"Ausgesetzt: Mit {name} gibt es keinen üblichen Rhythmus mehr."),
            RecurringState.Paused => Tongue.Say($"Paused while you have put {name} aside.", $"Ausgesetzt, solange Sie {name} zurückgestellt haben."),
            RecurringState.Asking => Tongue.Say(
                $"The last two catch-ups with {name} did not come about. Nothing more is sent unless you let it go on.",
                $"Zweimal kam das Wiedersehen mit {name} nicht zustande. Es wird nichts mehr verschickt, bis Sie es weitergehen lassen."),
            _ when wish.TriedAt is not null => Tongue.Say(
                $"With {name}, {often}: no time fits both yet. It is looked for again each day.",
                $"Mit {name}, {often}: Noch passt keine Zeit für beide. Jeden Tag wird wieder gesucht."),
            _ => Coming(name, often, due),
        };
    }

    private static string Planned(string name, string often, string time, string leaves) => Tongue.Say(
        $"Planned with {name}, {often}: {time}. The invitation leaves on {leaves}; until then nobody hears of it, and you can skip or move it.",
        $"Geplant mit {name}, {often}: {time}. Die Einladung geht am {leaves} hinaus; bis dahin erfährt niemand davon, und Sie können es auslassen oder verschieben.");

    private static string Booked(string name, string often, string time) => Tongue.Say(
        $"Booked with {name}, {often}: {time}. Skipping it tells {name}.",
        $"Gebucht mit {name}, {often}: {time}. Wenn Sie es auslassen, erfährt {name} davon.");

    private static string Coming(string name, string often, LocalDate? due)
    {
        var day = due is { } date ? DayOf(date) : Tongue.Say("then", "dann");
        return Tongue.Say(
            $"With {name}, {often}: the next from {day} on. You will see the time here before anybody is invited.",
            $"Mit {name}, {often}: das nächste Mal ab {day}. Sie sehen die Zeit hier, bevor jemand eingeladen wird.");
    }

    private static string DayOf(LocalDate date) => LocalDatePattern.Create(Tongue.Say("ddd d MMM", "ddd, d. MMM"), Tongue.Culture).Format(date);
}
