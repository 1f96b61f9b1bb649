using NodaTime;
using NodaTime.Text;
using Reconnect.People;

namespace Reconnect.Ties;

/// <summary>Every word the product says about a tie. Says only what is known: numbers where there are numbers, no guess at feelings.</summary>
/// <param name="zone">The user's zone, in which days are named.</param>
/// <param name="today">Years other than this day's are said.</param>
public sealed class Sentences(DateTimeZone zone, LocalDate today)
{
    private static readonly LocalDatePattern English = LocalDatePattern.CreateWithInvariantCulture("d MMMM");
    private static readonly LocalDatePattern EnglishWithYear = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");
    private static readonly LocalDatePattern German = LocalDatePattern.Create("d. MMMM", Tongue.CultureOf(Language.German));
    private static readonly LocalDatePattern GermanWithYear = LocalDatePattern.Create("d. MMMM uuuu", Tongue.CultureOf(Language.German));

    /// <summary>12 March; 12 March 2025 when that is another year.</summary>
    public string Date(LocalDate day) => day.Year == today.Year
        ? Tongue.Say(English.Format(day), German.Format(day))
        : Tongue.Say(EnglishWithYear.Format(day), GermanWithYear.Format(day));

    public string Date(Instant at) => Date(at.InZone(zone).Date);

    /// <summary>You and Anna usually talk every 2-3 weeks; it has been 11.</summary>
    public static string Quiet(Person person, Rhythm rhythm, int silentDays)
    {
        var usual = Gaps.Usual(rhythm.UsualDays);
        var (count, unit) = Gaps.Length(silentDays);
        var said = usual.EndsWith(unit, StringComparison.Ordinal) ? Number(count) : $"{Number(count)} {unit}";
        return Tongue.Say(
            $"You and {person.ShortName} usually talk {usual}; it has been {said}.",
            $"Sie und {person.ShortName} haben gewöhnlich {usual} Kontakt; inzwischen {(count == 1 ? "ist" : "sind")} es {said}.");
    }

    /// <summary>Of ties that fell this quiet, about 4 in 10 are back within 90 days. Null where the sets the model was fitted on say nothing: of silences
    /// longer than they were watched.</summary>
    public static string? Return(double aliveChance, int silentDays)
    {
        const int LongestWatched = 360;
        if (silentDays > LongestWatched) { return null; }
        var inTen = (int)Math.Round(aliveChance * 10);
        var part = inTen switch
        {
            0 => Tongue.Say("fewer than 1 in 10 are", "kommt weniger als 1 von 10"),
            >= 10 => Tongue.Say("nearly all are", "kommen fast alle"),
            _ => Tongue.Say($"about {Number(inTen)} in 10 {(inTen == 1 ? "is" : "are")}", $"{(inTen == 1 ? "kommt" : "kommen")} etwa {Number(inTen)} von 10"),
        };
        return Tongue.Say(
            $"Of ties that fell this quiet, {part} back within 90 days.",
            $"Von den Verbindungen, die so still geworden sind, {part} innerhalb von 90 Tagen wieder in Gang.");
    }

    /// <summary>You and Anna usually talk about every week; if nothing happens, that will have gone quiet by 12 March.</summary>
    public string Slips(Person person, Rhythm rhythm, LocalDate day) => Tongue.Say(
        $"You and {person.ShortName} usually talk {Gaps.Usual(rhythm.UsualDays)}; if nothing happens, that will have gone quiet by {Date(day)}.",
        $"Sie und {person.ShortName} haben gewöhnlich {Gaps.Usual(rhythm.UsualDays)} Kontakt; wenn nichts geschieht, ist die Verbindung bis zum {Date(day)} still geworden.");

    /// <summary>What is added when the model is not sure.</summary>
    public static string MayBeAPause => Tongue.Say("It may only be a pause.", "Vielleicht ist es nur eine Pause.");

    /// <summary>You and Anna usually talk about every week; last on 12 March.</summary>
    public string Steady(Person person, Rhythm rhythm, Instant last) => Tongue.Say(
        $"You and {person.ShortName} usually talk {Gaps.Usual(rhythm.UsualDays)}; last on {Date(last)}.",
        $"Sie und {person.ShortName} haben gewöhnlich {Gaps.Usual(rhythm.UsualDays)} Kontakt; zuletzt am {Date(last)}.");

