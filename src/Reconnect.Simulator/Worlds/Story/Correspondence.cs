using System.Globalization;
using NodaTime;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>The mail between Johanna and one other person.</summary>
/// <param name="stage">Where it is played.</param>
/// <param name="them">The other person.</param>
/// <param name="habit">How they usually write.</param>
public sealed class Correspondence(Stage stage, Figure them, Habit habit)
{
    // To friends she also writes in the evening.
    private readonly Figure _you = habit.IsPrivate ? Colleagues.Johanna with { Ends = 21 } : Colleagues.Johanna;
    private readonly Dice _dice = new(
        string.Create(CultureInfo.InvariantCulture, $"correspondence/{them.Address}/{habit.EveryDays}/{habit.TheirHours}"));
    private LocalDate _nextDay = LocalDate.MinIsoValue;

    /// <summary>Conversations by habit between two days, the second excluded; an answer that would come after it is never written.</summary>
    public Correspondence Goes(int fromDaysAgo, int untilDaysAgo)
    {
        var end = StoryTime.At(stage.Time.Ago(untilDaysAgo), LocalTime.Midnight, _you.Zone);
        var day = (double)fromDaysAgo;
        while (true)
        {
            day -= habit.EveryDays * _dice.Between(0.65, 1.35) * Slowness(day);
            if (day < untilDaysAgo + 1) { return this; }
            var mails = _dice.Chance(30) ? 3 : 2;
            Converse((int)day, _dice.Chance(habit.TheyBegin) ? them : _you, mails, end);
        }
    }

    /// <summary>One conversation of exactly so many mails, two sides in turn.</summary>
    public Correspondence Talk(int daysAgo, Figure first, int mails)
    {
        Converse(daysAgo, first == them ? them : _you, mails, stage.Time.End);
        return this;
    }

    /// <summary>A mail that begins a conversation and stays alone in it.</summary>
    public Correspondence Writes(Figure writer, int daysAgo) => Talk(daysAgo, writer, mails: 1);

    // Conversations never overlap: the next one waits for the day after the last mail, so that who wrote last is what the script says.
    private void Converse(int daysAgo, Figure first, int mails, Instant end)
    {
        var day = Possible(LocalDate.Max(stage.Time.Ago(daysAgo), _nextDay));
        var conversation = stage.Post.NewConversation();
        var subject = _dice.Pick(habit.IsPrivate ? Subjects.Private : Subjects.Work);
        var writer = first;
        var at = InTheMorning(writer, day);
        for (var mail = 0; mail < mails && at < end; mail++)
        {
            Write(conversation, at, writer, mail == 0 ? subject : $"Re: {subject}");
            _nextDay = at.InZone(StoryTime.Zone).Date.PlusDays(1);
            writer = writer == them ? _you : them;
            var hours = writer == them ? habit.TheirHours : habit.YourHours;
            at = WhileAwake(writer, at + Duration.FromHours(hours * _dice.Between(0.3, 1.7)));
        }
    }

    private void Write(string conversation, Instant at, Figure writer, string subject) =>
        stage.Post.Send(new Letter(conversation, at, writer.Party, [writer == them ? _you.Party : them.Party], subject));

    private double Slowness(double daysAgo) => habit.SlowsInCrunch && stage.Time.Crunch.Contains(stage.Time.Ago((int)daysAgo)) ? 2 : 1;

    private LocalDate Possible(LocalDate day)
    {
        if (!habit.IsPrivate) { return stage.Time.Here(day); }
        return stage.Time.Vacation.Contains(day) ? stage.Time.Vacation.End.PlusDays(1) : day;
    }

    private Instant InTheMorning(Figure writer, LocalDate day)
    {
        var hours = Math.Max(1, (writer.Ends - writer.Starts) / 2);
        return StoryTime.At(day, writer.FirstHour.PlusMinutes(_dice.Below(hours * 60)).PlusSeconds(_dice.Below(60)), writer.Zone);
    }

    // An answer that falls into the night or the weekend waits for the next morning.
    private Instant WhileAwake(Figure writer, Instant at)
    {
        var local = at.InZone(Zones.Of(writer.Zone));
        var day = Possible(local.Date);
        if (day == local.Date && local.TimeOfDay <= writer.LastHour)
        {
            return local.TimeOfDay >= writer.FirstHour ? at : Opening(writer, day);
        }
        return Opening(writer, day == local.Date ? Possible(day.PlusDays(1)) : day);
    }

    private Instant Opening(Figure writer, LocalDate day) =>
        StoryTime.At(day, writer.FirstHour.PlusMinutes(2 + _dice.Below(50)).PlusSeconds(_dice.Below(60)), writer.Zone);
}
