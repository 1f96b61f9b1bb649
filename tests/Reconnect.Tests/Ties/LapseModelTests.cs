using System.Globalization;
using NodaTime;
using Reconnect.Ties;
using Xunit;

namespace Reconnect.Tests.Ties;

/// <summary>Holds the model to answers of the reference program over invented events: mail of person 1 with five others over 400 days.</summary>
public sealed class LapseModelTests
{
    private const int Ego = 1;
    private const double Tolerance = 1e-9;

    [Fact]
    public void Answers_as_the_reference_program_does_at_every_cut_off()
    {
        var events = Rows("events.csv").Select(row => new Event(Whole(row[0]), (int)Whole(row[1]), (int)Whole(row[2]))).ToList();
        var answers = Rows("answers.csv").ToList();
        Assert.Equal(45, answers.Count);

        foreach (var row in answers)
        {
            var cutOff = Whole(row[1]);
            var (memory, own) = Replay(events.Where(one => one.At < cutOff), (int)Whole(row[0]));

            var assessment = LapseModel.Assess(memory, own, Instant.FromUnixTimeSeconds(cutOff));

            Assert.Equal(double.Parse(row[2], CultureInfo.InvariantCulture), assessment.Score, Tolerance);
            Assert.Equal(double.Parse(row[3], CultureInfo.InvariantCulture), assessment.AliveChance, Tolerance);
        }
    }

    [Fact]
    public void Says_nothing_of_a_tie_of_one_day() => Assert.Throws<ArgumentOutOfRangeException>(() =>
        LapseModel.Assess(TieMemory.Empty.AfterContact(Instant.FromUtc(2026, 1, 1, 9, 0), true, false, 1), OwnDays.None, Instant.FromUtc(2026, 2, 1, 9, 0)));

    [Fact]
    public void Finds_a_tie_ever_quieter_as_nothing_happens()
    {
        var memory = Enumerable.Range(0, 30).Aggregate(
            TieMemory.Empty, (before, week) => before.AfterContact(Instant.FromUtc(2026, 1, 5, 9, 0) + Duration.FromDays(7 * week), week % 2 == 0, week % 2 == 1, week));

        var scores = Enumerable.Range(2, 24).Select(weeks => LapseModel.Assess(memory, OwnDays.None, memory.LastAt + Duration.FromDays(7 * weeks)).Score).ToList();

        Assert.Equal(scores.Order(), scores);
        Assert.True(scores[0] < LapseModel.AlarmScore && scores[^1] > LapseModel.AlarmScore);
    }

    private static (TieMemory Memory, OwnDays Own) Replay(IEnumerable<Event> events, int other)
    {
        var (memory, own) = (TieMemory.Empty, OwnDays.None);
        foreach (var mail in events.GroupBy(one => (one.At, one.Sender)).OrderBy(mail => mail.Key.At))
        {
            var at = Instant.FromUnixTimeSeconds(mail.Key.At);
            var recipients = mail.Select(one => one.Recipient).ToList();
            if (mail.Key.Sender == Ego) { own = own.After(at); }
            var isBetween = (mail.Key.Sender == Ego && recipients.Contains(other)) || (mail.Key.Sender == other && recipients.Contains(Ego));
            if (isBetween && recipients.Count <= 5) { memory = memory.AfterContact(at, mail.Key.Sender == Ego, mail.Key.Sender != Ego, own.Total); }
            else if (isBetween) { memory = memory.AfterGroup(at); }
            if (recipients.Contains(Ego) && recipients.Contains(other)) { memory = memory.AfterGroup(at); }
        }
        return (memory, own);
    }

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Recordings", "lapse", file)).Skip(1).Select(line => line.Split(','));

    private static long Whole(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Event(long At, int Sender, int Recipient);
}