    /// <summary>You and Anna have been in touch on 4 days so far; last on 12 March.</summary>
    public string New(Person person, int days, Instant last) => Tongue.Say(
        $"You and {person.ShortName} have been in touch on {Days(days)} so far; last on {Date(last)}.",
        $"Sie und {person.ShortName} hatten bisher an {Days(days)} Kontakt; zuletzt am {Date(last)}.");

    /// <summary>You were last in touch with Anna on 12 March.</summary>
    public string LastInTouch(Person person, Instant last) => Tongue.Say(
        $"You were last in touch with {person.ShortName} on {Date(last)}.", $"Sie hatten zuletzt am {Date(last)} Kontakt mit {person.ShortName}.");

    /// <summary>Why two addresses may be one person's; each sentence true by itself.</summary>
    public IReadOnlyList<string> MayBeOne(MergeProposal proposal) =>
    [
        Tongue.Say($"Both are called {proposal.Name}.", $"Beide heißen {proposal.Name}."),
        Tongue.Say(
            $"{proposal.Earlier} was last seen on {Date(proposal.LastOfEarlier)}, {proposal.Later} first on {Date(proposal.FirstOfLater)}.",
            $"{proposal.Earlier} kam zuletzt am {Date(proposal.LastOfEarlier)} vor, {proposal.Later} zum ersten Mal am {Date(proposal.FirstOfLater)}."),
        proposal.TakenUp is { } at
            ? Tongue.Say(
                $"Mail to {proposal.Earlier} was answered from {proposal.Later} on {Date(at)}.",
                $"Eine Mail an {proposal.Earlier} wurde am {Date(at)} von {proposal.Later} aus beantwortet.")
            : Tongue.Say(
                $"{Count(proposal.Shared, "other")} had mail with both.",
                $"{(proposal.Shared == 1 ? "1 weitere Person hatte" : $"{Number(proposal.Shared)} weitere Personen hatten")} Mailverkehr mit beiden."),
    ];

    /// <summary>What of the user's own words stands against the last one.</summary>
    public static string CannotHold(Contradiction what) => Tongue.Say(
        $"You cannot say all of this: {string.Join(", ", what.Same.Select(pair => $"{pair.First} and {pair.Second} are one person's"))}, "
            + $"but {what.Apart.First} and {what.Apart.Second} are not. Nothing was changed.",
        $"Das alles zusammen kann nicht stimmen: {string.Join(", ", what.Same.Select(pair => $"{pair.First} und {pair.Second} gehören derselben Person"))}, "
            + $"aber {what.Apart.First} und {what.Apart.Second} nicht. Es wurde nichts geändert.");

    /// <summary>The reason as the user put it right.</summary>
    public Reason Corrected(Tie tie, ReasonKind kind)
    {
        var name = tie.Person.ShortName;
        var text = kind switch
        {
            ReasonKind.YourTurn => Tongue.Say($"It is your turn to write to {name}.", $"Sie sind dran, {name} zu schreiben."),
            ReasonKind.TheirTurn => Tongue.Say($"It is {name}'s turn to write to you.", $"{name} ist dran, Ihnen zu schreiben."),
            ReasonKind.FrameEnded => Tongue.Say($"What you and {name} did together has ended.", $"Was Sie und {name} gemeinsam gemacht haben, ist zu Ende."),
            ReasonKind.YouWereBusy => Tongue.Say("You were busy.", "Sie hatten viel zu tun."),
            ReasonKind.TheyAreBusy => Tongue.Say($"{name} is busy.", $"{name} hat viel zu tun."),
            ReasonKind.Moved => Tongue.Say($"{name} has moved.", $"{name} ist inzwischen woanders."),
            ReasonKind.Strain => Tongue.Say($"There is some strain between you and {name}.", $"Zwischen Ihnen und {name} gibt es Spannungen."),
            _ => Tongue.Say("You drifted apart.", "Sie haben sich aus den Augen verloren."),
        };
        var evidence = tie.Reason is { } found && found.Kind == kind ? found.Evidence : [LastInTouch(tie.Person, tie.LastContact)];
        return new Reason(kind, text, evidence, CorrectedByUser: true);
    }

    private static string Number(int count) => Tongue.Number(count);

    private static string Count(int count, string one) => $"{Number(count)} {one}{(count == 1 ? "" : "s")}";

    /// <summary>4 days; in German as it stands after "an".</summary>
    internal static string Days(int count) => Tongue.Say(Count(count, "day"), $"{Number(count)} {(count == 1 ? "Tag" : "Tagen")}");
}
