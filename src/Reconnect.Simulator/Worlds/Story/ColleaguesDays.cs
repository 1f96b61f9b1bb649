using System.Globalization;
using NodaTime;
using static Reconnect.Simulator.Worlds.Story.Colleagues;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>What her colleagues are busy with in the coming four weeks, each by their own hours.</summary>
public static class ColleaguesDays
{
    private const int DaysAhead = 28;

    public static void Play(Stage stage)
    {
        foreach (var colleague in Others)
        {
            var dice = new Dice($"days/{colleague.Address}");
            for (var ahead = 0; ahead <= DaysAhead; ahead++)
            {
                var day = stage.Time.Today.PlusDays(ahead);
                if (StoryTime.IsWorkday(day)) { Workday(stage, colleague, dice, day); }
            }
        }
    }

    private static void Workday(Stage stage, Figure colleague, Dice dice, LocalDate day)
    {
        var blocks = 1 + dice.Below(4);
        for (var block = 0; block < blocks; block++)
        {
            var halfHours = (colleague.Ends - colleague.Starts - 1) * 2;
            var start = StoryTime.At(day, colleague.FirstHour.PlusMinutes(30 * dice.Below(halfHours)), colleague.Zone);
            var key = string.Create(CultureInfo.InvariantCulture, $"{colleague.Address}/{day:uuuu-MM-dd}/{block}");
            stage.Diary.Enter(new Appointment(key, start, dice.Pick([30, 30, 60, 90]), colleague, [], dice.Pick(Subjects.Meetings))
            {
                ShowAs = dice.Chance(12) ? "tentative" : "busy",
            });
        }
    }
}
