using NodaTime;
using Reconnect.Simulator.Model;
using static Reconnect.Simulator.Worlds.Story.Acquaintances;
using static Reconnect.Simulator.Worlds.Story.Colleagues;
using static Reconnect.Simulator.Worlds.Story.FarOffices;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>The same losses as in the other scenes at other rhythms: weekly, fortnightly, monthly; mail, meetings, both.</summary>
public static class MoreLapses
{
    public static void Play(Stage stage)
    {
        YourTurn(stage);
        TheirTurn(stage);
        YouWereBusy(stage);
        TheyAreBusy(stage);
        Slowly(stage);
        AllAtOnce(stage);
    }

    private static void YourTurn(Stage stage)
    {
        new Correspondence(stage, Noor, new Habit(6)).Goes(390, 84).Talk(82, Johanna, 2).Writes(Noor, 74);
        stage.Lapse(Noor, "yourTurn", "Noor's last question, ten weeks ago, was never answered.");

        new Correspondence(stage, Viktor, new Habit(28)).Goes(540, 210).Talk(200, Johanna, 2).Writes(Viktor, 142);
        stage.Lapse(Viktor, "yourTurn", "They wrote once a month; Viktor's last mail, almost five months old, is unanswered.");

        new Correspondence(stage, Beatriz, new Habit(14) { IsPrivate = true, TheirHours = 6 })
            .Goes(540, 125).Talk(118, Johanna, 2).Writes(Beatriz, 108).Writes(Beatriz, 98).Writes(Beatriz, 88);
        stage.Lapse(Beatriz, "yourTurn", "Beatriz, who used to hear from her every two weeks, wrote three times and heard nothing.");

        Lunches(stage, Oskar, 530, 200, 30);
        Lunches(stage, Oskar, 170, 100, 30, $"Stary Dom, Puławska 104, 02-620 {Journeys.City}"); // he has moved there
        new Correspondence(stage, Oskar, new Habit(8)).Goes(390, 86).Talk(84, Johanna, 2).Writes(Oskar, 75);
        stage.Lapse(Oskar, "yourTurn", "Lunch once a month and mail every week, until Oskar's last mail was left without an answer.");
    }

    private static void TheirTurn(Stage stage)
    {
        new Correspondence(stage, Elif, new Habit(7)).Goes(390, 92).Talk(90, Elif, 2).Writes(Johanna, 80).Writes(Johanna, 70);
        stage.Lapse(Elif, "theirTurn", "Two mails of Johanna's, ten days apart, are without an answer from Elif.");

        new Correspondence(stage, Laszlo, new Habit(14)).Goes(540, 140).Talk(134, Laszlo, 2).Writes(Johanna, 124).Writes(Johanna, 108).Writes(Johanna, 92);
        stage.Lapse(Laszlo, "theirTurn", "László answered within hours for more than a year, and then not the last three mails.");

        new Correspondence(stage, Mirjam, new Habit(28) { IsPrivate = true, TheirHours = 8 }).Goes(540, 250).Talk(240, Mirjam, 2).Writes(Johanna, 205).Writes(Johanna, 144);
        stage.Lapse(Mirjam, "theirTurn", "A friend once a month; Johanna's last two letters stayed without an answer.");

        new Correspondence(stage, Kenji, new Habit(10)).Goes(540, 120).Talk(117, Kenji, 2)
            .Writes(Johanna, 108).Writes(Johanna, 98).Writes(Johanna, 88).Writes(Johanna, 76);
        stage.Lapse(Kenji, "theirTurn", "Four mails to Kenji in five weeks, and no answer to any.");
    }

    // All fell silent just as the crunch began; see StoryTime.Crunch.
    private static void YouWereBusy(Stage stage)
    {
        foreach (var (who, everyDays, last) in new[] { (Juergen, 5.0, 47), (Sanna, 4.5, 48), (Otto, 5.5, 48), (Miriam, 6.0, 50) })
        {
            new Correspondence(stage, who, new Habit(everyDays)).Goes(340, last + 2).Talk(last, who, 2);
            stage.Lapse(who, "youWereBusy", $"In the six weeks in which Johanna's meetings doubled she let most ties wait; the one to {who.FirstName} has not come back.");
        }
    }

    private static void TheyAreBusy(Stage stage)
    {
        foreach (var (who, before, slow, last) in new[] { (Arjun, 7.0, 72, 84), (Lucie, 13.0, 90, 112), (Tobias, 6.0, 80, 80), (Nkechi, 9.0, 96, 96) })
        {
            new Correspondence(stage, who, new Habit(before)).Goes(540, last + 100);
            new Correspondence(stage, who, new Habit(before + 2) { TheirHours = slow, TheyBegin = 0 }).Goes(last + 100, last + 2).Talk(last, Johanna, 3);
            stage.Lapse(who, "theyAreBusy", $"{who.FirstName}'s answers came after days instead of hours for three months while Johanna's stayed quick; then nothing more.");
        }
    }

    private static void Slowly(Stage stage)
    {
        foreach (var (who, habit) in new[] { (Ewa, new Habit(5)), (Bastian, new Habit(8) { IsPrivate = true, TheirHours = 5 }) })
        {
            new Correspondence(stage, who, habit).Goes(540, 290);
            new Correspondence(stage, who, habit with { EveryDays = habit.EveryDays * 1.5 }).Goes(290, 190);
            new Correspondence(stage, who, habit with { EveryDays = habit.EveryDays * 2 }).Goes(190, 100).Talk(88, who, 2);
            stage.Lapse(who, "drifted", $"The pauses between {who.FirstName} and Johanna doubled within a year, and then there was no next mail.");
        }
    }

    private static void AllAtOnce(Stage stage)
    {
        foreach (var (who, everyDays, last) in new[] { (Sven, 6.0, 82), (Ilse, 14.0, 106), (Mateja, 27.0, 143), (Quentin, 36.0, 225) })
        {
            new Correspondence(stage, who, new Habit(everyDays)).Goes(540, last + 5).Talk(last, who, 2);
            stage.Lapse(who, "drifted", $"Nothing happened that one could see; from one mail to the next {who.FirstName} and Johanna stopped.");
        }

        Lunches(stage, Yara, 535, 108, 14, $"Bar Prasowy, Marszałkowska 10/16, 00-590 {Journeys.City}");
        stage.Lapse(Yara, "drifted", "Lunch every other week, never a mail, each invitation by itself; there was no next one.");
    }

    // Entered one by one, and no series.
    private static void Lunches(Stage stage, Figure with, int fromDaysAgo, int untilDaysAgo, int everyDays, string? place = null)
    {
        for (var daysAgo = fromDaysAgo; daysAgo >= untilDaysAgo; daysAgo -= everyDays)
        {
            var start = StoryTime.At(stage.Time.Here(stage.Time.Ago(daysAgo)), new LocalTime(12, 15), Johanna.Zone);
            stage.Diary.Enter(new Appointment($"lunch/{with.Address}/{daysAgo}", start, 60, Johanna, [new Guest(with.Party, Response: "accepted")], $"Lunch with {with.FirstName}")
            {
                Place = place,
                TimeZone = place is null ? null : Zones.Warsaw,
            });
        }
    }
}
