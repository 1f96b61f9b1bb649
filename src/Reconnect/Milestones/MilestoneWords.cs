using NodaTime;
using NodaTime.Text;
using Reconnect.People;
using Reconnect.Ties;

namespace Reconnect.Milestones;

/// <summary>Milestones in words: a sentence for today's eyes, and a line for a mail that may be read later.</summary>
internal sealed class MilestoneWords(Person person, LocalDate date, LocalDate today)
{
    private static readonly LocalDatePattern EnglishLong = LocalDatePattern.CreateWithInvariantCulture("dddd, d MMMM");
    private static readonly LocalDatePattern EnglishShort = LocalDatePattern.CreateWithInvariantCulture("ddd d MMM");
    private static readonly LocalDatePattern GermanLong = LocalDatePattern.Create("dddd, d. MMMM", Tongue.CultureOf(Language.German));
    private static readonly LocalDatePattern GermanShort = LocalDatePattern.Create("ddd, d. MMM", Tongue.CultureOf(Language.German));
    private static readonly string[] Small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    private static readonly string[] Klein = ["keine", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"];

    private string Long => Tongue.Say(EnglishLong.Format(date), GermanLong.Format(date));

    private string Short => Tongue.Say(EnglishShort.Format(date), GermanShort.Format(date));

    public (string Sentence, string Line) Birthday => (
        date == today
            ? Tongue.Say($"{person.ShortName}'s birthday is today, {Long}.", $"{person.ShortName} hat heute, {Long}, Geburtstag.")
            : Tongue.Say($"{person.ShortName}'s birthday is on {Long}.", $"{person.ShortName} hat am {Long}, Geburtstag."),
        Tongue.Say($"{Short}: {person.Name}'s birthday.", $"{Short}: Geburtstag von {person.Name}."));

    public (string Sentence, string Line) FirstContact(int years)
    {
        var length = years == 1 ? "a year" : $"{(years < Small.Length ? Small[years] : Number(years))} years";
        var (jahre, jahren) = years == 1 ? ("ein Jahr", "einem Jahr") : ($"{Zahl(years)} Jahre", $"{Zahl(years)} Jahren");
        return (
            date == today
                ? Tongue.Say(
                    $"{char.ToUpperInvariant(length[0])}{length[1..]} ago today, you and {person.ShortName} were first in touch.",
                    $"Heute vor {jahren} hatten Sie und {person.ShortName} zum ersten Mal Kontakt.")
                : Tongue.Say(
                    $"On {Long} it will be {length} since you and {person.ShortName} were first in touch.",
                    $"Am {Long}, {(years == 1 ? "ist" : "sind")} es {jahre}, dass Sie und {person.ShortName} zum ersten Mal Kontakt hatten."),
            Tongue.Say($"{Short}: {length} since you and {person.Name} were first in touch.", $"{Short}: {jahre} seit Ihrem ersten Kontakt mit {person.Name}."));
    }

    /// <param name="silentDays">How long the silence was.</param>
    public (string Sentence, string Line) Return(int silentDays)
    {
        var (count, unit) = Gaps.Length(silentDays);
        var (after, nach) = ($"{Number(count)} {unit}", $"{Number(count)} {Gaps.Dative(unit)}");
        return (
            date == today
                ? Tongue.Say($"You and {person.ShortName} are back in touch since today, after {after}.", $"Seit heute haben Sie und {person.ShortName} wieder Kontakt, nach {nach}.")
                : Tongue.Say($"You and {person.ShortName} are back in touch since {Long}, after {after}.", $"Seit {Long}, haben Sie und {person.ShortName} wieder Kontakt, nach {nach}."),
            Tongue.Say($"Back in touch with {person.Name} since {Short}, after {after}.", $"Wieder in Kontakt mit {person.Name} seit {Short}, nach {nach}."));
    }

    private static string Zahl(int count) => count < Klein.Length ? Klein[count] : Number(count);

    private static string Number(int count) => Tongue.Number(count);
}
