using static Reconnect.Simulator.Worlds.Story.Colleagues;
using static Reconnect.Simulator.Worlds.Story.Outsiders;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>Twenty-five ties that go on, each at its own pace: what a quiet tie has to be told from.</summary>
public static class LivelyTies
{
    private static readonly (Figure Who, double EveryDays)[] AtWork =
    [
        (Max, 5), (Sofia, 6), (David, 7), (Leila, 8), (Jakub, 9), (Emma, 8), (Lukas, 9), (Yuki, 13), (Marta, 10), (Ahmed, 12), (Clara, 9),
        (Pavel, 14), (Grace, 11), (Tim, 12), (Zoe, 16), (Per, 13), (Nadia, 18), (Ravi, 8), (Alice, 9), (Chiara, 11), (Daniel, 21), (EunJi, 15),
        (Georg, 28),
    ];

    private static readonly (Figure Who, double EveryDays)[] Friends = [(Bjoern, 12), (Freya, 20)];

    public static void Play(Stage stage)
    {
        foreach (var (who, everyDays) in AtWork)
        {
            // Whoever writes rarely hardly notices six busy weeks.
            new Correspondence(stage, who, new Habit(everyDays) { SlowsInCrunch = everyDays < 15 }).Goes(546, 0);
        }
        foreach (var (who, everyDays) in Friends)
        {
            new Correspondence(stage, who, new Habit(everyDays) { IsPrivate = true, TheirHours = 6, SlowsInCrunch = false }).Goes(546, 0);
        }
    }
}
