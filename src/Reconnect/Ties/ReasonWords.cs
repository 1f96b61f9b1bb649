using NodaTime;
using Reconnect.People;

namespace Reconnect.Ties;

/// <summary>Why a tie went quiet, in words: what happened, and the numbers that show it. Kept with the tie in the language of the moment it was found.</summary>
internal sealed class ReasonWords(Sentences sentences)
{
    public Reason Bounced(Person person, PersonalMail mail) => new(
        ReasonKind.Moved, Tongue.Say($"{person.ShortName} no longer has the address {mail.Theirs}.", $"{person.ShortName} hat die Adresse {mail.Theirs} nicht mehr."),
        [Tongue.Say($"Your mail of {Date(mail.At)} to {mail.Theirs} came back.", $"Ihre Mail vom {Date(mail.At)} an {mail.Theirs} kam zurück.")]);

    public Reason NewDomain(Person person, EmailAddress before, EmailAddress after, Instant last, Instant since) => new(
        ReasonKind.Moved, Tongue.Say($"{person.ShortName} has moved to {after.Domain}.", $"{person.ShortName} ist zu {after.Domain} gewechselt."),
        [
            Tongue.Say($"The last mail from {before} came on {Date(last)}.", $"Die letzte Mail von {before} kam am {Date(last)}."),
            Tongue.Say($"The first from {after} came on {Date(since)}.", $"Die erste von {after} kam am {Date(since)}."),
        ]);

    public Reason Namesake(Person person, EmailAddress other, Instant since) => new(
        ReasonKind.Moved, Tongue.Say($"{person.ShortName} seems to have a new address.", $"{person.ShortName} hat anscheinend eine neue Adresse."),
        [
            Tongue.Say($"A mail from '{person.Name}' came from {other} on {Date(since)}.", $"Am {Date(since)} kam eine Mail von „{person.Name}“, geschickt von {other}."),
            Tongue.Say($"Nothing came from {person.Address} after that.", $"Von {person.Address} kam danach nichts mehr."),
        ]);

    public Reason OtherHours(Person person, HoursShift shift) => new(
        ReasonKind.Moved,
        Tongue.Say(
            $"{person.ShortName} seems to live by another clock since {Date(shift.Since)}.",
            $"{person.ShortName} lebt anscheinend seit dem {Date(shift.Since)} nach einer anderen Uhr."),
        [
            Tongue.Say(
                $"{shift.Before.Count} mails before that were written around {Hour(shift.Before.Mean)} your time, "
                    + $"{shift.After.Count} since then around {Hour(shift.After.Mean)}.",
                $"{shift.Before.Count} Mails davor wurden gegen {Hour(shift.Before.Mean)} Uhr Ihrer Zeit geschrieben, "
                    + $"{shift.After.Count} seither gegen {Hour(shift.After.Mean)} Uhr."),
        ]);

    public Reason FrameEnded(Person person, EndedFrame frame)
    {
        var often = frame.EveryDays is { } days ? Gaps.Adjective(days) : null;
        var meeting = $"{(often is null ? "" : $"{often} ")}{(frame.Subject.Length > 0 ? $"'{frame.Subject}' meeting" : "meeting")}";
        var named = frame.Subject.Length > 0 ? $"Termin „{frame.Subject}“" : "Termin";
        var text = frame.GoesOn
            ? Tongue.Say(
                $"{person.ShortName} has not been in your {meeting} since {Date(frame.Last)}.",
                $"{person.ShortName} war seit dem {Date(frame.Last)} nicht mehr bei Ihrem {(often is null ? "" : $"{often}en ")}{named} dabei.")
            : Tongue.Say($"Your {meeting} ended on {Date(frame.Last)}.", $"Ihr {(often is null ? "" : $"{often}er ")}{named} endete am {Date(frame.Last)}.");
        return new Reason(ReasonKind.FrameEnded, text,
        [
            Tongue.Say(
                $"You were both in it {frame.Times} {(frame.Times == 1 ? "time" : "times")}, from {Date(frame.First)} to {Date(frame.Last)}.",
                $"Sie waren beide {frame.Times}-mal dabei, vom {Date(frame.First)} bis zum {Date(frame.Last)}."),
        ]);
    }

    public Reason CircleEnded(EndedCircle circle)
    {
        var text = circle.List is { } list
            ? Tongue.Say(
                $"The list '{list}', on which you both were, fell silent on {Date(circle.Last)}.",
                $"Die Liste „{list}“, auf der Sie beide standen, verstummte am {Date(circle.Last)}.")
            : Tongue.Say(
                $"The group mail of {circle.People} people, on which you both were, ended on {Date(circle.Last)}.",
                $"Der Mailaustausch unter {circle.People} Personen, zu denen Sie beide gehörten, endete am {Date(circle.Last)}.");
        return new Reason(ReasonKind.FrameEnded, text,
        [
            Tongue.Say(
                $"There was mail on {Days(circle.Times)}, from {Date(circle.First)} to {Date(circle.Last)}, and none since.",
                $"Es gab an {Days(circle.Times)} Mails, vom {Date(circle.First)} bis zum {Date(circle.Last)}, und seither keine."),
        ]);
    }

