using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using NodaTime;
using Xunit;
using Assembly = System.Reflection.Assembly;
using Type = System.Type;

namespace Reconnect.Tests;

/// <summary>Holds the rooms of the code base to their walls.</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly Core = typeof(MailboxId).Assembly;
    private static readonly Architecture Rooms = new ArchLoader().LoadAssemblies(Core).Build();

    // What one mailbox shows: plain facts that everything may speak of.
    private static readonly string[] Facts =
    [
        "History", "MailboxProfile", "MailMessage", "MessageKey", "MailTraits", "Meeting", "MeetingKey", "Attendee", "AttendeeKind", "Answer",
        "ShowAs", "BusyTime", "WorkingHours", "Fingerprint",
    ];

    // Use cases and what they answer may stand in the room of their idea.
    private static readonly string[] UseCases =
    [
        "ShowPeople", "ShowPeopleOutcome", "ShowPerson", "ShowPersonOutcome", "PersonSummary", "PersonDetail", "Standing", "PeopleOnPaper", "PlannedAhead", "FindSlots", "SeeFreeBusy",
    ];

    public static TheoryData<string, string[]> Directions => new()
    {
        { "People", ["Ties", "Cadences", "Milestones", "Suggestions", "Slots", "Scans", "Settings", "Bookings", "Offers", "Digests", "Links", "Jobs", "Accounts", "Addresses", "Talks", "SocialHours", "Recurring", "Approaches", "Notes", "Outcomes", "Journeys"] },
        { "Ties", ["Cadences", "Milestones", "Suggestions", "Slots", "Scans", "Settings", "Bookings", "Offers", "Digests", "Links", "Jobs", "Accounts", "Addresses", "Talks", "SocialHours", "Recurring", "Approaches", "Notes", "Outcomes", "Journeys"] },
        { "Suggestions", ["Milestones", "Bookings", "Offers", "Digests", "Links", "Jobs", "Accounts", "Addresses", "Talks", "SocialHours", "Recurring", "Approaches", "Notes", "Outcomes", "Journeys"] },
        { "Slots", ["Bookings", "Offers", "Digests", "Links", "Jobs", "Accounts", "Addresses", "Talks", "SocialHours", "Recurring", "Approaches", "Notes", "Outcomes", "Journeys"] },
        { "Cadences", ["Suggestions", "Slots", "Settings", "Milestones", "Bookings", "Offers", "Digests", "Links", "Jobs", "Accounts", "Addresses", "Talks", "SocialHours", "Recurring", "Approaches", "Notes", "Outcomes", "Journeys"] },
        { "Milestones", ["Slots", "Bookings", "Offers", "Digests", "Links", "Jobs", "Accounts", "Addresses", "Talks", "SocialHours", "Recurring", "Approaches", "Notes", "Outcomes", "Journeys"] },
    };

    [Fact]
    public void The_core_rests_on_NodaTime_alone() =>
        Assert.Equal(["NodaTime"], References(Core).Where(name => !name.StartsWith("System", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Directions))]
    public void Knowledge_does_not_depend_on_what_is_made_of_it(string room, string[] above)
    {
        var types = Rooms.Types.Where(type => Room(type) == room && !UseCases.Contains(Outermost(type))).ToList();
        Assert.NotEmpty(types);

        var wrong = from type in types
                    from dependency in type.Dependencies
                    where above.Contains(Room(dependency.Target)) && !Facts.Contains(Outermost(dependency.Target))
                    select $"{type.FullName} -> {dependency.Target.FullName}";
        Assert.Empty(wrong.Distinct());
    }

    [Theory]
    [InlineData("Reconnect")]
    [InlineData("Reconnect.Storage")]
    [InlineData("Reconnect.Simulator")]
    [InlineData("Reconnect.Functions")]
    public void Graph_is_named_by_its_own_project_only(string project) =>
        Assert.DoesNotContain(References(Assembly.Load(project)), name => name.StartsWith("Microsoft.Graph", StringComparison.Ordinal));

    [Fact]
    public void The_simulator_knows_nothing_of_the_product() =>
        Assert.DoesNotContain(References(Assembly.Load("Reconnect.Simulator")), name => name.StartsWith("Reconnect", StringComparison.Ordinal));

    [Fact]
    public void The_core_speaks_NodaTime_in_public()
    {
        Type[] bare = [typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan), typeof(DateOnly), typeof(TimeOnly), typeof(TimeZoneInfo)];
        var named = from type in Core.GetExportedTypes()
                    from member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                    from spoken in Spoken(member)
                    where bare.Contains(Nullable.GetUnderlyingType(spoken) ?? spoken)
                    select $"{type.FullName}.{member.Name}";
        Assert.Empty(named);
    }

    [Fact]
    public void Nothing_public_and_static_can_be_changed()
    {
        var types = Core.GetExportedTypes();
        var fields = types.SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(field => !field.DeclaringType!.IsEnum && ((!field.IsInitOnly && !field.IsLiteral) || IsChangeable(field.FieldType)));
        var properties = types.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(property => property.CanWrite || IsChangeable(property.PropertyType));
        Assert.Empty(fields.Concat<MemberInfo>(properties).Select(member => $"{member.DeclaringType}.{member.Name}"));
    }

    [Fact]
    public void Every_class_of_the_core_is_sealed_or_the_closed_root_of_its_cases()
    {
        var open = Core.GetExportedTypes().Where(type => type is { IsClass: true, IsSealed: false }
            && !(type.IsAbstract && type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).Length == 0));
        Assert.Empty(open.Select(type => type.FullName));
    }

    [Fact]
    public void Moments_come_from_outside()
    {
        var clocks = from type in Rooms.Types
                     from dependency in type.Dependencies
                     where dependency.Target.FullName == typeof(SystemClock).FullName
                     select type.FullName;
        Assert.Empty(clocks);
    }

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);

    private static string Room(IType type) =>
        type.FullName.StartsWith("Reconnect.", StringComparison.Ordinal) && type.FullName.Split('.') is { Length: > 2 } parts ? parts[1] : "";

    private static string Outermost(IType type) => type.FullName.Split('.')[^1].Split('+', '/', '`')[0];

    private static bool IsChangeable(Type type) =>
        type.IsArray || (type.IsGenericType && type.GetGenericTypeDefinition() is var open && (open == typeof(List<>) || open == typeof(Dictionary<,>) || open == typeof(HashSet<>)));

    private static IEnumerable<Type> Spoken(MemberInfo member) => member switch
    {
        MethodInfo method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType),
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        _ => [],
    };
}
