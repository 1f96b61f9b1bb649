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

    public static string OverCapacity => Tongue.Say(
        "You have more ties going than at any time of the last year, so those that meant most come first.",
        "Sie pflegen mehr Verbindungen als je im letzten Jahr; deshalb kommen die zuerst, die am meisten bedeutet haben.");

    /// <summary>You were in touch on 84 days over 3 years, mostly just the two of you.</summary>
    public static string Meaning(Tie tie, DateTimeZone zone)
    {
        if (tie.Meaning is not { } meaning) { return Tongue.Say($"You were in touch on {Days(tie.Memory.Days)}.", $"Sie hatten an {Days(tie.Memory.Days)} Kontakt."); }
        var (count, unit) = Gaps.Length(Math.Max(1, Period.DaysBetween(meaning.First, tie.LastContact.InZone(zone).Date)));
        var company = meaning.JustTwoShare switch
        {
            >= Mostly => Tongue.Say(", mostly just the two of you", ", meist nur zu zweit"),
            <= Rarely => Tongue.Say(", mostly among others", ", meist mit anderen zusammen"),
            _ => "",
        };
        return Tongue.Say(
            $"You were in touch on {Days(meaning.Days)} over {count} {unit}{company}.{Sides(tie.Person, meaning)}",
            $"Sie hatten in {count} {Gaps.Dative(unit)} an {Days(meaning.Days)} Kontakt{company}.{Sides(tie.Person, meaning)}");
    }

    public static string HasSlot(Person person) => Tongue.Say(
        $"There is a time for you and {person.ShortName} within two weeks.", $"In den nächsten zwei Wochen gibt es einen Termin für Sie und {person.ShortName}.");

    public static string HasNoSlot(Person person) => Tongue.Say(
        $"There is no time to offer with {person.ShortName} within two weeks.",
        $"In den nächsten zwei Wochen lässt sich kein Termin mit {person.ShortName} anbieten.");

    public static string Shared(Person person, IReadOnlyList<SharedTrait> shared)
    {
        var (name, other) = (person.ShortName, shared[0].With.ShortName);
        var trait = shared.Select(one => one.Kind).Min() switch
        {
            TraitKind.Circle => Tongue.Say($"{name} is in the same circle as {other}", $"{name} gehört zum selben Kreis wie {other}"),
            TraitKind.Company => Tongue.Say($"{name} is at the same company as {other}", $"{name} arbeitet in derselben Firma wie {other}"),
            _ => Tongue.Say($"{name} went quiet for the same reason as {other}", $"Mit {name} ist es aus demselben Grund still geworden wie mit {other}"),
        };
        return Tongue.Say($"{trait}, and a mixed week is nicer.", $"{trait}, und eine gemischte Woche ist schöner.");
    }

    /// <summary>Shown a little later, because you said 'not now' to Anna on 3 November.</summary>
    /// <param name="last">The latest of what moves the ranking this way.</param>
    /// <param name="way">1 for earlier, -1 for later; 0 where one outweighs the other.</param>
    public static string Feedback(Person person, Signal last, string on, int way)
    {
        var (because, weil) = Because(person.ShortName, last, on);
        return way switch
        {
            > 0 => Tongue.Say($"Shown a little earlier, because {because}.", $"Kommt etwas früher, weil {weil}."),
            < 0 => Tongue.Say($"Shown a little later, because {because}.", $"Kommt etwas später, weil {weil}."),
            _ => Tongue.Say($"Neither earlier nor later, although {because}: what you did before outweighs it.", $"Weder früher noch später, obwohl {weil}: Früheres hebt es auf."),
        };
    }

    private static (string English, string German) Because(string name, Signal last, string on) => last switch
    {
        Signal.Helped => ($"you were in touch soon after {name} was suggested on {on}", $"Sie bald nach dem Vorschlag vom {on} mit {name} Kontakt hatten"),
        Signal.Booked => ($"you booked time with {name} on {on}", $"Sie am {on} Zeit mit {name} gebucht haben"),
        Signal.Wrote => ($"you wrote to {name} on {on}", $"Sie am {on} an {name} geschrieben haben"),
        Signal.Opener => ($"you took a draft to {name} on {on}", $"Sie am {on} einen Entwurf an {name} genommen haben"),
        Signal.Helpful => ($"you said on {on} that the suggestion of {name} helped", $"Ihnen der Vorschlag von {name}, wie Sie am {on} sagten, geholfen hat"),
        Signal.Snoozed => ($"you put {name} off on {on}", $"Sie {name} am {on} auf später verschoben haben"),
        _ => ($"you said 'not now' to {name} on {on}", $"Sie am {on} zu {name} „Nicht jetzt“ gesagt haben"),
    };

    /// <summary>Somebody from long ago: you and Anna were last in touch on 3 March 2022. A hello may be a nice surprise.</summary>
    public static string Surprise(Person person, string last) => Tongue.Say(
        $"Somebody from long ago: you and {person.ShortName} were last in touch on {last}. A hello may be a nice surprise.",
        $"Jemand von früher: Sie und {person.ShortName} hatten zuletzt am {last} Kontakt. Ein Gruß ist vielleicht eine schöne Überraschung.");

    /// <summary>Anna was suggested on 3 November and waits until something changes.</summary>
    public static string Waiting(Person person, string shown) => Tongue.Say(
        $"{person.ShortName} was suggested on {shown} and waits until something changes.",
        $"{person.ShortName} wurde am {shown} vorgeschlagen und wartet, bis sich etwas ändert.");

    private static string Sides(Person person, TieMeaning meaning) => meaning.Balance >= OneSided ? ""
        : meaning.ByUser > meaning.ByOther
            ? Tongue.Say(
                $" You turned to {person.ShortName} more often than {person.ShortName} to you.",
                $" Sie haben sich öfter bei {person.ShortName} gemeldet als {person.ShortName} bei Ihnen.")
            : Tongue.Say(
                $" {person.ShortName} turned to you more often than you to {person.ShortName}.",
                $" {person.ShortName} hat sich öfter bei Ihnen gemeldet als Sie bei {person.ShortName}.");

    private static string Days(int count) => Sentences.Days(count);
}
