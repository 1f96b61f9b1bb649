using NodaTime;
using static Reconnect.Simulator.Worlds.Story.Colleagues;
using static Reconnect.Simulator.Worlds.Story.FarOffices;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>Johanna will be away for three days, in the city in which she used to have lunch with two of her colleagues.</summary>
public static class Journeys
{
    public const string City = "Warszawa";
    private const int DaysAhead = 16;
    private const int Days = 3;

    public static void Play(Stage stage)
    {
        var first = stage.Time.Today.PlusDays(DaysAhead);
        while (!Enumerable.Range(0, Days).All(day => stage.Time.IsHere(first.PlusDays(day)))) { first = first.PlusDays(1); }
        var (start, end) = (StoryTime.At(first, LocalTime.Midnight, Zones.Warsaw), StoryTime.At(first.PlusDays(Days), LocalTime.Midnight, Zones.Warsaw));
        stage.Diary.Enter(new Appointment("journey/warsaw", start, (int)(end - start).TotalMinutes, Johanna, [], "Customer days")
        {
            IsAllDay = true,
            ShowAs = "oof",
            Place = $"Hotel Bristol, {City}, Polska",
        });
        stage.Journey(
            City, new DateInterval(first, first.PlusDays(Days - 1)), [Yara, Oskar], "Johanna is there for three days; Yara and she always had lunch there, and so had Oskar since he moved.");
    }
}
