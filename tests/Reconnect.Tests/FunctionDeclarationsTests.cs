using System.Text.Json;
using Xunit;

namespace Reconnect.Tests;

/// <summary>What the Functions host reads (functions/*/function.json) against what infra/ makes for it (its snapshot).</summary>
public sealed class FunctionDeclarationsTests
{
    private static readonly string Root = FindRoot();
    private static readonly JsonElement Snapshot = Read(Path.Combine(Root, "infra", "main.snapshot.json"));

    private static readonly Dictionary<string, JsonElement> Triggers = Directory
        .GetFiles(Path.Combine(Root, "functions"), "function.json", SearchOption.AllDirectories)
        .Where(file => Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Length == 3)
        .ToDictionary(file => Path.GetFileName(Path.GetDirectoryName(file))!, file => Read(file).GetProperty("bindings")[0], StringComparer.Ordinal);

    [Fact]
    public void Are_the_catch_all_the_seven_triggers_and_a_guard_for_each() => Assert.Equal(
        [
            "FinishBookings", "GuardFinishBookings", "GuardPlanDigests", "GuardPlanScans", "GuardRefreshFreeBusy", "GuardScanMailbox", "GuardSendDigest", "GuardTendSocialHours", "Http",
            "PlanDigests", "PlanScans", "RefreshFreeBusy", "ScanMailbox", "SendDigest", "TendSocialHours",
        ],
        Triggers.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Let_nobody_call_a_trigger_over_http() => Assert.All(Named(IsTrigger), name =>
    {
        var guard = Triggers[$"Guard{name}"];
        Assert.Equal(name, Text(guard, "route"));
        Assert.Equal("admin", Text(guard, "authLevel"));
        Assert.Equal(
            Triggers["Http"].GetProperty("methods").EnumerateArray().Select(method => method.GetString()),
            guard.GetProperty("methods").EnumerateArray().Select(method => method.GetString()));
    });

    [Fact]
    public void Read_queues_that_exist_with_a_poison_queue_each()
    {
        var read = Triggers.Values.Where(trigger => Text(trigger, "type") == "queueTrigger").Select(trigger => Text(trigger, "queueName"));

        var made = Resources("Microsoft.Storage/storageAccounts/queueServices/queues").Select(queue => Text(queue, "name").Split('/')[^1]);

        Assert.Equal(
            read.SelectMany(queue => new[] { queue, $"{queue}-poison" }).Order(StringComparer.Ordinal),
            made.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Are_reached_by_settings_that_both_apps_have() => Assert.All(
        Triggers.Values.Where(trigger => Text(trigger, "type") == "queueTrigger"),
        trigger => Assert.All(["api", "jobs"], role => Assert.True(Settings(role).TryGetProperty($"{Text(trigger, "connection")}__queueServiceUri", out _))));

    [Fact]
    public void Run_only_http_in_the_api_and_only_triggers_in_the_jobs()
    {
        Assert.Equal(Named(IsTrigger).Order(StringComparer.Ordinal), Disabled("api"));
        Assert.Equal(Named(trigger => !IsTrigger(trigger)).Order(StringComparer.Ordinal), Disabled("jobs"));
    }

    private static bool IsTrigger(JsonElement trigger) => Text(trigger, "type") != "httpTrigger";

    private static IEnumerable<string> Named(Func<JsonElement, bool> condition) =>
        Triggers.Where(trigger => condition(trigger.Value)).Select(trigger => trigger.Key);

    private static IEnumerable<string> Disabled(string role) => Settings(role).EnumerateObject()
        .Select(setting => setting.Name)
        .Where(name => name.StartsWith("AzureWebJobs.", StringComparison.Ordinal))
        .Select(name => name.Split('.')[1])
        .Order(StringComparer.Ordinal);

    private static JsonElement Settings(string role) => Assert.Single(
        Resources("Microsoft.Web/sites/config").Select(config => config.GetProperty("properties")),
        settings => Text(settings, "Reconnect__Role") == role);

    private static IEnumerable<JsonElement> Resources(string type) =>
        Snapshot.GetProperty("predictedResources").EnumerateArray().Where(resource => Text(resource, "type") == type);

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;

    private static JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllText(file)).RootElement.Clone();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Reconnect.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not lie in the repository.");
        }
        return folder.FullName;
    }
}
