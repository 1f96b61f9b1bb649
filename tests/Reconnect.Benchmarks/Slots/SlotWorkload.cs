using System.Collections;
using System.Text.Json;
using NodaTime;
using Reconnect.Slots;

namespace Reconnect.Benchmarks.Slots;

/// <summary>Some hosts' calendars, and the slots that are free for all of them.</summary>
/// <param name="From">No slot begins earlier; as ISO 8601 text in UTC, as all times here.</param>
/// <param name="To">No slot ends later.</param>
/// <param name="Expected">Every slot's start, earliest first.</param>
public sealed record SlotWorkload(string From, string To, int SlotMinutes, IReadOnlyList<WorkloadHost> Hosts, IReadOnlyList<string> Expected)
{
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public static SlotWorkload Read(string file) => JsonSerializer.Deserialize<SlotWorkload>(File.ReadAllBytes(file), JsonSerializerOptions.Web)!;

    /// <summary>From texts to texts by the product's engine. Nothing is kept for the next call.</summary>
    public List<string> Solve() => Write(SlotFinder.Starts(Search()));

    private SlotSearch Search()
    {
        var (from, to) = (Instant.FromUnixTimeTicks(Ticks(From)), Instant.FromUnixTimeTicks(Ticks(To)));
        var length = Duration.FromMinutes(SlotMinutes);
        var sides = Hosts.Select(SideOf).ToList();
        return new SlotSearch(from, length, sides[0], sides[1..])
        {
            Preferences = new SlotPreferences
            {
                Notice = Duration.Zero,
                Horizon = to - from,
                BufferBefore = Duration.Zero,
                BufferAfter = Duration.Zero,
                Grid = length,
                Lunch = null,
                Rest = null,
            },
        };
    }

    /// <summary>"2026-10-19T13:30:00.000Z"; the slots of one day share its date.</summary>
    private static List<string> Write(List<long> starts)
    {
        var texts = new List<string>(starts.Count);
        Span<char> text = stackalloc char["0000-00-00T00:00:00.000Z".Length];
        "0000-00-00T00:00:00.000Z".CopyTo(text);
        var midnight = long.MinValue;
        foreach (var start in starts)
        {
            if (start >= midnight + NodaConstants.TicksPerDay)
            {
                var date = Instant.FromUnixTimeTicks(start).InUtc().Date;
                Digits(text, 0, date.Year / 100);
                Digits(text, 2, date.Year % 100);
                Digits(text, 5, date.Month);
                Digits(text, 8, date.Day);
                midnight = start - start % NodaConstants.TicksPerDay;
            }
            var minutes = (int)((start - midnight) / NodaConstants.TicksPerMinute);
            Digits(text, 11, minutes / 60);
            Digits(text, 14, minutes % 60);
            texts.Add(new string(text));
        }
        return texts;
    }

    private static void Digits(Span<char> text, int at, int number) => (text[at], text[at + 1]) = ((char)('0' + number / 10), (char)('0' + number % 10));

    private static Side SideOf(WorkloadHost host)
    {
        var hours = new List<(IsoDayOfWeek, DayPart)>();
        foreach (var (day, parts) in host.WorkingHours)
        {
            foreach (var part in parts) { hours.Add(((IsoDayOfWeek)(Array.IndexOf(Days, day) + 1), new DayPart(TimeOf(part[0]), TimeOf(part[1])))); }
        }
        return new Side("", DateTimeZoneProviders.Tzdb[host.Zone], new WeekHours(hours), new BusyTexts(host.Busy));
    }

    private static LocalTime TimeOf(string text) => new(int.Parse(text.AsSpan(0, 2), Lapse.Csv.Culture), int.Parse(text.AsSpan(3), Lapse.Csv.Culture));

    private static long Ticks(string text) => UtcText.TryRead(text, out var ticks) ? ticks : throw new FormatException($"'{text}' is no time.");

    /// <summary>Each text is read when the engine comes to it.</summary>
    private sealed class BusyTexts(WorkloadBusy[] texts) : IBusyTimes
    {
        public int Count => texts.Length;

        public BusyTime this[int index] => new(Ticks(texts[index].Start), Ticks(texts[index].End), ShowAs.Busy);

        public void CopyTo(Span<BusyTime> room, int from)
        {
            var some = texts.AsSpan(from, room.Length);
            for (var i = 0; i < some.Length; i++) { room[i] = new BusyTime(Ticks(some[i].Start), Ticks(some[i].End), ShowAs.Busy); }
        }

        public IEnumerator<BusyTime> GetEnumerator() => Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

/// <param name="WorkingHours">By the first three letters of the day: parts from "09:00" to "17:00" on the wall clock of the zone.</param>
public sealed record WorkloadHost(string Zone, IReadOnlyDictionary<string, string[][]> WorkingHours, WorkloadBusy[] Busy);

public sealed record WorkloadBusy(string Start, string End);
