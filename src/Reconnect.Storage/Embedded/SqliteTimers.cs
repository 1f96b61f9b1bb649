using NodaTime;

namespace Reconnect.Storage.Embedded;

/// <summary>Which tick of each named timer was taken last, for all processes together.</summary>
public sealed class SqliteTimers(SqliteDatabase database)
{
    /// <summary>True for the one caller who takes this tick. Whoever asks for the newest tick that is due, when nobody was awake for
    /// several, catches them up with one run.</summary>
    /// <param name="tick">When the timer should have gone off, at or before now; not when it is looked at.</param>
    public Task<bool> TryTakeAsync(string timer, Instant tick, CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.Execute(
            "INSERT INTO timer (name, last) VALUES ($name, $tick) ON CONFLICT DO UPDATE SET last = excluded.last WHERE last < excluded.last",
            ("$name", timer), ("$tick", tick.AtRest())) == 1,
        cancellationToken);

    /// <summary>Null for a timer that never went off.</summary>
    public async Task<Instant?> LastAsync(string timer, CancellationToken cancellationToken)
    {
        var last = await database.ReadAsync(connection => connection.Number("SELECT last FROM timer WHERE name = $name", ("$name", timer)), cancellationToken);
        return last is { } ticks ? Instant.FromUnixTimeTicks(ticks) : null;
    }

    /// <summary>Puts the timer back when the run of <paramref name="tick"/> failed, so that it is tried again; does nothing when a later tick was taken since.</summary>
    public Task GiveBackAsync(string timer, Instant tick, CancellationToken cancellationToken) => database.WriteAsync(
        connection => connection.Execute(
            "UPDATE timer SET last = $before WHERE name = $name AND last = $tick",
            ("$name", timer), ("$tick", tick.AtRest()), ("$before", tick.AtRest() - 1)),
        cancellationToken);
}
