using System.Text.Json;
using System.Text.Json.Serialization;
using Reconnect.Bookings;
using Reconnect.Cadences;
using Reconnect.Notes;
using Reconnect.Offers;
using Reconnect.People;

namespace Reconnect.Storage.Json;

/// <summary>A value that is one string at rest.</summary>
internal abstract class TextJson<T> : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.GetString() ?? throw new JsonException());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Format(value));

    protected abstract T Parse(string text);

    protected abstract string Format(T value);
}

internal sealed class EmailAddressJson : TextJson<EmailAddress>
{
    protected override EmailAddress Parse(string text) => EmailAddress.From(text) ?? throw new JsonException("This is no address.");

    protected override string Format(EmailAddress value) => value.Value;
}

internal sealed class PersonIdJson : TextJson<PersonId>
{
    protected override PersonId Parse(string text) => new(Guid.Parse(text));

    protected override string Format(PersonId value) => value.ToString();
}

internal sealed class BookingIdJson : TextJson<BookingId>
{
    protected override BookingId Parse(string text) => new(Guid.Parse(text));

    protected override string Format(BookingId value) => value.ToString();
}

internal sealed class NoteIdJson : TextJson<NoteId>
{
    protected override NoteId Parse(string text) => new(Guid.Parse(text));

    protected override string Format(NoteId value) => value.ToString();
}

internal sealed class OfferIdJson : TextJson<OfferId>
{
    protected override OfferId Parse(string text) => new(Guid.Parse(text));

    protected override string Format(OfferId value) => value.ToString();
}

internal sealed class CircleIdJson : TextJson<CircleId>
{
    protected override CircleId Parse(string text) => new(Guid.Parse(text));

    protected override string Format(CircleId value) => value.ToString();
}

internal sealed class MailboxIdJson : TextJson<MailboxId>
{
    protected override MailboxId Parse(string text) => MailboxId.Parse(text) ?? throw new JsonException("This is no mailbox.");

    protected override string Format(MailboxId value) => value.ToString();
}
