using System.Globalization;
using Reconnect.Simulator.Model;

namespace Reconnect.Simulator.Worlds.Replay;

/// <summary>A name and an address for every number, the same each time and never the same for two numbers.</summary>
public static class InventedPeople
{
    public const string Organisation = "kestrelworks.example";

    private static readonly string[] FirstNames =
    [
        "Ada", "Amir", "Anouk", "Aram", "Beatriz", "Boris", "Chiyo", "Dalia", "Deniz", "Edith", "Elias", "Emeka", "Fatou", "Finn", "Gita", "Hamid",
        "Hedda", "Hugo", "Ines", "Ivo", "Jana", "Jamal", "Kaito", "Karin", "Leon", "Lucia", "Magda", "Malik", "Mira", "Nora", "Olga", "Omar",
        "Paula", "Quentin", "Rafael", "Rosa", "Samir", "Signe", "Stella", "Tarek", "Thea", "Tuva", "Ugo", "Vera", "Viktor", "Wanda", "Xenia", "Yara",
        "Yannick", "Zora", "Ziad",
    ];

    private static readonly string[] LastNames =
    [
        "Abara", "Almeida", "Andersen", "Aoki", "Bakker", "Banerjee", "Bauer", "Bello", "Berg", "Castro", "Chen", "Costa", "Dahl", "Diallo", "Dubois",
        "Ekström", "Fabre", "Farkas", "Ferrari", "Fuchs", "Garcia", "Gupta", "Haas", "Hansen", "Horvat", "Ibsen", "Ito", "Jensen", "Joshi", "Kamara",
        "Keller", "Kim", "Kovač", "Larsen", "Lindgren", "Lopez", "Marin", "Mensah", "Moreno", "Nakamura", "Nguyen", "Novotny", "Okoye", "Olsen", "Osei",
        "Patel", "Pereira", "Petrov", "Popescu", "Quist", "Rahman", "Reyes", "Rossi", "Sato", "Schmid", "Silva", "Soto", "Suzuki", "Takács", "Tanaka",
        "Thiele", "Toure", "Ueda", "Vargas", "Vidal", "Virtanen", "Wang", "Weiss", "Yamada", "Yilmaz", "Zeman", "Ziegler", "Zhou",
    ];

    private static readonly string[] Elsewhere =
        ["bluefinch.example", "ostermann.example", "lumenhaus.example", "quayside.example", "terranova.example", "millbrook.example"];

    public static Party Of(int id, bool isColleague)
    {
        var (first, last, round) = Pick(id);
        var number = round == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{round + 1}");
        var name = round == 0 ? $"{first} {last}" : $"{first} {last} {number}";
        var domain = isColleague ? Organisation : Elsewhere[id % Elsewhere.Length];
        return new Party(name, $"{first}.{Plain(last)}{number}@{domain}".ToLowerInvariant());
    }

    // The step and the number of combinations have no common divisor, so that each id below that number has a combination of its own.
    private static (string First, string Last, int Round) Pick(int id)
    {
        const int Step = 1409;
        var combinations = FirstNames.Length * LastNames.Length;
        var place = (int)((long)id * Step % combinations);
        return (FirstNames[place % FirstNames.Length], LastNames[place / FirstNames.Length], id / combinations);
    }

    private static string Plain(string name) =>
        name.Replace('ö', 'o').Replace('č', 'c').Replace('á', 'a');
}
