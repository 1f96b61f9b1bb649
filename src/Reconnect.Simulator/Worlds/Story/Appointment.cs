using NodaTime;
using Reconnect.Simulator.Model;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>One meeting, or one occurrence of a series, as it is entered in the diary.</summary>
/// <param name="Key">Tells it from all other meetings.</param>
/// <param name="Start">When it begins.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="Organizer">Who invites.</param>
/// <param name="Guests">Who is invited, rooms included, with their answers.</param>
/// <param name="Subject">What it is called.</param>
public sealed record Appointment(string Key, Instant Start, int Minutes, Figure Organizer, IReadOnlyList<Guest> Guests, string Subject)
{
    /// <summary>The series it belongs to; null when it stands alone.</summary>
    public string? Series { get; init; }
    public bool IsCancelled { get; init; }
    public bool IsAllDay { get; init; }
    public bool IsOnline { get; init; }

    /// <summary>What its place is called; null for the room that is invited, if any.</summary>
    public string? Place { get; init; }

    /// <summary>A Windows zone id, in which it was written; null for the owner's.</summary>
    public string? TimeZone { get; init; }
    public string ShowAs { get; init; } = "busy";
    public string Sensitivity { get; init; } = "normal";
    public Instant End => Start + Duration.FromMinutes(Minutes);
}
