using NodaTime;
using NodaTime.Testing;
using Reconnect.Scans;
using Xunit;

namespace Reconnect.Tests.Storage.Contract;

/// <summary>What every contract test has at hand.</summary>
public abstract class StorageContract(StorageUnderTest storage) : IAsyncLifetime
{
    protected static readonly MailboxId Anna = new(new Guid("11111111-1111-1111-1111-111111111111"), new Guid("aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa"));
    protected static readonly MailboxId Ben = new(new Guid("11111111-1111-1111-1111-111111111111"), new Guid("bbbbbbbb-bbbb-bbbb-bbbb-bbbbbbbbbbbb"));
    protected static readonly MailboxId Stranger = new(new Guid("22222222-2222-2222-2222-222222222222"), new Guid("aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa"));

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected FakeClock Clock => storage.Clock;

    protected Instant Now => storage.Clock.GetCurrentInstant();

    /// <summary>Anna and Ben take part; the stranger does not.</summary>
    public async ValueTask InitializeAsync()
    {
        await Port<IScanStore>().EnrolAsync(Anna, Cancel);
        await Port<IScanStore>().EnrolAsync(Ben, Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await storage.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected T Port<T>()
        where T : notnull => storage.Port<T>();
}
