using System.Buffers;
using System.Collections;
using System.Runtime.InteropServices;
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
    /// <param name="answer">Gets a JSON array in UTF-8, as an answer over HTTP would: ["2026-10-19T13:30:00.000Z", ...], without spaces.</param>
    public void Solve(IBufferWriter<byte> answer) => Write(SlotFinder.Starts(Search()), answer);

    /// <summary>The same, as a list.</summary>
    public IReadOnlyList<string> Slots()
    {
        var answer = new ArrayBufferWriter<byte>();
        Solve(answer);
        return JsonSerializer.Deserialize<string[]>(answer.WrittenSpan)!;
    }

    private SlotSearch Search()
    {
        var (from, to) = (Instant.FromUnixTimeTicks(Ticks(From)), Instant.FromUnixTimeTicks(Ticks(To)));
        var length = Duration.FromMinutes(SlotMinutes);
        var others = new Side[Hosts.Count - 1];
        for (var other = 0; other < others.Length; other++) { others[other] = SideOf(Hosts[other + 1]); }
        return new SlotSearch(from, length, SideOf(Hosts[0]), others)
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

    private static void Write(List<long> starts, IBufferWriter<byte> answer)
    {
        if (starts.Count == 0)
        {
            answer.Write("[]"u8);
            return;
        }
        var json = answer.GetSpan(1 + (starts.Count * SlotText.Length))[..(1 + (starts.Count * SlotText.Length))];
        var texts = MemoryMarshal.Cast<byte, SlotText>(json[1..]);
        var date = Instant.FromUnixTimeTicks(starts[0]).InUtc().Date;
        var midnight = starts[0] - (starts[0] % NodaConstants.TicksPerDay);
        var text = SlotText.On(date);
        for (var slot = 0; slot < texts.Length; slot++)
        {
            var minutes = (starts[slot] - midnight) / NodaConstants.TicksPerMinute;
            if (minutes >= NodaConstants.MinutesPerDay)
            {
                var days = (int)(minutes / NodaConstants.MinutesPerDay);
                (date, midnight, minutes) = (date.PlusDays(days), midnight + (days * NodaConstants.TicksPerDay), minutes % NodaConstants.MinutesPerDay);
                text = SlotText.On(date);
            }
            text.At((uint)minutes);
            texts[slot] = text;
        }
        (json[0], json[^1]) = ((byte)'[', (byte)']');
        answer.Advance(json.Length);
    }

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

/// <summary>One slot in a JSON array, with the comma after it. The slots of one day share its date.</summary>
[StructLayout(LayoutKind.Explicit, Size = Length)]
internal struct SlotText
{
    public const int Length = 27;

    [FieldOffset(12)]
    private ushort _hour;

    [FieldOffset(15)]
    private ushort _minute;

    public static SlotText On(LocalDate date)
    {
        Span<byte> letters = stackalloc byte[Length];
        "\"0000-00-00T00:00:00.000Z\","u8.CopyTo(letters);
        MemoryMarshal.Write(letters[1..], Digits((uint)date.Year / 100));
        MemoryMarshal.Write(letters[3..], Digits((uint)date.Year % 100));
        MemoryMarshal.Write(letters[6..], Digits((uint)date.Month));
        MemoryMarshal.Write(letters[9..], Digits((uint)date.Day));
        return MemoryMarshal.Read<SlotText>(letters);
    }

    public void At(uint minutes) => (_hour, _minute) = (Digits(minutes / 60), Digits(minutes % 60));

    private static ushort Digits(uint number) => (ushort)('0' + (number / 10) + (('0' + (number % 10)) << 8)); // the machine's first byte is the low one
}

/// <param name="WorkingHours">By the first three letters of the day: parts from "09:00" to "17:00" on the wall clock of the zone.</param>
public sealed record WorkloadHost(string Zone, IReadOnlyDictionary<string, string[][]> WorkingHours, WorkloadBusy[] Busy);

public sealed record WorkloadBusy(string Start, string End);
