using NodaTime;

namespace Reconnect.Approaches;

internal sealed class EnglishOpenerWords(OpenerFacts facts) : IOpenerWords
{
    private readonly DayWords _days = new(Language.English, facts.Today);

    public string Greeting => (facts.Form, facts.ShortName, facts.FullName) switch
    {
        (_, null, _) => "Hello,",
        (OpenerForm.Formal, _, { } full) => $"Dear {full},",
        (_, { } name, _) => $"Hi {name},",
    };

    public string First(string sentence) => sentence;

    public string Closing => facts.Form is OpenerForm.Formal ? $"Kind regards\n{facts.UserName}" : $"Best\n{facts.UserName}";

    public IReadOnlyList<string> LightSubjects => ["A short hello", "Hello again", "Just a hello"];

    public IReadOnlyList<string> SharedSubjects => ["How are things?", "What are you up to these days?"];

    public IReadOnlyList<string> TimeSubjects => facts.UsuallyMeets ? ["Shall we meet again?", "Meeting again"] : ["A short talk?", "Shall we talk?"];

    public IReadOnlyList<string> Silence => facts.By switch
    {
        ContactKind.Meeting => [$"We last met {When}.", $"Our last meeting was {When}; that was {Length} ago."],
        ContactKind.Mail => [$"Our last mails are from {Since}.", $"We last wrote {When}, {Length} ago."],
        _ => [$"We were last in touch {When}.", $"We were last in touch {Length} ago."],
    };

    public IReadOnlyList<string> IOwe => facts.TurnSince is { } since
        ? [$"I still owe you an answer to your mail of {_days.Date(since)}, sorry for that.", $"Your mail of {_days.Date(since)} is still waiting for my answer, sorry for that."]
        : ["I still owe you an answer; sorry for that."];

    public IReadOnlyList<string> NothingOwed => facts.TurnSince is { } since
        ? [$"There is no hurry with my mail of {_days.Date(since)}.", $"My mail of {_days.Date(since)} can wait."]
        : ["There is no hurry with my last mail."];

    public IReadOnlyList<string> HowAreYou => ["How are you?", "How are you doing?", "How have you been?"];

    public IReadOnlyList<string> NoHurry => ["Two lines are plenty, whenever it suits you.", "A short line back would be lovely, and there is no hurry.", "Whenever you have a moment; there is no hurry."];

    public IReadOnlyList<string> LastShared => facts.By switch
    {
        ContactKind.Meeting => [$"We last met {When}; how have things gone on for you since then?", $"We last met {When}, and I would like to hear how things went on."],
        ContactKind.Mail => [$"We last wrote {When}; how have things gone on for you since then?", $"We last wrote {When}, and I would like to hear how things went on."],
        _ => [$"We were last in touch {When}, and I would like to hear how things went on."],
    };

    public IReadOnlyList<string> WhatNow => ["What keeps you busy these days?", "What are you working on now?", "What is new with you?"];

    public IReadOnlyList<string> MeetAgain => [$"I would like to meet again, as we used to{Gap}.", $"Shall we meet again{Gap}?"];

    public IReadOnlyList<string> TalkOnce => [$"I would like to talk with you again{Gap}, rather than only write.", $"Shall we talk for once instead of writing{Gap}?"];

    public IReadOnlyList<string> OrAnother => ["If that does not suit, another time is just as good.", "If not, just name another time."];

    public IReadOnlyList<string> AnyTime => ["Is there half an hour in the coming weeks that would suit you?", "When would half an hour suit you in the coming weeks?"];

    public IReadOnlyList<string> OnlyIfYouLike => ["Only if you like.", "If you would rather not, that is fine too."];

    private string When => facts.SilentDays < 21 ? "not long ago" : _days.When(facts.Last, facts.Season);

    private string Since => facts.SilentDays < 21 ? _days.Date(facts.Last) : When is var when && when.StartsWith("in ", StringComparison.Ordinal) ? when[3..] : when;

    private string Length => _days.Length(facts.SilentDays);

    private string Gap => facts.SilentDays < 21 ? "" : $" after {Length}";

    public string FrameSubject(string subject) => $"After '{subject}'";

    public IReadOnlyList<string> Frame(string subject, LocalDate last) =>
    [
        $"We were last together in '{subject}' on {_days.Date(last)}.",
        $"Our last '{subject}' together was on {_days.Date(last)}, and I would like to hear how things went on.",
    ];

    public IReadOnlyList<string> Proposal(OpenerSlot slot)
    {
        var time = TimeOf(slot);
        return [$"Would {time} suit you, for {DayWords.Number(slot.Minutes)} minutes?", $"How about {time}, {DayWords.Number(slot.Minutes)} minutes?"];
    }

    private string TimeOf(OpenerSlot slot)
    {
        var said = slot.Theirs ?? slot.Yours;
        var time = $"{_days.FullDate(said.Date)} at {_days.Time(said.TimeOfDay)}";
        if (slot.Theirs is null) { return $"{time} (my time)"; }
        return slot.Theirs == slot.Yours ? time : $"{time} your time";
    }
}
