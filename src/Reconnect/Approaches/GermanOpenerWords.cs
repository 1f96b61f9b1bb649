using NodaTime;

namespace Reconnect.Approaches;

internal sealed class GermanOpenerWords(OpenerFacts facts) : IOpenerWords
{
    private readonly DayWords _days = new(Language.German, facts.Today);

    public string Greeting => (facts.Form, facts.ShortName, facts.FullName) switch
    {
        (_, null, _) => "Guten Tag,",
        (OpenerForm.Formal, _, { } full) => $"Guten Tag {full},",
        (_, { } name, _) => $"Hallo {name},",
    };

    // After the comma of the greeting German goes on in small letters, except where it says Sie.
    public string First(string sentence) => sentence.StartsWith("Ihre ", StringComparison.Ordinal) ? sentence : $"{char.ToLowerInvariant(sentence[0])}{sentence[1..]}";

    public string Closing => IsFormal ? $"Mit freundlichen Grüßen\n{facts.UserName}" : $"Viele Grüße\n{facts.UserName}";

    public IReadOnlyList<string> LightSubjects => ["Ein kurzer Gruß", "Ein Hallo zwischendurch", "Nur ein kurzes Hallo"];

    public IReadOnlyList<string> SharedSubjects => ["Was gibt es Neues?", Say("Wie geht es bei dir weiter?", "Wie geht es bei Ihnen weiter?")];

    public IReadOnlyList<string> TimeSubjects => facts.UsuallyMeets ? ["Treffen wir uns wieder?", "Wieder einmal ein Treffen?"] : ["Ein kurzes Gespräch?", "Wollen wir einmal sprechen?"];

    public IReadOnlyList<string> Silence => facts.By switch
    {
        ContactKind.Meeting => [$"Wir haben uns zuletzt {When} getroffen.", $"Unser letztes Treffen war {When}, vor {Length}."],
        ContactKind.Mail => [$"Zuletzt haben wir uns {When} geschrieben.", $"Unsere letzten Mails gingen {When} hin und her, vor {Length}."],
        _ => [$"Zuletzt hatten wir {When} Kontakt.", $"Unser letzter Kontakt war vor {Length}."],
    };

    public IReadOnlyList<string> IOwe => facts.TurnSince is { } since
        ?
        [
            Say(
                $"Ich schulde dir noch eine Antwort auf deine Mail vom {_days.Date(since)}, entschuldige.",
                $"Ich schulde Ihnen noch eine Antwort auf Ihre Mail vom {_days.Date(since)}, entschuldigen Sie bitte."),
            Say($"Deine Mail vom {_days.Date(since)} wartet noch auf meine Antwort, entschuldige.", $"Ihre Mail vom {_days.Date(since)} wartet noch auf meine Antwort, entschuldigen Sie bitte."),
        ]
        : [Say("Ich schulde dir noch eine Antwort, entschuldige.", "Ich schulde Ihnen noch eine Antwort, entschuldigen Sie bitte.")];

    public IReadOnlyList<string> NothingOwed => facts.TurnSince is { } since
        ? [$"Mit meiner Mail vom {_days.Date(since)} eilt es nicht.", $"Meine Mail vom {_days.Date(since)} hat Zeit."]
        : ["Meine letzte Mail hat Zeit."];

    public IReadOnlyList<string> HowAreYou => [Say("Wie geht es dir?", "Wie geht es Ihnen?"), Say("Wie läuft es bei dir?", "Wie läuft es bei Ihnen?")];

    public IReadOnlyList<string> NoHurry =>
    [
        Say("Zwei Zeilen genügen, wann immer es dir passt.", "Zwei Zeilen genügen, wann immer es Ihnen passt."),
        Say("Über eine kurze Nachricht von dir freue ich mich, es eilt nicht.", "Über eine kurze Nachricht von Ihnen freue ich mich, es eilt nicht."),
    ];

