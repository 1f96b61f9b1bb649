using System.Text;
using System.Text.RegularExpressions;
using MimeKit;

namespace Reconnect.Simulator.Worlds.Mbox;

/// <summary>One mail of an export, without its body.</summary>
/// <param name="Number">Its place in the file, from 1.</param>
/// <param name="Mail">Null when its headers cannot be read.</param>
public sealed record ExportedMail(int Number, MimeMessage? Mail);

/// <summary>Reads an mbox file mail by mail. Bodies are passed over line by line and never held, so that files may be larger than memory.</summary>
public static partial class MailExport
{
    /// <exception cref="WorldException">The file is missing, unreadable or not an mbox.</exception>
    public static IEnumerable<ExportedMail> Read(string path)
    {
        using var reader = Open(path);
        var line = FirstLine(reader, path);
        for (var number = 1; line is not null; number++)
        {
            yield return new ExportedMail(number, Headers(reader));
            line = NextMarker(reader);
        }
    }

    // Latin-1 maps each byte to one character and back, so that headers in any encoding reach MimeKit as they are.
    private static StreamReader Open(string path)
    {
        try
        {
            return new StreamReader(path, Encoding.Latin1, detectEncodingFromByteOrderMarks: false);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new WorldException($"There is no file {path}. Give --mbox the mail export to read.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new WorldException($"The file {path} cannot be read: {fault.Message}", fault);
        }
    }

    private static string FirstLine(StreamReader reader, string path)
    {
        var line = reader.ReadLine();
        while (line is { Length: 0 }) { line = reader.ReadLine(); }
        return line is not null && line.StartsWith("From ", StringComparison.Ordinal)
            ? line
            : throw new WorldException($"The file {path} is not an mbox: its first line does not begin with 'From '.");
    }

    private static MimeMessage? Headers(StreamReader reader)
    {
        var headers = new StringBuilder();
        while (reader.ReadLine() is { Length: > 0 } line) { headers.Append(line).Append("\r\n"); }
        if (headers.Length == 0) { return null; }
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(headers.Append("\r\n").ToString()));
        try
        {
            return MimeMessage.Load(stream);
        }
        catch (FormatException)
        {
            return null; // counted and named by the caller; the mails after it are not touched by it
        }
    }

    private static string? NextMarker(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("From ", StringComparison.Ordinal) && Marker().IsMatch(line)) { return line; }
        }
        return null;
    }

    // Not every exporter escapes 'From ' at the start of a line of text; only the marker bears a time and a year.
    [GeneratedRegex(@"\d\d?:\d\d.*\b(19|20)\d\d\b")]
    private static partial Regex Marker();
}
