using Reconnect.Cadences;
using Reconnect.People;

namespace Reconnect.Tests.Cadences;

/// <summary>Cadences in few words.</summary>
internal static class Wishes
{
    public static readonly CircleId Family = new(Guid.Parse("ffffffff-0000-0000-0000-000000000001"));
    public static readonly CircleId Team = new(Guid.Parse("ffffffff-0000-0000-0000-000000000002"));

    public static Stretch Weeks(int count) => new(count, StretchUnit.Weeks);

    public static Stretch Days(int count) => new(count, StretchUnit.Days);

    public static Cadence EveryWeeks(int usual, int latest) => new(Weeks(usual), Weeks(latest));

    public static Cadence EveryDays(int usual, int latest) => new(Days(usual), Days(latest));

    public static ChosenCadences Own(PersonId person, Cadence cadence) => new(new Dictionary<PersonId, Cadence> { [person] = cadence }, []);
}
