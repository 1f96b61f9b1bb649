using NodaTime;
using Reconnect.Ties;

namespace Reconnect.Approaches;

/// <summary>What is said before a hello, in both languages.</summary>
public sealed class ApproachWords(Language language, LocalDate today)
{
    private readonly DayWords _days = new(language, today);

    private bool IsGerman => language is Language.German;

    /// <summary>Maybe first a hello to Ben: 8 of your 9 mails to Ben were answered, and you were last in touch 2 weeks ago.</summary>
    public string WarmUp(WarmUp one)
    {
        var name = one.Easy.Person.ShortName;
        var (answered, begun) = (DayWords.Number(one.Easy.Habits!.Answered), DayWords.Number(one.Easy.Habits.Begun));
        return IsGerman
            ? $"Vielleicht zuerst ein Hallo an {name}: {answered} von {begun} Ihrer Mails an {name} wurden beantwortet, und der letzte Kontakt war vor {_days.Length(one.SilentDays)}."
            : $"Maybe first a hello to {name}: {answered} of your {begun} mails to {name} were answered, and you were last in touch {_days.Length(one.SilentDays)} ago.";
    }

    /// <summary>7 of your last 9 out-of-the-blue mails were answered, half of the answers came within 5 hours.</summary>
    public string Evidence(OutOfTheBlue mails)
    {
        var (answered, of) = (DayWords.Number(mails.Answered), DayWords.Number(mails.Mails));
        var half = mails.HalfWithinMinutes is { } within ? _days.Wait(within) : null;
        var first = IsGerman
            ? $"{answered} Ihrer letzten {of} Mails nach langer Stille wurden beantwortet"
            : $"{answered} of your last {of} out-of-the-blue mails were answered";
        return half is null ? $"{first}." : IsGerman ? $"{first}, die Hälfte der Antworten kam innerhalb von {Within(half)}." : $"{first}, half of the answers came within {half}.";
    }

    /// <summary>A guess from 24 answers: Anna answers most often on Tuesdays, and at least half of the time between 9:00 and 12:00 their time.</summary>
    public string? Door(BestDoor door, string name)
    {
        List<string> when = [];
        if (door.Day is { } day) { when.Add(IsGerman ? $"am häufigsten am {_days.Weekday(day)}" : $"most often on {_days.Weekday(day)}s"); }
        if (door.From is { } from)
        {
            var (start, end) = ($"{DayWords.Number(from)}:00", $"{DayWords.Number(from + BestDoor.Hours)}:00");
            var whose = (IsGerman, door.IsTheirZone) switch { (false, true) => "their time", (false, false) => "your time", (true, true) => "dortiger Zeit", _ => "Ihrer Zeit" };
            when.Add(IsGerman ? $"mindestens jedes zweite Mal zwischen {start} und {end} Uhr {whose}" : $"at least half of the time between {start} and {end} {whose}");
        }
        if (when.Count == 0) { return null; }
        return IsGerman
            ? $"Eine Vermutung aus {DayWords.Number(door.Answers)} Antworten: {name} antwortet {string.Join(" und ", when)}."
            : $"A guess from {DayWords.Number(door.Answers)} answers: {name} answers {string.Join(", and ", when)}.";
    }

    /// <summary>On 14 of your last 20 days in touch you met: a meeting may be the better door.</summary>
    public string? Channel(BestDoor door)
    {
        var (met, of) = (DayWords.Number(door.MetDays), DayWords.Number(door.Days));
        return (door.Channel, IsGerman) switch
        {
            (Approaches.Channel.Meeting, false) => $"On {met} of your last {of} days in touch you met: to meet may be the better door.",
            (Approaches.Channel.Meeting, true) => $"An {met} der letzten {of} Tage mit Kontakt haben Sie sich getroffen: ein Treffen ist vielleicht der bessere Weg.",
            (Approaches.Channel.Mail, false) => $"You met on {met} of your last {of} days in touch: a mail may be the better door.",
            (Approaches.Channel.Mail, true) => $"An {met} der letzten {of} Tage mit Kontakt haben Sie sich getroffen: eine Mail ist vielleicht der bessere Weg.",
            _ => null,
        };
    }

    // "innerhalb von" wants the dative: a day and an hour do not change, and one minute becomes "einer".
    private static string Within(string half) => half switch { "1 Minute" => "einer Minute", "1 Stunde" => "einer Stunde", "1 Tag" => "einem Tag", _ => half };
}
