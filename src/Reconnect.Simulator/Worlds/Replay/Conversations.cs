using NodaTime;

namespace Reconnect.Simulator.Worlds.Replay;

/// <summary>Event files know no threads: mails among the same people, no week apart, are taken for one conversation.</summary>
public sealed class Conversations
{
    private static readonly Duration LongestPause = Duration.FromDays(7);
    private readonly Dictionary<string, (Instant Last, string Id)> _latest = [];

    /// <param name="people">Everyone on the mail, in any order.</param>
    /// <param name="at">Not before any mail asked about earlier.</param>
    public string Of(IEnumerable<int> people, Instant at)
    {
        var group = string.Join(',', people.Distinct().Order());
        var id = _latest.TryGetValue(group, out var known) && at - known.Last <= LongestPause
            ? known.Id
            : StableId.Item("conversation", $"{group}/{StableId.Moment(at)}");
        _latest[group] = (at, id);
        return id;
    }
}
