using System.Net.Http.Json;
using NodaTime;
using Reconnect.Simulator.Entra;
using Reconnect.Simulator.State;
using Reconnect.Simulator.Worlds;
using Xunit;

namespace Reconnect.Tests.Simulator;

public sealed class PersistenceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("simulator-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_second_start_finds_what_happened_in_the_first()
    {
        var (link, token) = ("", "");
        await RunAsync(async first =>
        {
            link = (await first.GetAsync("/v1.0/me/mailFolders/inbox/messages/delta?$select=subject", "odata.maxpagesize=100")).Link("deltaLink")!;
            await InsertAsync(first, "Kept");
            using var gone = await first.Http.DeleteAsync($"/simulator/mailboxes/{TinyWorld.Mia}/messages/in-03", TestContext.Current.CancellationToken);
            token = (await first.ControlAsync("/simulator/about")).Text("apiClientSecret");
        });

        await RunAsync(async second =>
        {
            var page = await second.GetAsync(new Uri(link).PathAndQuery, "IdType=\"ImmutableId\"");

            Assert.Equal("Kept", page.Value()[0].Text("subject"));
            Assert.Equal("in-03", page.Value()[1].Text("id"));
            Assert.Equal(token, (await second.ControlAsync("/simulator/about")).Text("apiClientSecret"));
        });
    }

    [Fact]
    public void The_signing_key_outlives_a_restart_so_that_tokens_do_too()
    {
        var data = DataFolder.Open(_folder, new WorldOptions("story"), TinyWorld.Now);

        Assert.Equal(new SigningKeys(data).Known.KeyId, new SigningKeys(data).Known.KeyId);
        Assert.NotEqual(new SigningKeys(data).Known.KeyId, new SigningKeys(data).Unknown.KeyId);
    }

    [Fact]
    public async Task A_link_is_lost_when_the_world_was_made_from_other_mail()
    {
        var link = "";
        await RunAsync(async first => link = (await first.GetAsync("/v1.0/me/mailFolders/inbox/messages/delta", "odata.maxpagesize=100")).Link("deltaLink")!);

        await RunAsync(
            async second => Assert.Equal(
                (410, "syncStateNotFound"),
                await RunningSimulator.RefusalAsync(second.SendAsync(HttpMethod.Get, new Uri(link).PathAndQuery, await second.MiasTokenAsync()))),
            messagesDropped: 1);
    }

    [Fact]
    public async Task The_world_stays_where_it_was_anchored()
    {
        await RunAsync(_ => Task.CompletedTask);

        await RunAsync(async later => Assert.Equal("2026-11-24T09:00:00Z", (await later.GetAsync("/v1.0/me/messages?$top=1")).Value()[0].Text("receivedDateTime")), Duration.FromDays(40));
        Assert.Contains("2026-11-24T09:00:00Z", await File.ReadAllTextAsync(Path.Combine(_folder, "anchor.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_cut_off_by_a_crash_is_forgotten_and_the_next_one_is_kept()
    {
        var journal = Path.Combine(_folder, "journal.jsonl");
        await RunAsync(first => InsertAsync(first, "Before"));
        await File.AppendAllTextAsync(journal, "[{\"kind\":\"messageSaved\",\"Mail", TestContext.Current.CancellationToken);
        await RunAsync(second => InsertAsync(second, "After"));

        await RunAsync(async third => Assert.Equal(["After", "Before"], (await third.GetAsync("/v1.0/me/messages?$top=2")).Value().Select(m => m.Text("subject"))));
    }

    [Fact]
    public async Task The_truth_lies_where_about_says_it_does()
    {
        await RunAsync(async simulator =>
        {
            var truth = (await simulator.ControlAsync("/simulator/about")).Text("truth");

            Assert.True(Path.IsPathFullyQualified(truth));
            Assert.Contains("\"reason\": \"drifted\"", await File.ReadAllTextAsync(truth, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_folder_holds_one_world()
    {
        DataFolder.Open(_folder, new WorldOptions("story"), TinyWorld.Now).OpenJournal().Dispose();

        var refused = Assert.Throws<WorldException>(() => DataFolder.Open(_folder, new WorldOptions("replay"), TinyWorld.Now));

        Assert.Contains("already holds another world (story)", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_serves_one_simulator_at_a_time()
    {
        var data = DataFolder.Open(_folder, new WorldOptions("story"), TinyWorld.Now);
        using var held = data.OpenJournal();

        Assert.Contains("in use by another simulator", Assert.Throws<WorldException>(data.OpenJournal).Message, StringComparison.Ordinal);
    }

    private async Task RunAsync(Func<RunningSimulator, Task> act, Duration? later = null, int messagesDropped = 0)
    {
        await using var simulator = new RunningSimulator(_folder)
        {
            Make = now =>
            {
                var world = TinyWorld.Make(now);
                world.Person.Messages.RemoveRange(0, messagesDropped);
                return world;
            },
        };
        simulator.Clock.Advance(later ?? Duration.Zero);
        await simulator.InitializeAsync();
        await act(simulator);
    }

    private static async Task InsertAsync(RunningSimulator simulator, string subject)
    {
        var mail = new { from = new { name = "Ben", address = TinyWorld.Ben }, to = new[] { new { name = "Mia", address = TinyWorld.Mia } }, subject };
        using var answer = await simulator.Http.PostAsJsonAsync($"/simulator/mailboxes/{TinyWorld.Mia}/messages", mail, TestContext.Current.CancellationToken);
        Assert.Equal(201, (int)answer.StatusCode);
    }
}
