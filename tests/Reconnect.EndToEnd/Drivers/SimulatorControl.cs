using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Reconnect.EndToEnd.Running;

namespace Reconnect.EndToEnd.Drivers;

/// <summary>What tests ask of the simulator itself.</summary>
public sealed class SimulatorControl(Uri address)
{
    private static readonly JsonSerializerOptions Said = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
    private static readonly HttpClient Http = new() { Timeout = Until.Patience };

    public Uri Address { get; } = address;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async Task<About> AboutAsync() => await ReadAsync<About>("about");

    public async Task<string> TokenAsync(TokenOrder order)
    {
        var answer = await Answer.OfAsync(await Http.PostAsJsonAsync(At("token"), order, Said, Stop));
        return answer.Read<string>("access_token");
    }

    public async Task AddFaultAsync(Fault fault) =>
        (await Answer.OfAsync(await Http.PostAsJsonAsync(At("faults"), fault, Said, Stop))).Read<JsonElement>(HttpStatusCode.Created);

    public async Task ClearFaultsAsync() => await Answer.OfAsync(await Http.DeleteAsync(At("faults"), Stop));

    public async Task<List<GraphCall>> CallsAsync() => await ReadAsync<List<GraphCall>>("calls");

    public async Task ClearCallsAsync() => await Answer.OfAsync(await Http.DeleteAsync(At("calls"), Stop));

    public async Task<List<Mail>> MailsAsync(string mailbox) => await ReadAsync<List<Mail>>($"mailboxes/{mailbox}/messages");

    public async Task<List<Meeting>> MeetingsAsync(string mailbox) => await ReadAsync<List<Meeting>>($"mailboxes/{mailbox}/events");

    /// <summary>Puts something else into a calendar.</summary>
    public async Task BlockAsync(string mailbox, Slot slot) =>
        (await Answer.OfAsync(await Http.PostAsJsonAsync(At($"mailboxes/{mailbox}/events"), new { slot.Start, slot.End, subject = "Something else", showAs = "busy" }, Stop)))
            .Read<JsonElement>(HttpStatusCode.Created);

    private async Task<T> ReadAsync<T>(string path) => (await Answer.OfAsync(await Http.GetAsync(At(path), Stop))).Read<T>();

    private Uri At(string path) => new(Address, $"simulator/{path}");
}
