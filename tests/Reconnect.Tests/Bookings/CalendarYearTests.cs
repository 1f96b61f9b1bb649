using CsCheck;
using NodaTime;
using NodaTime.Testing;
using Reconnect.Bookings;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Slots;
using Reconnect.Tests.Fakes;
using Xunit;

namespace Reconnect.Tests.Bookings;

/// <summary>Ten people's year of meetings of two, read each night as it stands then, and what is told of the next weeks' meetings from it.</summary>
public sealed class CalendarYearTests
{
    private const int Days = 52 * 7;
    private const int ADay = 4;
    private const int WeeksBetweenCounts = 4;
    private static readonly LocalDate First = new(2026, 1, 5);
    private static readonly int[] Lengths = [15, 30, 45, 60];

    private sealed record Told(double Chance, double Rate, bool IsKept);

    /// <summary>One time at which a meeting was planned.</summary>
    /// <param name="Change">When the calendar shows that it is moved or gone; null when it takes place.</param>
    private sealed record Attempt(MeetingKey Key, LocalDateTime Start, int Minutes, Instant? Change, Fate Fate)
    {
        public Interval When => new(At(Start), At(Start) + Duration.FromMinutes(Minutes));
    }

    [Fact]
    public Task What_is_told_from_the_calendar_is_calibrated() => Gen.Int[0, 999_999].Array[Days * ADay * 3].Array[10].SampleAsync(
        async people =>
        {
            var told = new List<Told>();
            foreach (var draws in people) { told.AddRange(await LiveAsync(draws)); }

            var bins = told.GroupBy(one => (int)(one.Chance * 10)).OrderBy(bin => bin.Key)
                .Select(bin => (Tenth: bin.Key, Count: bin.Count(), Told: bin.Average(one => one.Chance), Kept: bin.Average(one => one.IsKept ? 1.0 : 0))).ToList();
            foreach (var bin in bins) { TestContext.Current.TestOutputHelper?.WriteLine($"{bin.Tenth}: {bin.Count} {bin.Told:0.000} {bin.Kept:0.000}"); }
            TestContext.Current.TestOutputHelper?.WriteLine($"Brier {Brier(told, one => one.Chance):0.0000} {Brier(told, one => one.Rate):0.0000}");

            Assert.InRange(told.Count, 6_000, 20_000);
            Assert.All(bins.Where(bin => bin.Count >= 300), bin => Assert.InRange(bin.Told - bin.Kept, -.05, .05));
            Assert.InRange(bins.Sum(bin => bin.Count * Math.Abs(bin.Told - bin.Kept)) / told.Count, 0, .03);
            Assert.True(Brier(told, one => one.Chance) < Brier(told, one => one.Rate));
        },
        seed: "0000Kq3vTz21", iter: 1, threads: 1);

    /// <summary>After a quarter of a year, what is told of each coming time, and what came of it.</summary>
    private static async Task<List<Told>> LiveAsync(int[] draws)
    {
        var (scans, kept, clock, settings) = (new InMemoryScanStore(), new InMemoryKeptTimes(), new FakeClock(At(First.AtMidnight())), new InMemorySettingsStore());
        var learn = new LearnKept(scans, new InMemoryBookingStore(), kept, new UserClock(scans, settings, clock));
        await scans.EnrolAsync(Office.Me, Office.Token);
        await scans.SaveProfileAsync(Office.Me, new Office().Profile!, [], Office.Token);
        var (attempts, told) = (Attempts(draws), new List<Told>());
        for (var day = 0; day < Days; day++)
        {
            clock.Reset(At(First.PlusDays(day) + new LocalTime(23, 0)));
            await ReadAsync(scans, attempts, day + 1, clock.GetCurrentInstant());
            if (day % (WeeksBetweenCounts * 7) != WeeksBetweenCounts * 7 - 1) { continue; }

            await learn.HandleAsync(Office.Me, Office.Token);
            var counts = await kept.FindAsync(Office.Me, Office.Token);
            var chances = new KeptChances(counts);
            if (day < Days / 4) { continue; }
            var coming = attempts.Where(one => one.Start.Date > First.PlusDays(day) && one.Start.Date <= First.PlusDays(day + WeeksBetweenCounts * 7));
            told.AddRange(coming.Select(one => new Told(chances.Of(one.Start, one.Minutes), (double)counts.Kept / counts.All, one.Fate is Fate.TookPlace)));
        }
        return told;
    }

    /// <summary>The calendar of three weeks around a night, as it stands.</summary>
    private static Task ReadAsync(InMemoryScanStore scans, List<Attempt> attempts, int round, Instant now)
    {
        var window = new Interval(now - Duration.FromDays(3), now + Duration.FromDays(60));
        var standing = attempts.Where(one => !(one.Change <= now) && window.Contains(one.When.Start) && one.When.Start < now + Duration.FromDays(18))
            .GroupBy(one => one.Key).Select(same => same.OrderBy(one => one.When.Start).First());
        return scans.SaveCalendarPageAsync(Office.Me, new CalendarRound(round, window, null, IsDone: true), [.. standing.Select(Shown)], Office.Token);
    }

    /// <summary>Four a working day, their length given by day and hour as those of series are. What is lost is gone or is moved by two weeks, where it may be lost once more; that is known the day before or in the morning.</summary>
    private static List<Attempt> Attempts(int[] draws)
    {
        var attempts = new List<Attempt>();
        for (var i = 0; i < Days * ADay; i++)
        {
            var (day, place) = (First.PlusDays(i / ADay), i % ADay);
            if (day.DayOfWeek > IsoDayOfWeek.Friday) { continue; }
            var (start, minutes, key) = (day + new LocalTime(8 + place * 2 + i / ADay % 3, 0), Lengths[i / 7 % 4], new MeetingKey($"{i}"));
            var isMoved = draws[3 * i + 1] % 2 == 0;
            var isKept = draws[3 * i] / 1e6 < Truth(start, minutes);
            attempts.Add(Tried(key, start, minutes, isKept, isMoved, i));
            if (!isKept && isMoved) { attempts.Add(Tried(key, start.PlusWeeks(2), minutes, draws[3 * i + 2] / 1e6 < Truth(start, minutes), isMoved: false, i)); }
        }
        return attempts;
    }

    private static Attempt Tried(MeetingKey key, LocalDateTime start, int minutes, bool isKept, bool isMoved, int i) => new(
        key, start, minutes, isKept ? null : At(start.Date.PlusDays(-(i % 2)) + new LocalTime(7, 0)), isKept ? Fate.TookPlace : isMoved ? Fate.Moved : Fate.Cancelled);

    private static double Truth(LocalDateTime start, int minutes)
    {
        var odds = 1.6 - (start.DayOfWeek is IsoDayOfWeek.Friday ? 1 : 0) - (start.Hour >= 15 ? .8 : 0) - (start.Hour == 8 ? .5 : 0) - (minutes == 60 ? .4 : 0);
        return 1 / (1 + Math.Exp(-odds));
    }

    private static double Brier(List<Told> told, Func<Told, double> chance) => told.Average(one => Math.Pow(chance(one) - (one.IsKept ? 1 : 0), 2));

    private static Instant At(LocalDateTime local) => Office.Berlin.AtStrictly(local).ToInstant();

    private static Meeting Shown(Attempt attempt) => new(
        attempt.Key, null, "Catch up", attempt.When, false, ShowAs.Busy, false, false, new Correspondent(Office.MyAddress, "Mira"),
        [new Attendee(new Correspondent(Office.Anna.Address, "Anna"), AttendeeKind.Required, Answer.Accepted)], Answer.Organizer);
}
