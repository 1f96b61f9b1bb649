using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Reconnect.Approaches;
using Reconnect.Bookings;
using Reconnect.Digests;
using Reconnect.Milestones;
using Reconnect.Notes;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Slots;
using Reconnect.Storage.Embedded;
using Reconnect.Suggestions;
using Reconnect.Ties;

namespace Reconnect.Benchmarks.Pane;

/// <summary>A user with so many quiet colleagues, all kept in SQLite as after a night, and what the sidebar asks for. Microsoft 365 is asked in the night only.</summary>
public sealed class PaneOffice : IAsyncDisposable
{
    private static readonly MailboxId Mailbox = new(new Guid("5a1d0000-0000-0000-0000-000000000001"), new Guid("0b9c0000-0000-0000-0000-000000000002"));
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Oslo"];
    private static readonly Instant Morning = Instant.FromUtc(2026, 11, 24, 7, 0);
    private static readonly Correspondent User = Who(0);

    private readonly string _folder = Directory.CreateTempSubdirectory("reconnect-pane-").FullName;
    private readonly TurnedClock _clock = new();
    private readonly FullCalendars _calendars = new();
    private readonly ServiceProvider _services;

    private PaneOffice() => _services = new ServiceCollection()
        .AddEmbeddedStorage(_folder)
        .AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider())
        .AddSingleton<IClock>(_clock)
        .AddSingleton<IFreeBusy>(_calendars)
        .AddScoped<UserClock>().AddScoped<SeeFreeBusy>().AddScoped<FindSlots>().AddScoped<FindSlotsWith>()
        .AddScoped<RankTies>().AddScoped<ChooseForWeek>().AddScoped<ShowWeek>().AddScoped<RefreshFreeBusy>()
        .AddScoped<WriteOpeners>().AddScoped<ShowApproach>().AddScoped<ShowMilestones>().AddScoped<ShowPrep>()
        .BuildServiceProvider();

    /// <summary>Everyone on the list.</summary>
    public IReadOnlyList<PersonId> People { get; private set; } = [];

    /// <summary>How often Microsoft 365 was asked for calendars.</summary>
    public int Calls => _calendars.Calls;

    public static async Task<PaneOffice> AfterTheNightAsync(int people)
    {
        var office = new PaneOffice();
        var (scans, ties) = (office._services.GetRequiredService<IScanStore>(), office._services.GetRequiredService<ITieStore>());
        var profile = new MailboxProfile(User.Address, [User.Address], User.Name, Zone, WorkingHours.Usual, "en-GB", null);
        await scans.EnrolAsync(Mailbox, CancellationToken.None);
        await scans.SaveProfileAsync(Mailbox, profile, [], CancellationToken.None);
        await ties.SaveAsync(Mailbox, TieFinder.Find(new History(profile, MailsWith(people), [], []), Mailbox, Morning), CancellationToken.None);
        await office.DoAsync<RefreshFreeBusy>(refresh => refresh.HandleAsync(Mailbox, CancellationToken.None));
        office.People = [.. (await office.WeekAsync()).Choice.Ranked.Select(candidate => candidate.Tie.Person.Id)];
        return office;
    }

    /// <summary>Lets the copies age.</summary>
    public void Wait(Duration duration) => _clock.Now += duration;

    /// <summary>GET /api/suggestions.</summary>
    public async Task<WeekView> WeekAsync()
    {
        WeekView? week = null;
        await DoAsync<ShowWeek>(async show => week = await show.HandleAsync(Mailbox, CancellationToken.None));
        return week!;
    }

    /// <summary>GET /api/people/{id}/slots.</summary>
    public async Task<SlotAnswer> SlotsWithAsync(PersonId person)
    {
        SlotAnswer? answer = null;
        await DoAsync<FindSlotsWith>(async find => answer = (await find.HandleAsync(Mailbox, person, CancellationToken.None))?.Answer);
        return answer!;
    }

    /// <summary>GET /api/people/{id}/openers.</summary>
    public Task OpenersAsync(PersonId person) =>
        DoAsync<WriteOpeners>(write => write.HandleAsync(Mailbox, person, wanted: null, OpenerForm.Familiar, CancellationToken.None));

    /// <summary>GET /api/people/{id}/approach.</summary>
    public Task ApproachAsync(PersonId person) => DoAsync<ShowApproach>(show => show.HandleAsync(Mailbox, person, wanted: null, CancellationToken.None));

    /// <summary>GET /api/people/{id}/prep.</summary>
    public Task PrepAsync(PersonId person) => DoAsync<ShowPrep>(show => show.HandleAsync(Mailbox, person, wanted: null, CancellationToken.None));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task DoAsync<T>(Func<T, Task> useCase) where T : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        await useCase(scope.ServiceProvider.GetRequiredService<T>());
    }

    private static Correspondent Who(int number) => new(
        EmailAddress.From(string.Create(CultureInfo.InvariantCulture, $"colleague.{number}@contoso.example"))!, string.Create(CultureInfo.InvariantCulture, $"Colleague No{number}"));

    /// <summary>A mail each way every week for two years, then eleven weeks of silence; the user writes to one more every day.</summary>
    private static List<MailMessage> MailsWith(int people)
    {
        var mails = new List<MailMessage>();
        for (var day = 800; day >= 1; day--)
        {
            var at = Morning - Duration.FromDays(day);
            Add(mails, User, Who(people + 1), at);
            for (var number = 1; number <= people && day >= 77; number++)
            {
                if (number % 7 != day % 7) { continue; }
                Add(mails, User, Who(number), at + Duration.FromMinutes(number));
                Add(mails, Who(number), User, at + Duration.FromMinutes(120 + number), mails[^1].Conversation);
            }
        }
        return mails;
    }

    private static void Add(List<MailMessage> mails, Correspondent from, Correspondent to, Instant at, string? conversation = null)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"<{mails.Count}@contoso.example>");
        mails.Add(new MailMessage(new MessageKey(key), at, from, [to], [], [], conversation ?? key, MailTraits.None));
    }

    private sealed class TurnedClock : IClock
    {
        public Instant Now { get; set; } = Morning;

        public Instant GetCurrentInstant() => Now;
    }

    /// <summary>Six meetings of half an hour every day.</summary>
    private sealed class FullCalendars : IFreeBusy
    {
        public int Calls { get; private set; }

        public Task<IReadOnlyList<Availability>> ReadAsync(MailboxId mailbox, IReadOnlyList<EmailAddress> people, Interval window, CancellationToken cancellationToken)
        {
            Calls++;
            return Task.FromResult<IReadOnlyList<Availability>>([.. people.Select((who, index) => new Availability(who, true, WorkingHours.Usual, Zone, Meetings(window, index)))]);
        }

        private static List<BusyTime> Meetings(Interval window, int index)
        {
            var busy = new List<BusyTime>();
            for (var start = window.Start + Duration.FromMinutes(30 * (index % 3)); start < window.End; start += Duration.FromHours(4))
            {
                busy.Add(new BusyTime(new Interval(start, start + Duration.FromMinutes(30)), ShowAs.Busy));
            }
            return busy;
        }
    }
}
