using NodaTime;
using Reconnect.Milestones;
using Reconnect.Ties;

namespace Reconnect.Notes;

/// <summary>The prep card in words, in both languages.</summary>
internal sealed class PrepWords(Language language, DateTimeZone zone, LocalDate today)
{
    private readonly DayWords _days = new(language, today);

    private bool IsGerman => language is Language.German;

    /// <summary>In the order in which one would like to know it.</summary>
    public IReadOnlyList<string> Lines(PrepCard card)
    {
        var name = card.Person.ShortName;
        string?[] lines =
        [
            card.Planned is { } start ? Planned(start) : null,
            card.AskFirst is { } ask ? Say($"Ask first: {ask}", $"Zuerst fragen: {ask}") : null,
            card.LastAfter is { } after ? After(after) : null,
            card.LastMet is { } met ? Say($"You last met on {Date(met)}.", $"Zuletzt getroffen haben Sie sich am {Date(met)}.") : null,
            LastMail(card, name),
            card.Open is { } open ? Open(open, name) : null,
            card.Of > 0 ? Balance(card, name) : null,
            .. card.Milestones.Select(Milestone),
        ];
        return [.. lines.OfType<string>()];
    }

    /// <summary>Good; gut.</summary>
    public string How(HowItWas how) => how switch
    {
        HowItWas.Good => Say("good", "gut"),
        HowItWas.Fine => Say("all right", "in Ordnung"),
        _ => Say("hard", "schwierig"),
    };

    public string Again(MeetAgain again) => again switch
    {
        MeetAgain.Soon => Say("again soon", "bald wieder"),
        MeetAgain.Usual => Say("again as usual", "wieder wie üblich"),
        _ => Say("let it rest for now", "erst einmal ruhen lassen"),
    };

    private string Planned(Instant start)
    {
        var local = start.InZone(zone);
        return Say($"You meet on {_days.FullDate(local.Date)} at {_days.Time(local.TimeOfDay)}.", $"Sie treffen sich am {_days.FullDate(local.Date)} um {_days.Time(local.TimeOfDay)}.");
    }

    private string After(Note note)
    {
        List<string> taps = [];
        if (note.How is { } how) { taps.Add(How(how)); }
        if (note.Again is { } again) { taps.Add(Again(again)); }
        if (note.Text.Length > 0) { taps.Add(Say($"“{note.Text}”", $"„{note.Text}“")); }
        return Say($"Your word after the meeting of {_days.Date(note.On)}: {string.Join(", ", taps)}.", $"Ihr Wort nach dem Treffen vom {_days.Date(note.On)}: {string.Join(", ", taps)}.");
    }

    private string? LastMail(PrepCard card, string name) => (card.LastMailByUser, card.LastMail) switch
    {
        (true, { } at) => Say($"You wrote last, on {Date(at)}.", $"Zuletzt geschrieben haben Sie, am {Date(at)}."),
        (false, { } at) => Say($"{name} wrote last, on {Date(at)}.", $"Zuletzt geschrieben hat {name}, am {Date(at)}."),
        _ => null,
    };

    private string Open(Turn open, string name) => open.Whose is Whose.Yours
        ? Say($"It is your turn since {Date(open.Since)}.", $"Seit dem {Date(open.Since)} sind Sie dran.")
        : Say($"Your mail of {Date(open.Since)} has no answer from {name} yet.", $"Auf Ihre Mail vom {Date(open.Since)} hat {name} noch nicht geantwortet.");

    private string Balance(PrepCard card, string name)
    {
        var (yours, of) = (DayWords.Number(card.Yours), DayWords.Number(card.Of));
        return card.Yours * 2 >= card.Of
            ? Say($"You wrote {yours} of the last {of} mails.", $"Von den letzten {of} Mails haben Sie {yours} geschrieben.")
            : Say($"{name} wrote {DayWords.Number(card.Of - card.Yours)} of the last {of} mails.", $"Von den letzten {of} Mails hat {name} {DayWords.Number(card.Of - card.Yours)} geschrieben.");
    }

    private string Milestone(Milestone one)
    {
        var (name, date) = (one.Person.ShortName, _days.Date(one.Date));
        return one.Kind switch
        {
            MilestoneKind.Birthday => Say($"{name}'s birthday: {date}.", $"Geburtstag von {name}: {date}."),
            MilestoneKind.FirstContact when one.Years is { } years =>
                Say($"{date}: {Years(years)} since you were first in touch.", $"{date}: {Years(years)} seit dem ersten Kontakt."),
            _ => Say($"Back in touch since {date}.", $"Wieder in Kontakt seit dem {date}."),
        };
    }

    private string Years(int years) => Say($"{DayWords.Number(years)} {(years == 1 ? "year" : "years")}", $"{DayWords.Number(years)} {(years == 1 ? "Jahr" : "Jahre")}");

    private string Date(Instant at) => _days.Date(at.InZone(zone).Date);

    private string Say(string english, string german) => IsGerman ? german : english;
}
