using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using Reconnect.Bookings;
using Reconnect.Cadences;
using Reconnect.Digests;
using Reconnect.Journeys;
using Reconnect.Links;
using Reconnect.Notes;
using Reconnect.Offers;
using Reconnect.People;
using Reconnect.Recurring;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Slots;
using Reconnect.SocialHours;
using Reconnect.Suggestions;
using Reconnect.Ties;

namespace Reconnect.Storage.Json;

/// <summary>How the core's records look at rest. What was written once must stay readable: a renamed member needs a migration.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    Converters =
    [
        typeof(NodaTimeDefaultJsonConverterFactory), typeof(EmailAddressJson), typeof(PersonIdJson), typeof(BookingIdJson), typeof(OfferIdJson), typeof(CircleIdJson),
        typeof(MailboxIdJson), typeof(NoteIdJson), typeof(CadenceJson), typeof(CareJson), typeof(BusyTimeJson),
    ])]
[JsonSerializable(typeof(Booking))]
[JsonSerializable(typeof(Cadence))]
[JsonSerializable(typeof(Care))]
[JsonSerializable(typeof(Circle))]
[JsonSerializable(typeof(DigestEntry))]
[JsonSerializable(typeof(DigestNote))]
[JsonSerializable(typeof(FreeBusyCopy))]
[JsonSerializable(typeof(Interval))]
[JsonSerializable(typeof(IReadOnlyList<ContactCard>))]
[JsonSerializable(typeof(IReadOnlyList<Journey>))]
[JsonSerializable(typeof(IReadOnlyList<PersonId>))]
[JsonSerializable(typeof(KeptCounts))]
[JsonSerializable(typeof(Link))]
[JsonSerializable(typeof(LostTime))]
[JsonSerializable(typeof(MailboxProfile))]
[JsonSerializable(typeof(Meeting))]
[JsonSerializable(typeof(Note))]
[JsonSerializable(typeof(Offer))]
[JsonSerializable(typeof(PeopleWords))]
[JsonSerializable(typeof(RecurringCatchUp))]
[JsonSerializable(typeof(ScanStatus))]
[JsonSerializable(typeof(Showing))]
[JsonSerializable(typeof(SocialHour))]
[JsonSerializable(typeof(TieBook))]
[JsonSerializable(typeof(UserSettings))]
internal sealed partial class StorageJson : JsonSerializerContext
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Shape<T>());

    /// <exception cref="JsonException">The text was not written by <see cref="Write"/>.</exception>
    public static T Read<T>(string text) => JsonSerializer.Deserialize(text, Shape<T>()) ?? throw new JsonException($"No {typeof(T).Name} is kept here.");

    private static JsonTypeInfo<T> Shape<T>() => (JsonTypeInfo<T>)Default.GetTypeInfo(typeof(T))!;
}
