using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Reconnect.People;

namespace Reconnect.Ties;

/// <summary>Every word the product says about a tie, in English. Says only what is known: numbers where there are numbers, no guess at feelings.</summary>
/// <param name="zone">The user's zone, in which days are named.</param>
/// <param name="today">Years other than this day's are said.</param>
public sealed class Sentences(DateTimeZone zone, LocalDate today)
{
    private static readonly LocalDatePattern ThisYear = LocalDatePattern.CreateWithInvariantCulture("d MMMM");
    private static readonly LocalDatePattern OtherYear = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    /// <summary>12 March; 12 March 2025 when that is another year.</summary>
    public string Date(LocalDate day) => (day.Year == today.Year ? ThisYear : OtherYear).Format(day);

    public string Date(Instant at) => Date(at.InZone(zone).Date);

    /// <summary>You and Anna usually talk every 2-3 weeks; it has been 11.</summary>
    public static string Quiet(Person person, Rhythm rhythm, int silentDays)
    {
        var usual = Gaps.Usual(rhythm.UsualDays);
        var (count, unit) = Gaps.Length(silentDays);
        var said = usual.EndsWith(unit, StringComparison.Ordinal) ? Number(count) : $"{Number(count)} {unit}";
        return $"You and {person.ShortName} usually talk {usual}; it has been {said}.";
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
            0 => "fewer than 1 in 10 are",
            >= 10 => "nearly all are",
            _ => $"about {Number(inTen)} in 10 {(inTen == 1 ? "is" : "are")}",
        };
        return $"Of ties that fell this quiet, {part} back within 90 days.";
    }

    /// <summary>You and Anna usually talk about every week; if nothing happens, that will have gone quiet by 12 March.</summary>
    public string Slips(Person person, Rhythm rhythm, LocalDate day) =>
        $"You and {person.ShortName} usually talk {Gaps.Usual(rhythm.UsualDays)}; if nothing happens, that will have gone quiet by {Date(day)}.";

    /// <summary>What is added when the model is not sure.</summary>
    public static string MayBeAPause => "It may only be a pause.";

    /// <summary>You and Anna usually talk about every week; last on 12 March.</summary>
    public string Steady(Person person, Rhythm rhythm, Instant last) =>
        $"You and {person.ShortName} usually talk {Gaps.Usual(rhythm.UsualDays)}; last on {Date(last)}.";

    /// <summary>You and Anna have been in touch on 4 days so far; last on 12 March.</summary>
    public string New(Person person, int days, Instant last) =>
        $"You and {person.ShortName} have been in touch on {Count(days, "day")} so far; last on {Date(last)}.";

    /// <summary>You were last in touch with Anna on 12 March.</summary>
    public string LastInTouch(Person person, Instant last) => $"You were last in touch with {person.ShortName} on {Date(last)}.";

    /// <summary>Why two addresses may be one person's; each sentence true by itself.</summary>
    public IReadOnlyList<string> MayBeOne(MergeProposal proposal) =>
    [
        $"Both are called {proposal.Name}.",
        $"{proposal.Earlier} was last seen on {Date(proposal.LastOfEarlier)}, {proposal.Later} first on {Date(proposal.FirstOfLater)}.",
        proposal.TakenUp is { } at ? $"Mail to {proposal.Earlier} was answered from {proposal.Later} on {Date(at)}." : $"{Count(proposal.Shared, "other")} had mail with both.",
    ];

    /// <summary>What of the user's own words stands against the last one.</summary>
    public static string CannotHold(Contradiction what) =>
        $"You cannot say all of this: {string.Join(", ", what.Same.Select(pair => $"{pair.First} and {pair.Second} are one person's"))}, but {what.Apart.First} and {what.Apart.Second} are not. Nothing was changed.";

    internal Reason Bounced(Person person, PersonalMail mail) => new(
        ReasonKind.Moved, $"{person.ShortName} no longer has the address {mail.Theirs}.",
        [$"Your mail of {Date(mail.At)} to {mail.Theirs} came back."]);

    internal Reason NewDomain(Person person, EmailAddress before, EmailAddress after, Instant last, Instant since) => new(
        ReasonKind.Moved, $"{person.ShortName} has moved to {after.Domain}.",
        [$"The last mail from {before} came on {Date(last)}.", $"The first from {after} came on {Date(since)}."]);

    internal Reason Namesake(Person person, EmailAddress other, Instant since) => new(
        ReasonKind.Moved, $"{person.ShortName} seems to have a new address.",
        [$"A mail from '{person.Name}' came from {other} on {Date(since)}.", $"Nothing came from {person.Address} after that."]);

    internal Reason OtherHours(Person person, HoursShift shift) => new(
        ReasonKind.Moved, $"{person.ShortName} seems to live by another clock since {Date(shift.Since)}.",
        [
            $"{shift.Before.Count} mails before that were written around {Hour(shift.Before.Mean)} your time, "
                + $"{shift.After.Count} since then around {Hour(shift.After.Mean)}.",
        ]);

    internal Reason FrameEnded(Person person, EndedFrame frame)
    {
        var name = frame.Subject.Length > 0 ? $"'{frame.Subject}' meeting" : "meeting";
        var meeting = frame.EveryDays is { } days ? $"{Gaps.Adjective(days)} {name}" : name;
        var text = frame.GoesOn ? $"{person.ShortName} has not been in your {meeting} since {Date(frame.Last)}." : $"Your {meeting} ended on {Date(frame.Last)}.";
        return new Reason(ReasonKind.FrameEnded, text, [$"You were both in it {Count(frame.Times, "time")}, from {Date(frame.First)} to {Date(frame.Last)}."]);
    }

    internal Reason CircleEnded(EndedCircle circle)
    {
        var text = circle.List is { } list
            ? $"The list '{list}', on which you both were, fell silent on {Date(circle.Last)}."
            : $"The group mail of {Number(circle.People)} people, on which you both were, ended on {Date(circle.Last)}.";
        return new Reason(ReasonKind.FrameEnded, text, [$"There was mail on {Count(circle.Times, "day")}, from {Date(circle.First)} to {Date(circle.Last)}, and none since."]);
    }

    internal Reason YourTurn(Person person, OpenTurn turn) => new(
        ReasonKind.YourTurn, $"{person.ShortName} wrote last, on {Date(turn.Mails[^1].At)}; it is your turn.",
        [
            turn.Mails.Count == 1
                ? $"The mail from {person.ShortName} of {Date(turn.Mails[0].At)} has no answer from you."
                : $"{turn.Mails.Count} mails from {person.ShortName} since {Date(turn.Mails[0].At)} have no answer from you.",
        ]);

    internal Reason TheirTurn(Person person, OpenTurn turn) => new(
        ReasonKind.TheirTurn, $"You wrote last; {person.ShortName} has not answered yet.",
        [$"Your last {turn.Mails.Count} mails, from {Date(turn.Mails[0].At)} to {Date(turn.Mails[^1].At)}, have no answer."]);

    internal static Reason TheyAreBusy(Person person, SlowedAnswers slowed) => new(
        ReasonKind.TheyAreBusy, $"{person.ShortName} seems busy: answers began to take longer, yours did not.",
        [
            $"Your last {slowed.Recent} mails to {person.ShortName} waited {Gaps.Spoken(slowed.Now)} for an answer, "
                + $"the {slowed.Earlier} before {Gaps.Spoken(slowed.Before)} (half of them less, half more).",
        ]);

    internal Reason YouWereBusy(BusyTimes busy)
    {
        var slowed = $"{busy.Slowed} of {Count(busy.Judged, "other tie")} slowed between {Date(busy.From)} and {Date(busy.To)}.";
        return busy.HoursAWeek is { } hours && busy.UsualHoursAWeek is { } usual
            ? new Reason(ReasonKind.YouWereBusy, "You were busy: you had more meetings then, and most of your ties slowed.",
                [$"You had {hours:0} hours of meetings a week between {Date(busy.From)} and {Date(busy.To)}; {usual:0} are usual.", slowed])
            : new Reason(ReasonKind.YouWereBusy, "Those were slow weeks for most of your ties, not only for this one.", [slowed]);
    }

    internal Reason Thinned(Thinning thinning) => new(
        ReasonKind.Drifted, "You drifted apart slowly: contacts grew rarer.",
        [
            $"In touch on {Count(thinning.First, "day")} between {Date(thinning.Start)} and {Date(thinning.AfterFirst)}, "
                + $"on {thinning.Second} in the next 90 days, on {thinning.Third} in the 90 after that.",
        ]);

    internal Reason Drifted(Instant last, int days) => new(
        ReasonKind.Drifted, "Neither mail nor calendar shows a reason; it just grew quiet.",
        [$"In touch on {Count(days, "day")}, last on {Date(last)}."]);

    /// <summary>The reason as the user put it right.</summary>
    public Reason Corrected(Tie tie, ReasonKind kind)
    {
        var name = tie.Person.ShortName;
        var text = kind switch
        {
            ReasonKind.YourTurn => $"It is your turn to write to {name}.",
            ReasonKind.TheirTurn => $"It is {name}'s turn to write to you.",
            ReasonKind.FrameEnded => $"What you and {name} did together has ended.",
            ReasonKind.YouWereBusy => "You were busy.",
            ReasonKind.TheyAreBusy => $"{name} is busy.",
            ReasonKind.Moved => $"{name} has moved.",
            ReasonKind.Strain => $"There is some strain between you and {name}.",
            _ => "You drifted apart.",
        };
        var evidence = tie.Reason is { } found && found.Kind == kind ? found.Evidence : [LastInTouch(tie.Person, tie.LastContact)];
        return new Reason(kind, text, evidence, CorrectedByUser: true);
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Count(int count, string one) => $"{Number(count)} {one}{(count == 1 ? "" : "s")}";

    private static string Hour(double hours)
    {
        var minutes = ((int)Math.Round(hours * 4) * 15 + 24 * 60) % (24 * 60);
        return string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
    }
}
