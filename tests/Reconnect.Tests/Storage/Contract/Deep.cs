using System.Collections;
using System.Reflection;
using NodaTime;
using Reconnect.People;
using Xunit;

namespace Reconnect.Tests.Storage.Contract;

/// <summary>Equality of everything that can be seen: records compare their lists by reference, and addresses by mailbox instead of by spelling.</summary>
internal static class Deep
{
    public static void Equal(object? expected, object? actual, string path = "it")
    {
        switch (expected, actual)
        {
            case (null, _) or (_, null):
                Assert.True(expected is null && actual is null, $"{path}: expected {expected ?? "null"}, found {actual ?? "null"}");
                break;
            case (EmailAddress one, EmailAddress other):
                Assert.True(one.Value == other.Value, $"{path}: expected {one}, found {other}");
                break;
            case (DateTimeZone one, DateTimeZone other):
                Assert.True(one.Id == other.Id, $"{path}: expected {one}, found {other}");
                break;
            case (IEnumerable ones, IEnumerable others) when expected is not string:
                EqualLists([.. ones.Cast<object?>()], [.. others.Cast<object?>()], path);
                break;
            case var _ when IsSimple(expected.GetType()):
                Assert.True(expected.Equals(actual), $"{path}: expected {expected}, found {actual}");
                break;
            default:
                EqualMembers(expected, actual, path);
                break;
        }
    }

    private static void EqualLists(List<object?> expected, List<object?> actual, string path)
    {
        Assert.True(expected.Count == actual.Count, $"{path}: expected {expected.Count} items, found {actual.Count}");
        for (var i = 0; i < expected.Count; i++)
        {
            Equal(expected[i], actual[i], $"{path}[{i}]");
        }
    }

    private static void EqualMembers(object expected, object actual, string path)
    {
        Assert.True(expected.GetType() == actual.GetType(), $"{path}: expected {expected.GetType()}, found {actual.GetType()}");
        foreach (var member in expected.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            Equal(member.GetValue(expected), member.GetValue(actual), $"{path}.{member.Name}");
        }
    }

    private static bool IsSimple(Type type) => type.IsPrimitive || type.IsEnum || type.Namespace is "System" or "NodaTime";
}
