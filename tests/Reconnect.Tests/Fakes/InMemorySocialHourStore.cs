using Reconnect.SocialHours;

namespace Reconnect.Tests.Fakes;

public sealed class InMemorySocialHourStore : ISocialHourStore
{
    private readonly Dictionary<(MailboxId, string), SocialHour> _rows = [];

    /// <summary>Asked before each save; throws to stand for a process that dies there.</summary>
    public Action<SocialHour>? BeforeSaving { get; set; }

    public Task<IReadOnlyList<SocialHour>> AllAsync(MailboxId mailbox, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<SocialHour>>(
        [.. _rows.Where(row => row.Key.Item1 == mailbox).OrderByDescending(row => row.Key.Item2, StringComparer.Ordinal).Select(row => row.Value)]);

    public Task SaveAsync(MailboxId mailbox, SocialHour hour, CancellationToken cancellationToken)
    {
        BeforeSaving?.Invoke(hour);
        _rows[(mailbox, hour.Week.ToString())] = hour;
        return Task.CompletedTask;
    }
}
