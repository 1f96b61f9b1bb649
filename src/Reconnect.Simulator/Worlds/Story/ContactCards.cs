using NodaTime;
using Reconnect.Simulator.Model;
using static Reconnect.Simulator.Worlds.Story.Outsiders;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>Johanna's address book, some cards with a birthday.</summary>
public static class ContactCards
{
    // A leap year, so that every day of the year exists in it; cards rarely know the real one.
    private const int AnyYear = 1604;

    public static void Write(Mailbox johanna, StoryTime time)
    {
        Add(johanna, Jonas, new LocalDate(AnyYear, 2, 29), JonasLater.Address);
        Add(johanna, Acquaintances.Ines, birthday: null, Acquaintances.InesAtHome.Address);
        Add(johanna, Sigrid, new LocalDate(1981, 11, 3));
        Add(johanna, Oliver, Soon(time, 9));
        Add(johanna, Freya, Soon(time, 0));
        Add(johanna, Bjoern, Soon(time, 24));
        foreach (var figure in (Figure[])[Alice, Camille, Carlos, Chiara, Daniel, Esteban, EunJi, Georg, Henrik, Katarzyna, Matteo, Yusuf])
        {
            Add(johanna, figure, birthday: null);
        }
    }

    private static LocalDate Soon(StoryTime time, int days)
    {
        var day = time.Today.PlusDays(days);
        return new LocalDate(AnyYear, day.Month, day.Day);
    }

    private static void Add(Mailbox johanna, Figure figure, LocalDate? birthday, params string[] more) =>
        johanna.Contacts.Add(new Contact(StableId.Item(johanna.Address, $"contact/{figure.Address}"), figure.Name, [figure.Address, .. more], birthday));
}
