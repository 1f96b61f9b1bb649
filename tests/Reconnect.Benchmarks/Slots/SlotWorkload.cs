using System.Collections;
using System.Runtime.Intrinsics;
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
    /// <returns>A JSON array in UTF-8, as an answer over HTTP would hold it: ["2026-10-19T13:30:00.000Z", ...], without spaces.</returns>
    public byte[] Solve() => Write(SlotFinder.Starts(Search()));

    public static IReadOnlyList<string> SlotsIn(byte[] solved) => JsonSerializer.Deserialize<string[]>(solved)!;

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

    /// <summary>The slots of one day share its date; around their hours and minutes each is written in two halves.</summary>
    private static byte[] Write(List<long> starts)
    {
        if (starts.Count == 0) { return "[]"u8.ToArray(); }
        var json = GC.AllocateUninitializedArray<byte>(1 + (starts.Count * Example.Length));
        json[0] = (byte)'[';
        var left = json.AsSpan(1);
        var date = Instant.FromUnixTimeTicks(starts[0]).InUtc().Date;
        var midnight = starts[0] - (starts[0] % NodaConstants.TicksPerDay);
        var (first, last) = (FirstHalf(date), Vector128.Create(Example[^Vector128<byte>.Count..]));
        foreach (var start in starts)
        {
            if (start >= midnight + NodaConstants.TicksPerDay)
            {
                var days = (int)((start - midnight) / NodaConstants.TicksPerDay);
                (date, midnight) = (date.PlusDays(days), midnight + (days * NodaConstants.TicksPerDay));
                first = FirstHalf(date);
            }
            var minutes = (uint)((start - midnight) / NodaConstants.TicksPerMinute);
            first.CopyTo(left);
            last.CopyTo(left[(Example.Length - Vector128<byte>.Count)..]);
            Digits(left, 12, minutes / 60);
            Digits(left, 15, minutes % 60);
            left = left[Example.Length..];
        }
        json[^1] = (byte)']';
        return json;
    }

    private static ReadOnlySpan<byte> Example => "\"0000-00-00T00:00:00.000Z\","u8;

    private static Vector128<byte> FirstHalf(LocalDate date)
    {
        Span<byte> text = stackalloc byte[Vector128<byte>.Count];
        Example[..text.Length].CopyTo(text);
        Digits(text, 1, (uint)date.Year / 100);
        Digits(text, 3, (uint)date.Year % 100);
        Digits(text, 6, (uint)date.Month);
        Digits(text, 9, (uint)date.Day);
        return Vector128.Create<byte>(text);
    }

    private static void Digits(Span<byte> text, int at, uint number) => (text[at], text[at + 1]) = ((byte)('0' + (number / 10)), (byte)('0' + (number % 10)));

    private static Side SideOf(WorkloadHost host)
    {
        var hours = new List<(IsoDayOfWeek, DayPart)>();
        foreach (var (day, parts) in host.WorkingHours)
        {
            foreach (var part in parts) { hours.Add(((IsoDayOfWeek)(Array.IndexOf(Days, day) + 1), new DayPart(TimeOf(part[0]), TimeOf(part[1])))); }
        }
        return new Side("", DateTimeZoneProviders.Tzdb[host.Zone], new WeekHours(hours), new BusyTexts(host.Busy));
    }

    private static LocalTime TimeOf(string text) => text is [var hour, var more, ':', var minute, var minutes]
        ? new LocalTime(((hour - '0') * 10) + more - '0', ((minute - '0') * 10) + minutes - '0')
        : throw new FormatException($"'{text}' is no time of day.");

    private static long Ticks(string text) => UtcText.TryRead(text, out var ticks) ? ticks : throw new FormatException($"'{text}' is no time.");

    /// <summary>Each text is read when the engine comes to it.</summary>
    private sealed class BusyTexts(WorkloadBusy[] texts) : IBusyTimes
    {
        public int Count => texts.Length;

        public BusyTime this[int index] => Read(texts[index]);

        public void CopyTo(Span<BusyTime> room, int from)
        {
            var some = texts.AsSpan(from, room.Length);
            for (var i = 0; i < some.Length; i++) { room[i] = Read(some[i]); }
        }

        private static BusyTime Read(WorkloadBusy busy) => new(Ticks(busy.Start), Ticks(busy.End), ShowAs.Busy);

        public IEnumerator<BusyTime> GetEnumerator() => Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

/// <param name="WorkingHours">By the first three letters of the day: parts from "09:00" to "17:00" on the wall clock of the zone.</param>
public sealed record WorkloadHost(string Zone, IReadOnlyDictionary<string, string[][]> WorkingHours, WorkloadBusy[] Busy);

public sealed record WorkloadBusy(string Start, string End);
