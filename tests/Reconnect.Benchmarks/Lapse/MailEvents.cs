using System.IO.Compression;

namespace Reconnect.Benchmarks.Lapse;

/// <summary>One mail, call or message: who wrote to whom, and when. The rows of one second and one sender are one.</summary>
/// <param name="At">Unix seconds.</param>
internal readonly record struct MailEvent(long At, int Sender, ArraySegment<int> Recipients)
{
    /// <summary>A mail to more is group mail: no evidence of a personal tie.</summary>
    public const int MostRecipients = 5;

    /// <summary>A mail to more says nothing of a pair at all.</summary>
    public const int MostInAGroup = 60;

    public bool IsPersonal => Recipients.Count <= MostRecipients;
}

/// <summary>Reads files of rows unix_seconds,sender_id,recipient_id with one line of heading, plain or gzipped.</summary>
internal static class MailEvents
{
    /// <summary>Oldest first; of one second, in the order in which their senders first stand in the file.</summary>
    public static List<MailEvent> Read(string file)
    {
        var rows = Csv.Read(file).Select(row => (At: long.Parse(row[0], Csv.Culture), From: int.Parse(row[1], Csv.Culture), To: int.Parse(row[2], Csv.Culture)));
        return Mails([.. rows]);
    }

    /// <summary>The same mails at another pace: times stretched around a moment.</summary>
    public static List<MailEvent> Paced(this List<MailEvent> mails, long around, double pace) => Mails(
        [.. mails.SelectMany(mail => mail.Recipients.Select(to => (At: around + (long)Math.Floor((mail.At - around) * pace), From: mail.Sender, To: to)))]);

    private static List<MailEvent> Mails(List<(long At, int From, int To)> rows)
    {
        var mails = new List<MailEvent>();
        foreach (var second in rows.Select((row, place) => (row, place)).GroupBy(one => one.row.At).OrderBy(second => second.Key))
        {
            foreach (var mail in second.GroupBy(one => one.row.From))
            {
                mails.Add(new MailEvent(second.Key, mail.Key, mail.Select(one => one.row.To).ToArray()));
            }
        }
        return mails;
    }
}

internal static class Csv
{
    public static System.Globalization.CultureInfo Culture => System.Globalization.CultureInfo.InvariantCulture;

    /// <summary>The cells of every row after the heading.</summary>
    public static IEnumerable<string[]> Read(string file)
    {
        if (!File.Exists(file)) { throw new WrongUsageException($"There is no file {file}."); }
        using Stream raw = File.OpenRead(file);
        using Stream plain = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        using var reader = new StreamReader(plain);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0) { yield return line.Split(','); }
        }
    }
}
