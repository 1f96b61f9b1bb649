using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using NSubstitute;
using Reconnect.Functions.Hosting;
using Reconnect.Functions.Triggers;
using Reconnect.Jobs;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Storage.Embedded;

namespace Reconnect.Tests.Functions;

/// <summary>Stand-alone mode's clock and queues over real storage, with Microsoft 365 left out.</summary>
public sealed class StandAlone : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reconnect-alone-").FullName;
    private readonly ServiceProvider _services;

    public StandAlone()
    {
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
            .AddSingleton<IClock>(Clock)
            .AddSingleton(TimeProvider.System)
            .AddEmbeddedStorage(_folder)
            .AddSingleton(Mail)
            .AddSingleton(Substitute.For<ICalendarHistory>())
            .AddSingleton(Profiles)
            .AddScoped<FindTies>().AddScoped<ScanMailbox>().AddScoped<PlanScans>().AddScoped<PlanDigests>().AddScoped<PlanSocialHours>().AddScoped<UserClock>()
            .AddSingleton<FunctionTriggers>().AddSingleton<Clockwork>().AddSingleton<QueuePump>()
            .BuildServiceProvider();
    }

    public FakeClock Clock { get; } = new(Instant.FromUtc(2026, 11, 24, 0, 30));

    public IMailboxProfiles Profiles { get; } = Substitute.For<IMailboxProfiles>();

    public IMailHistory Mail { get; } = Substitute.For<IMailHistory>();

    internal Clockwork Clockwork => _services.GetRequiredService<Clockwork>();

    internal QueuePump Pump => _services.GetRequiredService<QueuePump>();

    internal FunctionTriggers Triggers => _services.GetRequiredService<FunctionTriggers>();

    public SqliteQueues Queues => _services.GetRequiredService<SqliteQueues>();

    public T Port<T>() where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
