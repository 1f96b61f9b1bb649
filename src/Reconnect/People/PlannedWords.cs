using NodaTime;
using NodaTime.Text;

namespace Reconnect.People;

/// <summary>What the list of people says beside a name.</summary>
internal static class PlannedWords
{
    /// <summary>"catch-up planned Thu 3 Dec", after how the two stand.</summary>
    public static string Planned(LocalDate day)
    {
        var said = LocalDatePattern.Create(Tongue.Say("ddd d MMM", "ddd, d. MMM"), Tongue.Culture).Format(day);
        return Tongue.Say($"catch-up planned {said}", $"Wiedersehen geplant am {said}");
    }
}
