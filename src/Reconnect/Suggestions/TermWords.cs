using NodaTime;
using Reconnect.People;
using Reconnect.Ties;

namespace Reconnect.Suggestions;

/// <summary>The terms of the ranking in words.</summary>
internal static class TermWords
{
    private const double Mostly = .6;
    private const double Rarely = .2;
    private const double OneSided = .4;

    public static string OverCapacity => "You have more ties going than at any time of the last year, so those that meant most come first.";

    /// <summary>You were in touch on 84 days over 3 years, mostly just the two of you.</summary>
    public static string Meaning(Tie tie, DateTimeZone zone)
    {
        if (tie.Meaning is not { } meaning) { return $"You were in touch on {Days(tie.Memory.Days)}."; }
        var (count, unit) = Gaps.Length(Math.Max(1, Period.DaysBetween(meaning.First, tie.LastContact.InZone(zone).Date)));
        var company = meaning.JustTwoShare switch { >= Mostly => ", mostly just the two of you", <= Rarely => ", mostly among others", _ => "" };
        return $"You were in touch on {Days(meaning.Days)} over {count} {unit}{company}.{Sides(tie.Person, meaning)}";
    }

    public static string HasSlot(Person person) => $"There is a time for you and {person.ShortName} within two weeks.";

    public static string HasNoSlot(Person person) => $"There is no time to offer with {person.ShortName} within two weeks.";

    public static string Shared(Person person, IReadOnlyList<SharedTrait> shared)
    {
        var trait = shared.Select(one => one.Kind).Min() switch
        {
            TraitKind.Circle => $"is in the same circle as {shared[0].With.ShortName}",
            TraitKind.Company => $"is at the same company as {shared[0].With.ShortName}",
            _ => $"went quiet for the same reason as {shared[0].With.ShortName}",
        };
        return $"{person.ShortName} {trait}, and a mixed week is nicer.";
    }

    public static string Feedback(Person person, Signal last, string on) => last switch
    {
        Signal.Helped => $"You were in touch soon after {person.ShortName} was suggested on {on}.",
        Signal.Booked => $"You booked time with {person.ShortName} on {on}.",
        Signal.Wrote => $"You wrote to {person.ShortName} on {on}.",
        Signal.Snoozed => $"You put {person.ShortName} off on {on}.",
        _ => $"You said 'not now' to {person.ShortName} on {on}.",
    };

    /// <summary>Somebody from long ago: you and Anna were last in touch on 3 March 2022. A hello may be a nice surprise.</summary>
    public static string Surprise(Person person, string last) =>
        $"Somebody from long ago: you and {person.ShortName} were last in touch on {last}. A hello may be a nice surprise.";

    /// <summary>Anna was suggested on 3 November and waits until something changes.</summary>
    public static string Waiting(Person person, string shown) => $"{person.ShortName} was suggested on {shown} and waits until something changes.";

    private static string Sides(Person person, TieMeaning meaning) => meaning.Balance >= OneSided ? ""
        : meaning.ByUser > meaning.ByOther ? $" You turned to {person.ShortName} more often than {person.ShortName} to you."
        : $" {person.ShortName} turned to you more often than you to {person.ShortName}.";

    private static string Days(int count) => count == 1 ? "1 day" : $"{count} days";
}
