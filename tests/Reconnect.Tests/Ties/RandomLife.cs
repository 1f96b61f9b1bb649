using System.Globalization;
using NodaTime;
using Reconnect.People;
using Reconnect.Tests.Fakes;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Ties;

/// <summary>One user's mail and meetings over 420 days in which everything goes on steadily by chance, but for the changes that are planted. The first
/// friend's last contact lies <see cref="SilentDays"/> days back.</summary>
internal sealed class RandomLife
{
    private const int Days = 420;
    private static readonly Correspondent[] Crowd = [.. Enumerable.Range(1, 9).Select(number => Who($"Guest {number}", $"guest{number}@outside.example"))];
    private readonly Random _dice;

    public RandomLife(int seed, int friends)
    {
        _dice = new Random(seed);
        Friends = [.. Enumerable.Range(0, friends).Select(number => Who($"Friend Number{(char)('A' + number)}", $"friend{number}@outside.example"))];
        SilentDays = _dice.Next(28, 120);
    }

    public IReadOnlyList<Correspondent> Friends { get; }

    public Correspondent First => Friends[0];

    public int SilentDays { get; }

    /// <summary>How many times rarer contacts are on a day that many days back.</summary>
    public Func<int, double> Slower { get; init; } = _ => 1;

    /// <summary>How many times more meetings there are.</summary>
    public Func<int, double> MoreMeetings { get; init; } = _ => 1;

    /// <summary>How many times longer the first friend takes to answer.</summary>
    public Func<int, double> LongerAnswers { get; init; } = _ => 1;

    /// <summary>How many hours later in the day the first friend writes.</summary>
    public Func<int, double> LaterHours { get; init; } = _ => 0;

    /// <summary>Whether the first friend stopped, or goes on as all the others do.</summary>
    public bool FirstFellSilent { get; init; } = true;

    /// <summary>The pace of the first friend; null for one by chance, from every third to every twelfth day, as the others have.</summary>
    public double? FirstEveryDays { get; init; }

    /// <summary>How many days back the others were last in touch, if chance would have it.</summary>
    public int LastDay { get; init; } = 1;

    public PaperTrail Trail
    {
        get
        {
            var trail = new PaperTrail();
            foreach (var friend in Friends) { WriteWith(friend, trail); }
            Meet(trail);
            return trail;
        }
    }

    private void WriteWith(Correspondent friend, PaperTrail trail)
    {
        var (pace, hour, answerHours) = (3 + 9 * _dice.NextDouble(), 9 + 6 * _dice.NextDouble(), Math.Exp(2 + _dice.NextDouble()));
        var everyDays = friend == First ? FirstEveryDays ?? pace : pace;
        var until = FirstFellSilent && friend == First ? SilentDays : LastDay;
        for (var day = Days; day >= until; day--)
        {
            if (_dice.NextDouble() < 1 / (everyDays * Slower(day))) { Exchange(friend, trail, day, hour, answerHours); }
        }
    }

    // One asks and the other answers; nothing is left open.
    private void Exchange(Correspondent friend, PaperTrail trail, int day, double hour, double answerHours)
    {
        var isFirst = friend == First;
        var written = Ago(day, 0) + Duration.FromHours(hour + (isFirst ? LaterHours(day) : 0) + 1.5 * Normal());
        var took = Duration.FromHours(Math.Clamp(answerHours * Math.Exp(.8 * Normal()), .1, 48));
        var conversation = string.Create(CultureInfo.InvariantCulture, $"{friend.Address}/{day}");
        if (_dice.Next(2) == 0) { trail.Mail(friend, [You], written, conversation).Mail(You, [friend], written + took, conversation); }
        else { trail.Mail(You, [friend], written - took * (isFirst ? LongerAnswers(day) : 1), conversation).Mail(friend, [You], written, conversation); }
    }

    private void Meet(PaperTrail trail)
    {
        for (var day = Days; day > 0; day--)
        {
            if (Today.PlusDays(-day).DayOfWeek < IsoDayOfWeek.Saturday && _dice.NextDouble() < .6) { trail.Met(Crowd, day, minutes: (int)(90 * MoreMeetings(day))); }
        }
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _dice.NextDouble())) * Math.Cos(2 * Math.PI * _dice.NextDouble());
}
