using NodaTime;
using Reconnect.Ties;

namespace Reconnect.Approaches;

public enum Channel { Mail, Meeting }

/// <summary>When and how somebody is reached best: a guess from when their answers came. Each part is null where too little speaks for it.</summary>
/// <param name="Day">The weekday of most answers.</param>
/// <param name="From">First of the three hours in which at least half of the answers came.</param>
/// <param name="Zone">In which day and hour are counted.</param>
/// <param name="IsTheirZone">Else it is the user's.</param>
/// <param name="Answers">Of how many answers.</param>
public sealed record BestDoor(IsoDayOfWeek? Day, int? From, DateTimeZone Zone, bool IsTheirZone, int Answers, Channel? Channel, int MetDays, int Days)
{
    public const int Hours = 3;

    public const int FewestAnswers = 10;

    /// <summary>Below these days in touch nothing is said of how the two meet.</summary>
    public const int FewestDays = 5;

    // One weekday in five, and one of five may stand out by chance: so sure must it be.
    private const double MostChance = .05 / 5;
    private const double WorkingDays = 5;

    /// <summary>Null where nothing can be said.</summary>
    /// <param name="theirs">Null where it is not known.</param>
    public static BestDoor? Of(TieHabits? habits, DateTimeZone? theirs, DateTimeZone yours)
    {
        if (habits is null) { return null; }
        var zone = theirs ?? yours;
        var answers = habits.Answers().Select(at => at.InZone(zone).LocalDateTime).ToList();
        var isEnough = answers.Count >= FewestAnswers;
        var door = new BestDoor(
            isEnough ? DayOf(answers) : null, isEnough ? HoursOf(answers) : null, zone, theirs is not null, answers.Count, ChannelOf(habits), habits.MetDays, habits.Days);
        return door is { Day: null, From: null, Channel: null } ? null : door;
    }

    private static Channel? ChannelOf(TieHabits habits) =>
        habits.Days < FewestDays || habits.MetDays * 2 == habits.Days ? null : habits.MetDays * 2 > habits.Days ? Approaches.Channel.Meeting : Approaches.Channel.Mail;

    private static IsoDayOfWeek? DayOf(List<LocalDateTime> answers)
    {
        var most = answers.GroupBy(at => at.DayOfWeek).OrderByDescending(day => day.Count()).ThenBy(day => day.Key).First();
        return ChanceOf(most.Count(), answers.Count) <= MostChance ? most.Key : null;
    }

    /// <summary>How likely so many or more would fall on one day if all days were alike.</summary>
    private static double ChanceOf(int hits, int of)
    {
        const double Chance = 1 / WorkingDays;
        var (sum, term) = (0.0, Math.Pow(1 - Chance, of));
        for (var count = 0; count <= of; count++)
        {
            if (count >= hits) { sum += term; }
            term *= (of - count) / (double)(count + 1) * Chance / (1 - Chance);
        }
        return sum;
    }

    private static int? HoursOf(List<LocalDateTime> answers)
    {
        var (from, count) = Enumerable.Range(0, 24 - Hours + 1)
            .Select(hour => (hour, Count: answers.Count(at => at.Hour >= hour && at.Hour < hour + Hours)))
            .MaxBy(window => window.Count);
        return count * 2 >= answers.Count ? from : null;
    }
}
