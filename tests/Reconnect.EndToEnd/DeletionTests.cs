using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Reconnect.EndToEnd.Drivers;
using static Reconnect.EndToEnd.ScannedForBooking;

namespace Reconnect.EndToEnd;

/// <summary>Deleting everything leaves nothing, not even in pages the database no longer uses.</summary>
public sealed partial class DeletionTests(ScannedForBooking scanned) : IClassFixture<ScannedForBooking>, IDisposable
{
    private ReconnectApi Api => scanned.Product.Api;

    public void Dispose() => scanned.Product.Explain();

    [Fact]
    public async Task Deleting_everything_leaves_no_byte_of_any_address_in_any_file()
    {
        var (colleague, slots) = await scanned.ColleagueAsync();
        (await Api.BookAsync(Wish(colleague, slots[0]))).Read<Booking>(HttpStatusCode.Created);
        (await Api.PutAsync($"api/people/{colleague.PersonId}/care", new Care("rest"))).Read<Care>();
        Assert.Equal("sent", (await Api.PostAsync("api/digest")).Read<string>("outcome"));
        var domain = scanned.Me[scanned.Me.IndexOf('@', StringComparison.Ordinal)..];
        var outsider = (await Api.PeopleAsync()).First(person => !person.Address.EndsWith(domain, StringComparison.Ordinal));
        (await Api.OfferAsync(Guid.NewGuid().ToString(), outsider.PersonId)).Read<Offer>(HttpStatusCode.Created);
        Assert.Equal(3, await HeldAsync());
        var addresses = Address().Matches((await Api.ExportAsync()).GetRawText()).Select(match => match.Value).Append(scanned.Me).Distinct().ToList();
        Assert.InRange(addresses.Count, 50, 5000);
        Assert.Equal(addresses.Order(), (await FoundAsync(addresses)).Order()); // what follows could not fail otherwise

        Assert.Equal(HttpStatusCode.NoContent, (await Api.DeleteAsync("api/me")).Status);

        Assert.Equal(0, await HeldAsync());
        Assert.Empty(await FoundAsync(addresses));
        Assert.Equal("none", (await Api.GetAsync("api/scan")).Read<Scan>().State);
        (await Api.GetAsync("api/suggestions")).MustRefuse(HttpStatusCode.Conflict, "not-scanned");
        Assert.Empty(await Api.BookingsAsync());
        Assert.Equal(JsonValueKind.Null, (await Api.ExportAsync()).GetProperty("messages").ValueKind);
        Assert.Empty(await FoundAsync(addresses)); // asking has brought nothing back
    }

    private async Task<int> HeldAsync() =>
        (await scanned.Product.Office.Control.MeetingsAsync(scanned.Me)).Count(meeting => meeting.Subject.StartsWith("Held for a catch-up", StringComparison.Ordinal));

    /// <summary>Those of the addresses that stand in a file of the app, in any case of letters.</summary>
    private async Task<List<string>> FoundAsync(List<string> addresses)
    {
        var written = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(scanned.Product.App.DataFolder, "*", SearchOption.AllDirectories))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            await open.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            written.Append(Encoding.Latin1.GetString(bytes.GetBuffer(), 0, (int)bytes.Length)).Append('\n');
        }
        var text = written.ToString().ToLowerInvariant();
        return addresses.FindAll(address => text.Contains(address.ToLowerInvariant(), StringComparison.Ordinal));
    }

    [GeneratedRegex(@"[a-z0-9._%+-]+@[a-z0-9.-]+\.[a-z]+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
