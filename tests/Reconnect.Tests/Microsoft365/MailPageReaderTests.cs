using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Reconnect.Microsoft365.Mail;
using Reconnect.Tests.Storage.Contract;
using Xunit;

namespace Reconnect.Tests.Microsoft365;

public sealed class MailPageReaderTests
{
    private const string Letter =
        """{"id":"x","receivedDateTime":"2026-08-01T09:00:00Z","from":{"emailAddress":{"name":"Sanna","address":"Sanna@Fjord.example"}}""";

    private static readonly Gen<JsonNode?> Odd = Values.Among<Func<JsonNode?>>(
        () => null, () => 7, () => true, () => "", () => "text", () => new JsonObject(), () => new JsonArray(), () => new JsonObject { ["emailAddress"] = 3 },
        () => new JsonArray(null, new JsonObject()), () => new JsonArray(1)).Select(make => make());

    private static readonly Gen<string> Address = Values.Among(
        "sanna@fjord.example", "Sanna@Fjord.example", " sanna@fjord.example ", "'ole@fjord.example'", "SMTP:ole@fjord.example", "/O=CONTOSO/OU=X/CN=LIST", "", "jörg@bücher.example",
        "IMCEAEX-_O=X@fjord.example", "a@b", "a@-b.example", "a@b-.example", "a@xn--bcher-kva.example", "a@b..example", "a@b.example.", "a+tag@gmail.com", "a.b@googlemail.com",
        "x=y@fjord.example", "@b.example", "a@", "a b@c.example", "a@b@c.example", "a@1.2.3.4", $"a@{new string('l', 63)}.example", $"a@{new string('l', 64)}.example",
        $"{new string('a', 250)}@b.c", $"{new string('a', 251)}@b.c", "a_b-c@d-e.example", "a@ab--c.example");

    private static readonly Gen<JsonNode?> Recipient =
        from name in Values.Text.OrNull()
        from address in Address.OrNull()
        from form in Gen.Int[0, 9]
        select form switch
        {
            0 => null,
            1 => new JsonObject { ["emailAddress"] = null },
            2 => new JsonObject { ["emailAddress"] = new JsonObject { ["address"] = address, ["name"] = name, ["more"] = new JsonArray(1, "2") } },
            3 => new JsonObject { ["emailAddress"] = new JsonObject { ["address"] = address } },
            _ => (JsonNode?)new JsonObject { ["emailAddress"] = new JsonObject { ["name"] = name, ["address"] = address } },
        };

    private static readonly Gen<JsonNode?> Recipients = Recipient.List[0, 5].Select(list => (JsonNode?)new JsonArray([.. list]));

    private static readonly Gen<JsonNode?> Time = Values.Among(
        "2026-08-01T09:00:00Z", "2026-08-01T09:00:00.1234567Z", "2024-02-29T23:59:59Z", "2025-02-29T23:59:59Z", "2026-13-01T00:00:00Z", "2026-08-01T24:00:00Z", "0001-01-01T00:00:00Z",
        "2026-08-01T09:00:0xZ", "2026-08-01T09:00:00", "2026-08-01", "", "9999-12-31T23:59:59Z", "2026-08-01T09:60:00Z", "2026-0-001T09:00:00Z", "2026-08-01T09:00:00+02:00", " ").Select(text => (JsonNode?)text);

    private static readonly Gen<JsonNode?> Words = Values.Text.Select(text => (JsonNode?)text);

    private static readonly Gen<(string Name, JsonNode? Value)> Field = Gen.OneOf(
        Named("id", Words), Named("from", Recipient), Named("sender", Recipient), Named("toRecipients", Recipients), Named("ccRecipients", Recipients),
        Named("bccRecipients", Recipients), Named("receivedDateTime", Time), Named("sentDateTime", Time), Named("conversationId", Words), Named("internetMessageId", Words),
        Named("isDraft", Values.Among<Func<JsonNode?>>(() => true, () => false, () => "true", () => "False", () => null).Select(make => make())),
        Named("inferenceClassification", Values.Among("other", "focused").Select(text => (JsonNode?)text)),
        Named("@odata.type", Values.Among("#microsoft.graph.message", "#microsoft.graph.eventMessage").Select(text => (JsonNode?)text)),
        Named("@removed", Gen.Const(0).Select(_ => (JsonNode?)new JsonObject { ["reason"] = "deleted" })), Named("subject", Odd), Named("From", Odd));

    private static readonly Gen<JsonNode?> Item =
        from fields in Field.List[0, 12]
        from isWhole in Gen.Int[0, 3]
        from odd in Odd
        from oddAt in Gen.Int[0, 40]
        select isWhole == 0 && oddAt < 3 ? odd : ItemOf(fields, isWhole > 1, odd, oddAt);

