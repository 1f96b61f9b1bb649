using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Reconnect.People;
using Reconnect.Ties;

namespace Reconnect.Milestones;

/// <summary>Milestones in English words: a sentence for today's eyes, and a line for a mail that may be read later.</summary>
internal sealed class MilestoneWords(Person person, LocalDate date, LocalDate today)
{
    private static readonly LocalDatePattern Long = LocalDatePattern.CreateWithInvariantCulture("dddd, d MMMM");
    private static readonly LocalDatePattern Short = LocalDatePattern.CreateWithInvariantCulture("ddd d MMM");
    private static readonly string[] Small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    public (string Sentence, string Line) Birthday => (
        date == today ? $"{person.ShortName}'s birthday is today, {Long.Format(date)}." : $"{person.ShortName}'s birthday is on {Long.Format(date)}.",
        $"{Short.Format(date)}: {person.Name}'s birthday.");

    public (string Sentence, string Line) FirstContact(int years)
    {
        var length = years == 1 ? "a year" : $"{(years < Small.Length ? Small[years] : Number(years))} years";
        return (
            date == today
                ? $"{char.ToUpperInvariant(length[0])}{length[1..]} ago today, you and {person.ShortName} were first in touch."
                : $"On {Long.Format(date)} it will be {length} since you and {person.ShortName} were first in touch.",
            $"{Short.Format(date)}: {length} since you and {person.Name} were first in touch.");
    }

    /// <param name="silentDays">How long the silence was.</param>
    public (string Sentence, string Line) Return(int silentDays)
    {
        var (count, unit) = Gaps.Length(silentDays);
        return (
            date == today
                ? $"You and {person.ShortName} are back in touch since today, after {Number(count)} {unit}."
                : $"You and {person.ShortName} are back in touch since {Long.Format(date)}, after {Number(count)} {unit}.",
            $"Back in touch with {person.Name} since {Short.Format(date)}, after {Number(count)} {unit}.");
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
