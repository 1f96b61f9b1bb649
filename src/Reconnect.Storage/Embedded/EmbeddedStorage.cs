using Microsoft.Extensions.DependencyInjection;
using Reconnect.Accounts;
using Reconnect.Bookings;
using Reconnect.Cadences;
using Reconnect.Digests;
using Reconnect.Jobs;
using Reconnect.Journeys;
using Reconnect.Links;
using Reconnect.Notes;
using Reconnect.Offers;
using Reconnect.People;
using Reconnect.Recurring;
using Reconnect.Reviews;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Slots;
using Reconnect.SocialHours;
using Reconnect.Suggestions;
using Reconnect.Talks;

namespace Reconnect.Storage.Embedded;

public static class EmbeddedStorage
{
    /// <summary>Keeps everything in one SQLite file of a folder. The host registers IClock and Data Protection, whose keys must outlive the process:
    /// without them the bookmarks are lost and the mailboxes are read again from the start.</summary>
    /// <param name="folder">Made when it does not exist. Opened when the first port is resolved, which throws
    /// <see cref="DatabaseUnreadableException"/> when the file cannot be used: resolve <see cref="SqliteDatabase"/> at the start to learn it then.</param>
    public static IServiceCollection AddEmbeddedStorage(this IServiceCollection services, string folder) => services
        .AddSingleton(_ => SqliteDatabase.Open(folder))
        .AddSingleton<Secrets>()
        .AddSingleton<SqliteQueues>()
        .AddSingleton<SqliteTimers>()
        .AddSingleton<IScanStore, SqliteScanStore>()
        .AddSingleton<ITieStore, SqliteTies>()
        .AddSingleton<ICareStore, SqliteCare>()
        .AddSingleton<ICadenceStore, SqliteCadences>()
        .AddSingleton<IWeeklyPicks, SqliteWeeklyPicks>()
        .AddSingleton<ISuggestionLog, SqliteSuggestionLog>()
        .AddSingleton<ITalkStore, SqliteTalks>()
        .AddSingleton<IPeopleWordStore, SqlitePeopleWords>()
        .AddSingleton<IReviewStore, SqliteReviews>()
        .AddSingleton<ISettingsStore, SqliteSettings>()
        .AddSingleton<IBookingStore, SqliteBookings>()
        .AddSingleton<IJourneyStore, SqliteJourneys>()
        .AddSingleton<IFreeBusyCopies, SqliteFreeBusyCopies>()
        .AddSingleton<IKeptTimes, SqliteKeptTimes>()
        .AddSingleton<ISocialHourStore, SqliteSocialHours>()
        .AddSingleton<SqliteRecurring>()
        .AddSingleton<IRecurringStore>(provider => provider.GetRequiredService<SqliteRecurring>())
        .AddSingleton<IPlannedCatchUps>(provider => provider.GetRequiredService<SqliteRecurring>())
        .AddSingleton<IOfferStore, SqliteOffers>()
        .AddSingleton<INoteStore, SqliteNotes>()
        .AddSingleton<IUserGrants, SqliteUserGrants>()
        .AddSingleton<ILinkStore, SqliteLinks>()
        .AddSingleton<IDigestLog, SqliteDigestLog>()
        .AddSingleton<IJobs, SqliteJobs>()
        .AddSingleton<IAccountStore, SqliteAccounts>();
}