    private static readonly Gen<string> Page =
        from items in Item.List[0, 12]
        from isEscaped in Gen.Bool
        from isIndented in Gen.Bool
        select new JsonObject { ["@odata.context"] = "x", ["value"] = new JsonArray([.. items]), ["@odata.deltaLink"] = "https://l.example" }.ToJsonString(
            new JsonSerializerOptions { WriteIndented = isIndented, Encoder = isEscaped ? JavaScriptEncoder.Default : JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    [Fact]
    public void Reads_what_a_plain_reading_of_the_whole_tree_reads() => Page.Sample(
        json =>
        {
            var (mails, skipped) = MailPageOracle.Read(json);

            var read = MailPageReader.Read(Encoding.UTF8.GetBytes(json));

            Deep.Equal(mails, read.Mails.ToList());
            Assert.Equal(skipped, read.Skipped);
            Assert.Equal("https://l.example", read.DeltaLink);
        },
        seed: "0000000000021", iter: 1500, threads: 1);

    [Theory]
    [InlineData("mail-page-1.json")]
    [InlineData("mail-page-2.json")]
    public void Reads_the_recordings_as_a_plain_reading_does(string recording)
    {
        var json = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Recordings", recording));
        var (mails, skipped) = MailPageOracle.Read(json);

        var read = MailPageReader.Read(Encoding.UTF8.GetBytes(json));

        Deep.Equal(mails, read.Mails.ToList());
        Assert.Equal(skipped, read.Skipped);
    }

    [Fact]
    public void A_page_cut_off_anywhere_is_no_page()
    {
        var whole = Encoding.UTF8.GetBytes($$"""{"value":[{{Letter}},"isDraft":"false"},null],"@odata.nextLink":"https://l.example"}""");

        Assert.Single(MailPageReader.Read(whole).Mails);
        Assert.All(Enumerable.Range(0, whole.Length), length => Assert.ThrowsAny<JsonException>(() => MailPageReader.Read(whole.AsSpan(0, length))));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"value":null}""")]
    [InlineData("""{"value":{}}""")]
    [InlineData("""{"value":[]} x""")]
    [InlineData("""{"value":[],"@odata.nextLink":7}""")]
    public void Another_thing_than_a_page_is_no_page(string json) => Assert.ThrowsAny<JsonException>(() => MailPageReader.Read(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void A_byte_order_mark_is_no_text()
    {
        var read = MailPageReader.Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes($$"""{"value":[{{Letter}}}]}""")]);

        Assert.Equal("sanna@fjord.example", Assert.Single(read.Mails).From.Address.Value);
    }

    [Fact]
    public void A_text_that_is_no_text_makes_one_item_strange_and_no_other()
    {
        var broken = Letter.Replace("Sanna\"", "\\uD800\"", StringComparison.Ordinal);
        byte[] page = [.. Encoding.UTF8.GetBytes($$"""{"value":[{{broken}}},{{Letter}}},{{Letter.Replace("Sanna\"", "#\"", StringComparison.Ordinal)}}}]}""")];
        page[page.AsSpan().IndexOf("#"u8)] = 0xFF;

        var read = MailPageReader.Read(page);

        Assert.Equal((1, 2), (read.Mails.Count, read.Skipped));
    }

    [Fact]
    public void The_print_of_a_page_hangs_on_its_items_and_not_on_their_order()
    {
        const string One = """{"id":"a","@odata.etag":"1"}""", Other = """{"id":"b","@odata.etag":"2","@removed":{}}""", Newer = """{"id":"b","@odata.etag":"3"}""";

        Assert.Equal(PrintOf(One, Other), PrintOf(Other, One));
        Assert.NotEqual(PrintOf(One, Other), PrintOf(One, Newer));
        Assert.NotEqual(PrintOf(One), PrintOf(One, Other));
        Assert.Equal("", PrintOf());
    }

    [Fact]
    public void Only_people_of_kept_mails_are_packed()
    {
        var draft = """{"id":"y","isDraft":true,"receivedDateTime":"2026-08-01T09:00:00Z","from":{"emailAddress":{"address":"me@fjord.example"}},"toRecipients":[{"emailAddress":{"address":"secret@fjord.example"}}]}""";

        var read = MailPageReader.Read(Encoding.UTF8.GetBytes($$"""{"value":[{{Letter}}},{{draft}},{{Letter}}}]}"""));

        Assert.Equal((2, 1), (read.Mails.Count, read.Mails.PeopleCount));
    }

    [Fact]
    public void Makes_nearly_nothing_of_a_mail_but_bytes()
    {
        var page = Encoding.UTF8.GetBytes($$"""{"value":[{{string.Join(',', Enumerable.Repeat(Letter + "}", 1000))}}]}""");
        MailPageReader.Read(page).Mails.Dispose();

        var before = GC.GetAllocatedBytesForCurrentThread();
        MailPageReader.Read(page).Mails.Dispose();

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000);
    }

    private static string PrintOf(params string[] items) => MailPageReader.Read(Encoding.UTF8.GetBytes($$"""{"value":[{{string.Join(',', items)}}]}""")).Print;

    private static Gen<(string Name, JsonNode? Value)> Named(string name, Gen<JsonNode?> value) => value.Select(node => (name, node));

    private static JsonObject ItemOf(IEnumerable<(string Name, JsonNode? Value)> fields, bool isWhole, JsonNode? odd, int oddAt)
    {
        var item = new JsonObject();
        if (isWhole)
        {
            item["id"] = "whole";
            item["sentDateTime"] = "2026-08-01T09:00:00Z";
            item["sender"] = new JsonObject { ["emailAddress"] = new JsonObject { ["address"] = "whole@fjord.example" } };
        }
        foreach (var (name, value) in fields) { item[name] = value?.DeepClone(); }
        if (oddAt < item.Count) { item[oddAt] = odd?.DeepClone(); }
        return item;
    }
}
