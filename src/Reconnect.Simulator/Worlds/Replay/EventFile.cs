using System.Globalization;
using System.IO.Compression;

namespace Reconnect.Simulator.Worlds.Replay;

/// <summary>One row of an event file: a mail to one of its recipients. Rows of one sender and second are one mail.</summary>
/// <param name="Second">Seconds since 1970 in UTC.</param>
public readonly record struct MailEvent(long Second, int Sender, int Recipient);

/// <summary>A file of unix_seconds,sender,recipient rows under one header line, gzipped or not.</summary>
public static class EventFile
{
    private const long LatestSecond = 253402300799; // the last second of the year 9999, where calendars end

    /// <exception cref="WorldException">The file is missing, or a line of it is not of that form.</exception>
    public static List<MailEvent> Read(string path)
    {
        try
        {
            using var reader = Open(path);
            var events = Parse(reader, path);
            return events.Count > 0 ? events : throw new WorldException($"The file {path} has no rows.");
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new WorldException($"There is no file {path}. Give --events a file of unix_seconds,sender,recipient rows.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new WorldException($"The file {path} cannot be read: {fault.Message}", fault);
        }
    }

    private static StreamReader Open(string path)
    {
        var file = File.OpenRead(path);
        var isGzip = file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
        file.Position = 0;
        return new StreamReader(isGzip ? new GZipStream(file, CompressionMode.Decompress) : file);
    }

    private static List<MailEvent> Parse(StreamReader reader, string path)
    {
        var events = new List<MailEvent>();
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (TryParse(text, out var row)) { events.Add(row); }
            else if (!IsHeader(line, text) && text.Length > 0)
            {
                throw new WorldException($"Line {line} of {path} is not of the form unix_seconds,sender,recipient.");
            }
        }
        return events;
    }

    private static bool IsHeader(int line, string text) => line == 1 && text.Split(',').Length == 3 && !char.IsAsciiDigit(text[0]);

    private static bool TryParse(ReadOnlySpan<char> text, out MailEvent row)
    {
        row = default;
        var first = text.IndexOf(',');
        var last = text.LastIndexOf(',');
        if (first < 0 || last == first) { return false; }
        if (!TryNumber(text[..first], LatestSecond, out var second)
            || !TryNumber(text[(first + 1)..last], int.MaxValue, out var sender)
            || !TryNumber(text[(last + 1)..], int.MaxValue, out var recipient)) { return false; }
        row = new MailEvent(second, (int)sender, (int)recipient);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, long most, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= most;
}
