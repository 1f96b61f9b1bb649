using System.Globalization;
using NodaTime;
using Reconnect.Simulator.Model;
using static Reconnect.Simulator.Worlds.Story.Colleagues;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>Johanna's calendar up to four weeks from now: what comes back, what stands alone, what was declined, called off or private.</summary>
public static class Meetings
{
    private const int WeeksAhead = 4;
    private static readonly IReadOnlyList<Figure> Partners = [.. Team, Marta, Ahmed, Clara, Tim, Per, Ravi, Tomasz];

    public static void Play(Stage stage)
    {
        ThatComeBack(stage);
        for (var daysAgo = StoryTime.Length - 2; daysAgo > -7 * WeeksAhead; daysAgo--)
        {
            var day = stage.Time.Ago(daysAgo);
            if (!stage.Time.IsHere(day)) { continue; }
            StandingAlone(stage, day);
            if (stage.Time.Crunch.Contains(day)) { CrunchDay(stage, day); }
        }
        Away(stage);
        ThreeHoursOnEnd(stage);
    }

    private static void ThatComeBack(Stage stage)
    {
        const int Coming = -7 * WeeksAhead;
        new Series("Team", Max, [Johanna, .. Team.Skip(1)], IsoDayOfWeek.Monday, new LocalTime(9, 30), 60) { Room = Lighthouse }.Run(stage, 540, Coming);
        new Series("Max and Johanna", Max, [Johanna], IsoDayOfWeek.Thursday, new LocalTime(10, 30), 30).Run(stage, 540, Coming);
        new Series("Steering", Claudia, [Johanna, .. Crowd.Skip(1), Max, Sofia, Grace], IsoDayOfWeek.Wednesday, new LocalTime(15, 0), 60) { EveryWeeks = 2 }.Run(stage, 540, Coming);
        new Series("All hands", Klaus, [Johanna, .. Others.Where(one => one != Klaus)], IsoDayOfWeek.Friday, new LocalTime(13, 30), 45) { EveryWeeks = 4 }.Run(stage, 540, Coming);
        new Series("Coffee with Sofia", Johanna, [Sofia], IsoDayOfWeek.Friday, new LocalTime(9, 0), 30) { EveryWeeks = 2 }.Run(stage, 500, Coming);
        new Series("Winter plan", Clara, [Johanna, Lukas, Marta], IsoDayOfWeek.Monday, new LocalTime(13, 0), 60).Run(stage, 400, 240);
    }

    private static void StandingAlone(Stage stage, LocalDate day)
    {
        var dice = new Dice(string.Create(CultureInfo.InvariantCulture, $"alone/{stage.Time.DaysAgo(day)}"));
        if (!dice.Chance(34)) { return; }
        var partners = dice.Some(1 + dice.Below(3), Partners);
        var key = string.Create(CultureInfo.InvariantCulture, $"alone/{day:uuuu-MM-dd}");
        var start = StoryTime.At(day, new LocalTime(dice.Pick([11, 14, 16]), dice.Pick([0, 30])), Johanna.Zone);
        var hers = dice.Chance(50);
        var fate = dice.Below(100);
        var answer = fate < 8 && !hers ? "declined" : "accepted";
        var guests = partners.Skip(hers ? 0 : 1).Select(one => new Guest(one.Party, Response: "accepted")).ToList();
        if (!hers) { guests.Add(new Guest(Johanna.Party, Response: answer)); }
        if (dice.Chance(30)) { guests.Add(new Guest(Pier.Party, "resource", "accepted")); }
        var meeting = new Appointment(key, start, dice.Pick([30, 45, 60]), hers ? Johanna : partners[0], guests, dice.Pick(Subjects.Meetings))
        {
            IsCancelled = fate is >= 8 and < 15,
            IsOnline = dice.Chance(60),
            Sensitivity = fate is >= 15 and < 20 ? "private" : "normal",
        };
        stage.Diary.Invite(meeting, start - Duration.FromHours(70 + dice.Below(90)));
    }

    // Long and large, with the people she works with anyway: nobody she has lost comes nearer by them.
    private static void CrunchDay(Stage stage, LocalDate day)
    {
        var guests = Team.Concat(Crowd).Select(one => new Guest(one.Party, Response: "accepted")).ToList();
        foreach (var (hour, minutes) in new[] { (11, 90), (15, 105) })
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"relaunch/{day:uuuu-MM-dd}/{hour}");
            var start = StoryTime.At(day, new LocalTime(hour, 0), Johanna.Zone);
            stage.Diary.Enter(new Appointment(key, start, minutes, Johanna, guests, "Relaunch of the booking page") { IsOnline = true });
        }
    }

    private static void Away(Stage stage)
    {
        var start = StoryTime.Zone.AtStartOfDay(stage.Time.Vacation.Start).ToInstant();
        var end = StoryTime.Zone.AtStartOfDay(stage.Time.Vacation.End.PlusDays(1)).ToInstant();
        var minutes = (int)(end - start).TotalMinutes;
        stage.Diary.Enter(new Appointment("vacation", start, minutes, Johanna, [], "Sommerurlaub") { IsAllDay = true, ShowAs = "oof" });
    }

    private static void ThreeHoursOnEnd(Stage stage)
    {
        var day = stage.Time.Here(stage.Time.Today.PlusDays(6));
        var partners = new[] { Jakub, Emma, Lukas };
        for (var part = 0; part < partners.Length; part++)
        {
            var start = StoryTime.At(day, new LocalTime(9 + part, 0), Johanna.Zone);
            var invited = stage.Time.End - Duration.FromDays(9);
            stage.Diary.Invite(new Appointment($"onEnd/{part}", start, 60, Johanna, [new Guest(partners[part].Party, Response: "accepted")], "Year planning"), invited);
        }
    }
}
