using System.Globalization;
using NodaTime;
using Reconnect.Simulator.Model;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>A meeting that comes back on one weekday, at an hour in Johanna's zone.</summary>
public sealed record Series(string Subject, Figure Organizer, IReadOnlyList<Figure> Guests, IsoDayOfWeek Weekday, LocalTime Hour, int Minutes)
{
    public int EveryWeeks { get; init; } = 1;
    public Figure? Room { get; init; }

    /// <summary>Who sends everyone the notes an hour after each meeting; null when nobody does.</summary>
    public Figure? TakesNotes { get; init; }

    /// <summary>Plays it between two days (negative: still to come) and returns the day of the last occurrence.</summary>
    public LocalDate Run(Stage stage, int fromDaysAgo, int untilDaysAgo)
    {
        var day = stage.Time.Ago(fromDaysAgo + 1).Next(Weekday);
        var first = Occurrence(stage, day);
        stage.Diary.Announce(first, StoryTime.At(day.PlusDays(-4), new LocalTime(16, 20), Colleagues.Johanna.Zone));
        var last = day;
        for (; day <= stage.Time.Ago(untilDaysAgo); day = day.PlusWeeks(EveryWeeks))
        {
            if (!TakesPlace(stage, day)) { continue; }
            var meeting = Occurrence(stage, day);
            stage.Diary.Enter(meeting);
            SendNotes(stage, meeting);
            last = day;
        }
        return last;
    }

    private void SendNotes(Stage stage, Appointment meeting)
    {
        if (TakesNotes is null) { return; }
        IReadOnlyList<Party> readers = [.. Guests.Append(Organizer).Where(one => one != TakesNotes).Select(one => one.Party)];
        stage.Post.Send(new Letter(stage.Post.NewConversation(), meeting.End + Duration.FromHours(1), TakesNotes.Party, readers, $"{Subject}: notes"));
    }

    // Without its organizer a meeting does not happen; without Johanna the others meet all the same.
    private bool TakesPlace(Stage stage, LocalDate day) =>
        StoryTime.IsWorkday(day) && (Organizer != Colleagues.Johanna || stage.Time.IsHere(day));

    private Appointment Occurrence(Stage stage, LocalDate day)
    {
        var people = Guests.Select(guest => new Guest(guest.Party, Response: guest == Colleagues.Johanna && !stage.Time.IsHere(day) ? "declined" : "accepted"));
        var rooms = Room is null ? [] : new[] { new Guest(Room.Party, "resource", "accepted") };
        var key = string.Create(CultureInfo.InvariantCulture, $"{Subject}/{day:uuuu-MM-dd}");
        return new Appointment(key, StoryTime.At(day, Hour, Colleagues.Johanna.Zone), Minutes, Organizer, [.. people, .. rooms], Subject)
        {
            Series = Subject,
            IsOnline = true,
        };
    }
}
