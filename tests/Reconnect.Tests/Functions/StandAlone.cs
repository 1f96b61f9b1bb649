using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using NSubstitute;
using Reconnect.Bookings;
using Reconnect.Functions.Hosting;
using Reconnect.Functions.Triggers;
using Reconnect.Jobs;
using Reconnect.Notes;
using Reconnect.Offers;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Slots;
using Reconnect.Storage.Embedded;
using Reconnect.Suggestions;

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
            .AddSingleton(Calendar)
            .AddSingleton(FreeBusy)
            .AddSingleton(Profiles)
            .AddScoped<FindLanguage>().AddScoped<FindTies>().AddScoped<LearnKept>().AddScoped<ScanMailbox>().AddScoped<PlanScans>().AddScoped<PlanDigests>().AddScoped<PlanSocialHours>().AddScoped<UserClock>()
            .AddScoped<FollowBookings>().AddScoped<ForgetNotes>().AddScoped<PlanOffers>().AddScoped<RankTies>().AddScoped<SeeFreeBusy>().AddScoped<RefreshFreeBusy>()
            .AddSingleton<FunctionTriggers>().AddSingleton<Clockwork>().AddSingleton<QueuePump>()
            .BuildServiceProvider();
    }

    public FakeClock Clock { get; } = new(Instant.FromUtc(2026, 11, 24, 0, 30));

    public IMailboxProfiles Profiles { get; } = Substitute.For<IMailboxProfiles>();

    public IMailHistory Mail { get; } = Substitute.For<IMailHistory>();

    public ICalendarHistory Calendar { get; } = Substitute.For<ICalendarHistory>();

    public IFreeBusy FreeBusy { get; } = Substitute.For<IFreeBusy>();

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
