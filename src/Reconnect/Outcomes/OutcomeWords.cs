using NodaTime;

namespace Reconnect.Outcomes;

/// <summary>What followed suggestions, in both languages. Tells what came after, and not that it came because of it.</summary>
public sealed class OutcomeWords(Language language, LocalDate today)
{
    private const int FewSuggestions = 5;
    private readonly DayWords _days = new(language, today);

    private bool IsGerman => language is Language.German;

    /// <summary>In October: 9 suggestions; after 5 you were in touch within two weeks, and 3 ties are back in their rhythm.</summary>
    public string Month(MonthOfOutcomes month)
    {
        var name = month.Month.Year == today.Year ? _days.Month(month.Month.Month) : $"{_days.Month(month.Month.Month)} {DayWords.Number(month.Month.Year)}";
        var (suggestions, contacts, back) = (DayWords.Number(month.Suggestions), DayWords.Number(month.Contacts), DayWords.Number(month.Back));
        var decided = month.Suggestions - month.Open;
        List<string> said = [];
        if (decided == 0) { said.Add(Say($"In {name}: {Count(month.Suggestions)}; it is too early to tell what follows.", $"Im {name}: {Count(month.Suggestions)}; was daraus wird, ist noch nicht zu sehen.")); }
        else
        {
            said.Add(Say(
                $"In {name}: {Count(month.Suggestions)}; after {contacts} you were in touch within two weeks{(month.Contacts == 0 ? "" : month.Back == 1 ? ", and 1 tie is back in its rhythm" : $", and {back} ties are back in their rhythm")}.",
                $"Im {name}: {Count(month.Suggestions)}; nach {contacts} gab es innerhalb von zwei Wochen Kontakt{(month.Contacts == 0 ? "" : month.Back == 1 ? ", und 1 Verbindung ist wieder in ihrem Rhythmus" : $", und {back} Verbindungen sind wieder in ihrem Rhythmus")}."));
            if (month.Open > 0) { said.Add(Say($"Of {DayWords.Number(month.Open)} it is too early to tell.", $"Bei {DayWords.Number(month.Open)} ist es noch zu früh.")); }
            if (month.Suggestions < FewSuggestions) { said.Add(Say("So few prove nothing.", "So wenige beweisen nichts.")); }
        }
        return string.Join(' ', said);
    }

    public string None => Say("There were no suggestions in the last year.", "Im letzten Jahr gab es keine Vorschläge.");

    private string Count(int count) => IsGerman
        ? $"{DayWords.Number(count)} {(count == 1 ? "Vorschlag" : "Vorschläge")}"
        : $"{DayWords.Number(count)} {(count == 1 ? "suggestion" : "suggestions")}";

    private string Say(string english, string german) => IsGerman ? german : english;
}
