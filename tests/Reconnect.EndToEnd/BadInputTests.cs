using System.Net;
using System.Net.Sockets;
using Reconnect.EndToEnd.Drivers;
using Reconnect.EndToEnd.Running;

namespace Reconnect.EndToEnd;

/// <summary>What is wrong with the input is said in a sentence, and nothing is lost.</summary>
[Collection(typeof(ScannedStory.SharedStory))]
public sealed class BadInputTests(ScannedStory story) : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose()
    {
        story.Product.Explain();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_unreadable_database_is_named_and_left_as_it_is()
    {
        var data = Directory.CreateDirectory(_folder.Under("app")).FullName;
        var database = Path.Combine(data, "reconnect.db");
        var garbage = Enumerable.Range(0, 20_000).Select(place => (byte)(place * 7 % 251)).ToArray();
        await File.WriteAllBytesAsync(database, garbage, TestContext.Current.CancellationToken);

        await using var app = ReconnectApp.Launch(story.Product.Office, FreePort.Address(), data);

        Assert.Equal(3, await app.EndAsync());
        MustBeSentence(app.Complaint, database);
        Assert.Equal(garbage, await File.ReadAllBytesAsync(database, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        await using var app = ReconnectApp.Launch(story.Product.Office, story.Product.App.Address, _folder.Under("app"));

        Assert.Equal(4, await app.EndAsync());
        MustBeSentence(app.Complaint, SimulatedOffice.Origin(story.Product.App.Address));
    }

    [Fact]
    public async Task The_simulator_names_a_port_in_use_as_well()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = new Uri($"http://{other.LocalEndpoint}/");

        await using var simulator = SimulatedOffice.Launch(address, _folder.Under("simulator"), "story");

        Assert.Equal(2, await simulator.EndAsync());
        MustBeSentence(simulator.Complaint, SimulatedOffice.Origin(address));
    }

    [Theory]
    [InlineData("excludedDomains", ".example")]
    [InlineData("excludedAddresses", "@long.example")]
    public async Task Text_longer_than_its_limit_is_refused_and_the_settings_stay(string field, string end)
    {
        var before = (await story.Api.GetAsync("api/settings")).Body;
        var settings = (await story.Api.GetAsync("api/settings")).Read<Settings>();
        var tooLong = new string('a', 255 - end.Length) + end;
        var wished = field == "excludedDomains" ? settings with { ExcludedDomains = [tooLong] } : settings with { ExcludedAddresses = [tooLong] };

        var answer = await story.Api.PutAsync("api/settings", wished);

        answer.MustRefuse(HttpStatusCode.BadRequest, "invalid-input");
        Assert.NotEmpty(answer.Json.GetProperty("errors").GetProperty(field)[0].GetString()!);
        Assert.Equal(before, (await story.Api.GetAsync("api/settings")).Body);
    }

    [Theory]
    [InlineData("api/suggestions?candidates=51", "candidates")]
    [InlineData("api/suggestions?candidates=-1", "candidates")]
    [InlineData("api/people/by-address?address=nobody", "address")]
    public async Task Questions_out_of_bounds_are_refused(string path, string field)
    {
        var answer = await story.Api.GetAsync(path);

        answer.MustRefuse(HttpStatusCode.BadRequest, "invalid-input");
        Assert.True(answer.Json.GetProperty("errors").TryGetProperty(field, out _));
    }

    [Theory]
    [InlineData("api/suggestions?candidates=many")]
    [InlineData("api/people/by-address")]
    public async Task Questions_that_cannot_be_read_are_refused(string path) =>
        (await story.Api.GetAsync(path)).MustRefuse(HttpStatusCode.BadRequest, "invalid-input");

    [Fact]
    public async Task A_body_that_cannot_be_read_is_refused() =>
        (await story.Api.PostAsync("api/bookings", "no object")).MustRefuse(HttpStatusCode.BadRequest, "invalid-input");

    [Theory]
    [InlineData("api/people/6f9a2c0e-1111-4222-8333-444455556666")]
    [InlineData("api/people/nobody")]
    [InlineData("api/people/by-address?address=nobody@nowhere.example")]
    [InlineData("api/bookings/6f9a2c0e-1111-4222-8333-444455556666")]
    [InlineData("api/no-such-thing")]
    public async Task What_does_not_exist_is_not_found(string path) =>
        (await story.Api.GetAsync(path)).MustRefuse(HttpStatusCode.NotFound, "not-found");

    private static void MustBeSentence(string complaint, string about)
    {
        Assert.Contains(about, complaint, StringComparison.Ordinal);
        Assert.EndsWith(".", complaint.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", complaint, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", complaint, StringComparison.Ordinal);
    }
}
