using NodaTime;
using Reconnect.People;
using Reconnect.Slots;

namespace Reconnect.Tests.Fakes;

/// <summary>Calendars of the organisation; whoever has none here is an outsider. Shows also what only touches the window.</summary>
public sealed class FakeFreeBusy : IFreeBusy
{
    private readonly Dictionary<EmailAddress, Availability> _known = [];

    public List<Interval> Reads { get; } = [];

    /// <summary>Thrown by every read until set to null.</summary>
    public Exception? Fault { get; set; }

    /// <summary>Asked before each reading: what another request does in between.</summary>
    public Func<Task>? BeforeReading { get; set; }

    public void Add(EmailAddress who, WorkingHours? hours, DateTimeZone? zone) => _known[who] = new Availability(who, true, hours, zone, []);

    public void Occupy(EmailAddress who, Interval when, ShowAs showAs = ShowAs.Busy)
    {
        if (_known.TryGetValue(who, out var known))
        {
            _known[who] = known with { Busy = [.. known.Busy, new BusyTime(when, showAs)] };
        }
    }

    public void Release(EmailAddress who, Interval when)
    {
        if (_known.TryGetValue(who, out var known))
        {
            _known[who] = known with { Busy = [.. known.Busy.Where(time => time.When != when)] };
        }
    }

    public async Task<IReadOnlyList<Availability>> ReadAsync(
        MailboxId mailbox, IReadOnlyList<EmailAddress> people, Interval window, CancellationToken cancellationToken)
    {
        if (Fault is not null)
        {
            throw Fault;
        }
        await (BeforeReading?.Invoke() ?? Task.CompletedTask);
        Reads.Add(window);
        return [.. people.Select(who => Seen(who, window))];
    }

    private Availability Seen(EmailAddress who, Interval window) => _known.TryGetValue(who, out var known)
        ? known with { Busy = [.. known.Busy.Where(time => time.When.Start <= window.End && window.Start <= time.When.End)] }
        : Availability.Unknown(who);
}
