using Reconnect.Benchmarks.Lapse;

namespace Reconnect.Benchmarks.Fitting;

/// <summary>All personal mails between two people, seen from one of them.</summary>
/// <param name="Times">Unix seconds, oldest first.</param>
/// <param name="Own">Whether each was written by the one.</param>
internal sealed record Exchange(int Mailbox, int Other, long[] Times, bool[] Own)
{
    /// <summary>A tie needs contact on so many days.</summary>
    public const int FewestDays = 3;

    /// <summary>How many mails lie before that moment.</summary>
    public int Before(long moment)
    {
        var place = Array.BinarySearch(Times, moment);
        if (place < 0) { return ~place; }
        while (place > 0 && Times[place - 1] == moment) { place--; }
        return place;
    }

    /// <summary>Whether the first so many go both ways.</summary>
    public bool IsMutual(int first) => Own.AsSpan(0, first).Contains(true) && Own.AsSpan(0, first).Contains(false);

    /// <summary>How many days had a mail, among those from one index up to another.</summary>
    public int Days(int from, int to)
    {
        var (days, last) = (0, long.MinValue);
        for (var index = from; index < to; index++)
        {
            if (Times[index] / ResearchSet.Day != last) { (days, last) = (days + 1, Times[index] / ResearchSet.Day); }
        }
        return days;
    }
}

/// <summary>Everything of a set that questions are made of.</summary>
internal sealed class Exchanges
{
    private readonly Dictionary<int, List<long>> _sent = [];

    public Exchanges(IReadOnlyList<MailEvent> mails, HashSet<int>? core)
    {
        var pairs = new Dictionary<(int Low, int High), List<(long At, bool FromLow)>>();
        foreach (var mail in mails)
        {
            if (!_sent.TryGetValue(mail.Sender, out var sent)) { _sent[mail.Sender] = sent = []; }
            sent.Add(mail.At);
            if (!mail.IsPersonal) { continue; }
            foreach (var recipient in mail.Recipients)
            {
                var key = (Math.Min(mail.Sender, recipient), Math.Max(mail.Sender, recipient));
                if (!pairs.TryGetValue(key, out var pair)) { pairs[key] = pair = []; }
                pair.Add((mail.At, mail.Sender == key.Item1));
            }
        }
        All = [.. pairs.Where(pair => pair.Key.Low != pair.Key.High).OrderBy(pair => pair.Key).SelectMany(pair => BothSides(pair.Key, pair.Value))
            .Where(one => _sent.ContainsKey(one.Mailbox) && core?.Contains(one.Mailbox) != false)];
    }

    /// <summary>From the side of everybody who wrote at all, or of the core.</summary>
    public IReadOnlyList<Exchange> All { get; }

    /// <summary>The last moment the person wrote to anybody before that one; null when never.</summary>
    public long? LastSentBefore(int person, long moment)
    {
        var sent = _sent[person];
        var place = sent.BinarySearch(moment);
        place = place < 0 ? ~place : place;
        while (place > 0 && sent[place - 1] >= moment) { place--; }
        return place == 0 ? null : sent[place - 1];
    }

    public long LastSent(int person) => _sent[person][^1];

    private static IEnumerable<Exchange> BothSides((int Low, int High) key, List<(long At, bool FromLow)> mails)
    {
        var times = mails.Select(mail => mail.At).ToArray();
        yield return new Exchange(key.Low, key.High, times, [.. mails.Select(mail => mail.FromLow)]);
        yield return new Exchange(key.High, key.Low, times, [.. mails.Select(mail => !mail.FromLow)]);
    }
}