    public IReadOnlyList<string> LastShared => facts.By switch
    {
        ContactKind.Meeting =>
        [
            Say($"Wir haben uns zuletzt {When} getroffen; wie ist es seitdem bei dir weitergegangen?", $"Wir haben uns zuletzt {When} getroffen; wie ist es seitdem bei Ihnen weitergegangen?"),
            $"Wir haben uns zuletzt {When} getroffen, und ich würde gern hören, wie es weitergegangen ist.",
        ],
        ContactKind.Mail =>
        [
            Say($"Zuletzt haben wir uns {When} geschrieben; wie ist es seitdem bei dir weitergegangen?", $"Zuletzt haben wir uns {When} geschrieben; wie ist es seitdem bei Ihnen weitergegangen?"),
            $"Zuletzt haben wir uns {When} geschrieben, und ich würde gern hören, wie es weitergegangen ist.",
        ],
        _ => [$"Zuletzt hatten wir {When} Kontakt, und ich würde gern hören, wie es weitergegangen ist."],
    };

    public IReadOnlyList<string> WhatNow =>
    [
        Say("Was beschäftigt dich gerade?", "Was beschäftigt Sie gerade?"),
        Say("Woran arbeitest du zurzeit?", "Woran arbeiten Sie zurzeit?"),
        Say("Was gibt es bei dir Neues?", "Was gibt es bei Ihnen Neues?"),
    ];

    public IReadOnlyList<string> MeetAgain =>
    [
        Say($"Ich würde dich{Gap} gern wieder einmal treffen, so wie früher.", $"Ich würde Sie{Gap} gern wieder einmal treffen, so wie früher."),
        $"Wollen wir uns{Gap} wieder einmal treffen?",
    ];

    public IReadOnlyList<string> TalkOnce =>
    [
        Say($"Ich würde{Gap} gern wieder mit dir sprechen, statt nur zu schreiben.", $"Ich würde{Gap} gern wieder mit Ihnen sprechen, statt nur zu schreiben."),
        $"Wollen wir{Gap} einmal sprechen, statt zu schreiben?",
    ];

    public IReadOnlyList<string> OrAnother =>
    [
        "Wenn das nicht passt, ist eine andere Zeit genauso gut.",
        Say("Sonst nenne einfach eine andere Zeit.", "Sonst nennen Sie einfach eine andere Zeit."),
    ];

    public IReadOnlyList<string> AnyTime =>
    [
        Say("Hast du in den nächsten Wochen einmal eine halbe Stunde?", "Haben Sie in den nächsten Wochen einmal eine halbe Stunde?"),
        Say("Wann würde dir in den nächsten Wochen eine halbe Stunde passen?", "Wann würde Ihnen in den nächsten Wochen eine halbe Stunde passen?"),
    ];

    public IReadOnlyList<string> OnlyIfYouLike =>
    [
        Say("Nur wenn du magst.", "Nur wenn Sie mögen."),
        Say("Wenn du lieber nicht möchtest, ist das auch in Ordnung.", "Wenn Sie lieber nicht möchten, ist das auch in Ordnung."),
    ];

    private bool IsFormal => facts.Form is OpenerForm.Formal;

    private string When => facts.SilentDays < 21 ? "vor Kurzem" : _days.When(facts.Last, facts.Season);

    private string Length => _days.Length(facts.SilentDays);

    private string Gap => facts.SilentDays < 21 ? "" : $" nach {Length}";

    public string FrameSubject(string subject) => $"Nach „{subject}“";

    public IReadOnlyList<string> Frame(string subject, LocalDate last) =>
    [
        $"Zuletzt waren wir am {_days.Date(last)} zusammen in „{subject}“.",
        $"Unser letztes gemeinsames „{subject}“ war am {_days.Date(last)}, und ich würde gern hören, wie es weitergegangen ist.",
    ];

    public IReadOnlyList<string> Proposal(OpenerSlot slot)
    {
        var (time, minutes) = (TimeOf(slot), DayWords.Number(slot.Minutes));
        return
        [
            Say($"Würde dir {time} passen, {minutes} Minuten lang?", $"Würde Ihnen {time} passen, {minutes} Minuten lang?"),
            $"Wie wäre {time}, {minutes} Minuten?",
        ];
    }

    private string TimeOf(OpenerSlot slot)
    {
        var said = slot.Theirs ?? slot.Yours;
        var time = $"{_days.FullDate(said.Date)}, um {_days.Time(said.TimeOfDay)}";
        if (slot.Theirs is null) { return $"{time} (meine Zeit)"; }
        return slot.Theirs == slot.Yours ? time : Say($"{time} deiner Zeit", $"{time} Ihrer Zeit");
    }

    private string Say(string familiar, string formal) => IsFormal ? formal : familiar;
}