    public Reason YourTurn(Person person, OpenTurn turn) => new(
        ReasonKind.YourTurn,
        Tongue.Say(
            $"{person.ShortName} wrote last, on {Date(turn.Mails[^1].At)}; it is your turn.",
            $"{person.ShortName} hat zuletzt geschrieben, am {Date(turn.Mails[^1].At)}; Sie sind dran."),
        [
            turn.Mails.Count == 1
                ? Tongue.Say(
                    $"The mail from {person.ShortName} of {Date(turn.Mails[0].At)} has no answer from you.",
                    $"Auf die Mail von {person.ShortName} vom {Date(turn.Mails[0].At)} gibt es von Ihnen keine Antwort.")
                : Tongue.Say(
                    $"{turn.Mails.Count} mails from {person.ShortName} since {Date(turn.Mails[0].At)} have no answer from you.",
                    $"Auf {turn.Mails.Count} Mails von {person.ShortName} seit dem {Date(turn.Mails[0].At)} gibt es von Ihnen keine Antwort."),
        ]);

    public Reason TheirTurn(Person person, OpenTurn turn) => new(
        ReasonKind.TheirTurn,
        Tongue.Say($"You wrote last; {person.ShortName} has not answered yet.", $"Sie haben zuletzt geschrieben; {person.ShortName} hat noch nicht geantwortet."),
        [
            Tongue.Say(
                $"Your last {turn.Mails.Count} mails, from {Date(turn.Mails[0].At)} to {Date(turn.Mails[^1].At)}, have no answer.",
                $"Ihre letzten {turn.Mails.Count} Mails, vom {Date(turn.Mails[0].At)} bis zum {Date(turn.Mails[^1].At)}, sind ohne Antwort."),
        ]);

    public static Reason TheyAreBusy(Person person, SlowedAnswers slowed) => new(
        ReasonKind.TheyAreBusy,
        Tongue.Say(
            $"{person.ShortName} seems busy: answers began to take longer, yours did not.",
            $"{person.ShortName} scheint viel zu tun zu haben: Die Antworten ließen länger auf sich warten, Ihre nicht."),
        [
            Tongue.Say(
                $"Your last {slowed.Recent} mails to {person.ShortName} waited {Gaps.Spoken(slowed.Now)} for an answer, "
                    + $"the {slowed.Earlier} before {Gaps.Spoken(slowed.Before)} (half of them less, half more).",
                $"Ihre letzten {slowed.Recent} Mails an {person.ShortName} warteten {Gaps.Spoken(slowed.Now)} auf eine Antwort, "
                    + $"die {slowed.Earlier} davor {Gaps.Spoken(slowed.Before)} (die eine Hälfte kürzer, die andere länger)."),
        ]);

    public Reason YouWereBusy(BusyTimes busy)
    {
        var slowed = Tongue.Say(
            $"{busy.Slowed} of {busy.Judged} other {(busy.Judged == 1 ? "tie" : "ties")} slowed between {Date(busy.From)} and {Date(busy.To)}.",
            $"Bei {busy.Slowed} von {busy.Judged} anderen {(busy.Judged == 1 ? "Verbindung" : "Verbindungen")} wurde der Kontakt zwischen dem {Date(busy.From)} und dem {Date(busy.To)} seltener.");
        if (busy.HoursAWeek is not { } hours || busy.UsualHoursAWeek is not { } usual)
        {
            return new Reason(
                ReasonKind.YouWereBusy,
                Tongue.Say(
                    "Those were slow weeks for most of your ties, not only for this one.",
                    "Das waren für die meisten Ihrer Verbindungen ruhige Wochen, nicht nur für diese."),
                [slowed]);
        }
        var most = Tongue.Say(
            $"You had {Tongue.Number(hours)} hours of meetings a week between {Date(busy.From)} and {Date(busy.To)}; {Tongue.Number(usual)} are usual.",
            $"Zwischen dem {Date(busy.From)} und dem {Date(busy.To)} hatten Sie {Tongue.Number(hours)} Stunden Besprechungen in der Woche; üblich sind {Tongue.Number(usual)}.");
        return new Reason(
            ReasonKind.YouWereBusy,
            Tongue.Say(
                "You were busy: you had more meetings then, and most of your ties slowed.",
                "Sie hatten viel zu tun: In dieser Zeit hatten Sie mehr Besprechungen, und bei den meisten Ihrer Verbindungen wurde der Kontakt seltener."),
            [most, slowed]);
    }

    public Reason Thinned(Thinning thinning) => new(
        ReasonKind.Drifted,
        Tongue.Say("You drifted apart slowly: contacts grew rarer.", "Sie haben sich nach und nach aus den Augen verloren: Der Kontakt wurde seltener."),
        [
            Tongue.Say(
                $"In touch on {Days(thinning.First)} between {Date(thinning.Start)} and {Date(thinning.AfterFirst)}, "
                    + $"on {thinning.Second} in the next 90 days, on {thinning.Third} in the 90 after that.",
                $"Kontakt an {Days(thinning.First)} zwischen dem {Date(thinning.Start)} und dem {Date(thinning.AfterFirst)}, "
                    + $"an {thinning.Second} in den nächsten 90 Tagen, an {thinning.Third} in den 90 danach."),
        ]);

    public Reason Drifted(Instant last, int days) => new(
        ReasonKind.Drifted,
        Tongue.Say("Neither mail nor calendar shows a reason; it just grew quiet.", "Weder Mails noch Kalender zeigen einen Grund; es ist einfach still geworden."),
        [Tongue.Say($"In touch on {Days(days)}, last on {Date(last)}.", $"Kontakt an {Days(days)}, zuletzt am {Date(last)}.")]);

    private string Date(Instant at) => sentences.Date(at);

    private string Date(LocalDate day) => sentences.Date(day);

    private static string Days(int count) => Sentences.Days(count);

    private static string Hour(double hours)
    {
        var minutes = ((int)Math.Round(hours * 4) * 15 + 24 * 60) % (24 * 60);
        return string.Create(Tongue.Culture, $"{minutes / 60:00}:{minutes % 60:00}");
    }
}
