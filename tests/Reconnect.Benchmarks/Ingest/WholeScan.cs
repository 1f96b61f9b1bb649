using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Reconnect.Bookings;
using Reconnect.Microsoft365.Mail;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Slots;
using Reconnect.Storage.Embedded;
using Reconnect.Talks;

namespace Reconnect.Benchmarks.Ingest;

/// <summary>The product's whole scan: every page read and kept in SQLite, then people and ties found. Only the wire is missing.</summary>
internal sealed class WholeScan(Func<int, ReadOnlyMemory<byte>> pageAt, int pages)
{
    private static readonly MailboxId Mailbox = new(new Guid("5a1d0000-0000-0000-0000-000000000001"), new Guid("0b9c0000-0000-0000-0000-000000000002"));

    /// <summary>The ties of the last run.</summary>
    public int Ties { get; private set; }

    public async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("reconnect-ingest-").FullName;
        try
        {
            await using var services = Storage(folder);
            var (scans, ties) = (services.GetRequiredService<IScanStore>(), services.GetRequiredService<ITieStore>());
            var findTies = new FindTies(scans, services.GetRequiredService<ITalkStore>(), services.GetRequiredService<IPeopleWordStore>(), ties, services.GetRequiredService<ISettingsStore>(), new StoppedClock());
            var userClock = new UserClock(scans, services.GetRequiredService<ISettingsStore>(), new StoppedClock());
            var learnKept = new LearnKept(scans, services.GetRequiredService<IBookingStore>(), services.GetRequiredService<IKeptTimes>(), userClock);
            await scans.EnrolAsync(Mailbox, CancellationToken.None);
            var scan = new ScanMailbox(new Pages(pageAt, pages), new NoCalendar(), new OneProfile(), scans, findTies, learnKept, new StoppedClock());
            await scan.HandleAsync(Mailbox, CancellationToken.None);
            Ties = (await ties.FindAsync(Mailbox, CancellationToken.None))!.Ties.Count;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ServiceProvider Storage(string folder) => new ServiceCollection()
        .AddEmbeddedStorage(folder)
        .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
        .AddSingleton<IClock>(new StoppedClock())
        .BuildServiceProvider();

    private sealed class Pages(Func<int, ReadOnlyMemory<byte>> pageAt, int count) : IMailHistory
    {
        public Task<IReadOnlyList<FolderId>> FoldersAsync(MailboxId mailbox, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<FolderId>>([new FolderId("all")]);

        public Task<MailPage> ReadPageAsync(MailboxId mailbox, FolderId folder, Bookmark? from, CancellationToken cancellationToken)
        {
            var place = from is null ? 0 : int.Parse(from.Value, CultureInfo.InvariantCulture);
            var read = MailPageReader.Read(pageAt(place).Span);
            return Task.FromResult<MailPage>(new MailPage.Read(read.Mails, new Bookmark($"{place + 1}"), place + 1 == count, read.Skipped));
        }
    }

    private sealed class NoCalendar : ICalendarHistory
    {
        public Task<CalendarPage> ReadPageAsync(MailboxId mailbox, Interval window, Bookmark? from, CancellationToken cancellationToken) => Task.FromResult(new CalendarPage([], null));
    }

    private sealed class OneProfile : IMailboxProfiles
    {
        public Task<MailboxProfile> ReadAsync(MailboxId mailbox, CancellationToken cancellationToken)
        {
            var own = EmailAddress.From(SyntheticMailbox.OwnAddress)!;
            return Task.FromResult(new MailboxProfile(own, [own], "Mara Lindt", DateTimeZone.Utc, WorkingHours.Usual, "en-GB", null));
        }

        public Task<IReadOnlyList<ContactCard>> ReadCardsAsync(MailboxId mailbox, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ContactCard>>([]);
    }

    private sealed class StoppedClock : IClock
    {
        public Instant GetCurrentInstant() => SyntheticMailbox.End;
    }
}
