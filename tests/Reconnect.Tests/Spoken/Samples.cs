using System.Reflection;
using NodaTime;
using Reconnect.Cadences;
using Reconnect.People;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;

namespace Reconnect.Tests.Spoken;

/// <summary>Values to say sentences with: of one thing, or of many.</summary>
internal sealed class Samples(bool many)
{
    private static readonly Instant At = Instant.FromUtc(2026, 3, 12, 9, 0);

    private readonly Dictionary<Type, object> _known = new()
    {
        [typeof(string)] = "Anna",
        [typeof(int)] = many ? 3 : 1,
        [typeof(double)] = many ? 20.0 : 1.0,
        [typeof(bool)] = many,
        [typeof(Instant)] = At,
        [typeof(LocalDate)] = many ? new LocalDate(2026, 3, 12) : new LocalDate(2025, 3, 12),
        [typeof(LocalTime)] = new LocalTime(15, 0),
        [typeof(LocalDateTime)] = new LocalDateTime(2026, 11, 26, 15, 0),
        [typeof(ZonedDateTime)] = At.InZone(Office.Berlin),
        [typeof(Duration)] = many ? Duration.FromDays(14) : Duration.FromHours(1),
        [typeof(Interval)] = new Interval(At, At + Duration.FromHours(1)),
        [typeof(DateTimeZone)] = Office.Helsinki,
        [typeof(IsoDayOfWeek)] = IsoDayOfWeek.Thursday,
        [typeof(MailboxId)] = Office.Me,
        [typeof(Person)] = Office.Anna,
        [typeof(EmailAddress)] = Office.Anna.Address,
        [typeof(Tie)] = Office.TieWith(Office.Anna, new LocalDate(2026, 2, 12), new LocalDate(2026, 3, 12)),
        [typeof(Cadence)] = many
            ? new Cadence(new Stretch(2, StretchUnit.Weeks), new Stretch(6, StretchUnit.Weeks))
            : new Cadence(new Stretch(1, StretchUnit.Months), new Stretch(1, StretchUnit.Months)),
        [typeof(WritingHours)] = new WritingHours(20, 9.25, 1),
    };

    public object? Of(Type type)
    {
        if (_known.TryGetValue(type, out var value)) { return value; }
        if (Nullable.GetUnderlyingType(type) is { } underlying) { return many ? Of(underlying) : null; }
        if (type.IsEnum) { return Enum.GetValues(type).GetValue(0); }
        if (type.IsGenericType && type.GetGenericTypeDefinition() is var list && (list == typeof(IReadOnlyList<>) || list == typeof(IEnumerable<>)))
        {
            var items = Array.CreateInstance(type.GetGenericArguments()[0], many ? 2 : 1);
            for (var i = 0; i < items.Length; i++) { items.SetValue(Of(type.GetGenericArguments()[0]), i); }
            return items;
        }
        var made = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public).MaxBy(maker => maker.GetParameters().Length);
        return made is null ? Activator.CreateInstance(type, nonPublic: true) : made.Invoke([.. made.GetParameters().Select(one => Of(one.ParameterType))]);
    }

    /// <summary>One list of arguments, or one for each value of an enumeration that is asked for.</summary>
    public IEnumerable<object?[]> ArgumentsOf(MethodBase method)
    {
        var parameters = method.GetParameters();
        var plain = parameters.Select(one => Of(one.ParameterType)).ToArray();
        var at = Array.FindIndex(parameters, one => one.ParameterType is { IsEnum: true } type && type != typeof(IsoDayOfWeek));
        return at < 0 ? [plain] : Enum.GetValues(parameters[at].ParameterType).Cast<object>().Select(value => plain.Select((one, index) => index == at ? value : one).ToArray());
    }
}
