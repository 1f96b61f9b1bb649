using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Reconnect.Benchmarks.Ingest;

/// <summary>A mailbox as Graph would page it out: two years of mail with 3,000 contacts, few of whom write most of it (Zipf). About 1 KB a message, with what
/// Graph sends unasked. The same number gives the same bytes on every machine.</summary>
public sealed class SyntheticMailbox
{
    public const int PageSize = 1000;
    public const string OwnAddress = "mara.lindt@contoso.example";
    private const int Contacts = 3000;
    private static readonly Instant Start = Instant.FromUtc(2024, 11, 1, 8, 0);
    private static readonly long Seconds = (long)Duration.FromDays(730).TotalSeconds;
    private static readonly string[] First = ["Anna", "Bilal", "Chiara", "Dao", "Emeka", "Freya", "Goran", "Hana", "Ines", "Jörg", "Kofi", "Lena", "Mateo", "Nour", "Oskar", "Priya"];
    private static readonly string[] Last = ["Berg", "Costa", "Diallo", "Ek", "Fischer", "Grün", "Haddad", "Ivanova", "Jansen", "Kaur", "Lund", "Moreau", "Novak", "Okoro", "Petit", "Quist"];
    private static readonly double[] Shares = [.. Enumerable.Range(1, Contacts).Select(rank => 1.0 / rank)];

    private readonly double[] _cumulated = Cumulated();
    private readonly int _messages;
    private readonly ArrayBufferWriter<byte> _buffer = new(PageSize * 1400);

    public SyntheticMailbox(int messages) => _messages = messages;

    public int Pages => (_messages + PageSize - 1) / PageSize;

    /// <summary>The moment after the last message.</summary>
    public static Instant End => Start + Duration.FromSeconds(Seconds);

    /// <summary>Overwritten by the next call.</summary>
    public ReadOnlyMemory<byte> Page(int page)
    {
        _buffer.ResetWrittenCount();
        using var json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        json.WriteStartObject();
        json.WriteString("@odata.context", "https://graph.microsoft.com/v1.0/$metadata#Collection(message)");
        json.WriteString(page < Pages - 1 ? "@odata.nextLink" : "@odata.deltaLink", $"https://graph.microsoft.com/v1.0/me/mailFolders/f/messages/delta?$skiptoken={page}");
        json.WriteStartArray("value");
        for (var message = page * PageSize; message < Math.Min(_messages, (page + 1) * PageSize); message++) { Write(json, message); }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return _buffer.WrittenMemory;
    }

    private void Write(Utf8JsonWriter json, int message)
    {
        var dice = new Dice((ulong)message);
        var at = InstantPattern.General.Format(Start + Duration.FromSeconds((long)message * Seconds / _messages));
        var (other, isSent, isReal) = (Contact(dice.Next()), dice.Next() < .51, dice.Next() > .03);
        json.WriteStartObject();
        json.WriteString("@odata.type", isReal || dice.Next() < .5 ? "#microsoft.graph.message" : "#microsoft.graph.eventMessageRequest");
        json.WriteString("@odata.etag", $"W/\"CQAAABYAAAB{message:x8}AbQ2\"");
        json.WriteString("id", $"AAMkAGVmMDEzMTM4LTZmYWUtNDdkNC1hMDZiLTU1OGY5OTZhYmY4OABGAAAAAAAiQ8W967B7TKBjgx9rVEURBwAiIsqMbYjsT5e{message:x10}AAA=");
        json.WriteString("createdDateTime", at);
        json.WriteString("lastModifiedDateTime", at);
        json.WriteString("changeKey", $"CQAAABYAAAAiIsqMbYjsT5e{message:x8}");
        json.WriteStartArray("categories");
        json.WriteEndArray();
        json.WriteString("receivedDateTime", at);
        json.WriteString("sentDateTime", at);
        json.WriteBoolean("hasAttachments", dice.Next() < .2);
        json.WriteString("internetMessageId", $"<{message:x8}.{(ulong)(dice.Next() * ulong.MaxValue):x16}@mail.contoso.example>");
        json.WriteString("subject", "Re: what we said on the way");
        json.WriteString("importance", "normal");
        json.WriteString("parentFolderId", "AAMkAGVmMDEzMTM4LTZmYWUtNDdkNC1hMDZiAuAAAAAAAiQ8W967B7TKBjgx9rVEURAQAiIsqM");
        json.WriteString("conversationId", $"AAQkAGVmMDEzMTM4LTZmYWUtNDdkNC1hMDZiLTU1OGY5OTZhYmY4OAAQ{message / 4:x16}=");
        json.WriteBoolean("isRead", true);
        json.WriteBoolean("isDraft", !isReal);
        json.WriteString("inferenceClassification", dice.Next() < .2 ? "other" : "focused");
        WritePeople(json, other, isSent, ref dice);
        json.WriteEndObject();
    }

    private void WritePeople(Utf8JsonWriter json, int other, bool isSent, ref Dice dice)
    {
        Action<Utf8JsonWriter> from = isSent ? WriteOwner : to => WriteContact(to, other);
        json.WritePropertyName("sender");
        from(json);
        json.WritePropertyName("from");
        from(json);
        json.WriteStartArray("toRecipients");
        if (isSent) { WriteContact(json, other); }
        else { WriteOwner(json); }
        json.WriteEndArray();
        json.WriteStartArray("ccRecipients");
        for (var cc = dice.Next(); cc < .2; cc += .1) { WriteContact(json, Contact(dice.Next())); }
        json.WriteEndArray();
        json.WriteStartArray("bccRecipients");
        json.WriteEndArray();
    }

    private static void WriteOwner(Utf8JsonWriter json) => WriteRecipient(json, "Mara Lindt", OwnAddress);

    private static void WriteContact(Utf8JsonWriter json, int contact)
    {
        var (first, last) = (First[contact % First.Length], Last[contact / First.Length % Last.Length]);
        WriteRecipient(json, $"{first} {last}", string.Create(CultureInfo.InvariantCulture, $"contact.{contact}@{(contact % 3 == 0 ? "Contoso" : "fjord")}.example"));
    }

    private static void WriteRecipient(Utf8JsonWriter json, string name, string address)
    {
        json.WriteStartObject();
        json.WriteStartObject("emailAddress");
        json.WriteString("name", name);
        json.WriteString("address", address);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private int Contact(double share)
    {
        var place = Array.BinarySearch(_cumulated, share * _cumulated[^1]);
        return Math.Min(place < 0 ? ~place : place, Contacts - 1);
    }

    private static double[] Cumulated()
    {
        var sum = 0.0;
        return [.. Shares.Select(share => sum += share)];
    }

    /// <summary>SplitMix64: the same numbers everywhere, from any starting point.</summary>
    private struct Dice(ulong seed)
    {
        private ulong _state = seed * 0xD1342543DE82EF95;

        /// <summary>From 0 up to, but not, 1.</summary>
        public double Next()
        {
            var mixed = _state += 0x9E3779B97F4A7C15;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
        }
    }
}
