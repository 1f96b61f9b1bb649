using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;
using Reconnect.Accounts;
using Reconnect.Addresses;
using Reconnect.Approaches;
using Reconnect.Bookings;
using Reconnect.Cadences;
using Reconnect.Digests;
using Reconnect.Functions.Rendering;
using Reconnect.Functions.Triggers;
using Reconnect.Jobs;
using Reconnect.Journeys;
using Reconnect.Links;
using Reconnect.Microsoft365;
using Reconnect.Microsoft365.Access;
using Reconnect.Milestones;
using Reconnect.Notes;
using Reconnect.Offers;
using Reconnect.Outcomes;
using Reconnect.People;
using Reconnect.Recurring;
using Reconnect.Reviews;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Slots;
using Reconnect.SocialHours;
using Reconnect.Storage.Embedded;
using Reconnect.Suggestions;
using Reconnect.Talks;

namespace Reconnect.Functions.Hosting;

/// <summary>The composition root: the only file that names an adapter and its port together.</summary>
internal static class Composition
{
    /// <returns>What this process does.</returns>
    public static ReconnectOptions AddReconnect(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.AddOptions<ReconnectOptions>().BindConfiguration(ReconnectOptions.Section).ValidateDataAnnotations()
            .Validate(chosen => chosen.ClockFile is null || MovedClock.IsAllowed(configuration), ReconnectOptions.NoMovedClock).ValidateOnStart();
        services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<AddinOptions>().BindConfiguration(AddinOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        var options = configuration.GetSection(ReconnectOptions.Section).Get<ReconnectOptions>() ?? new ReconnectOptions();
        var folder = Path.GetFullPath(options.DataFolder ?? "data");

        services.AddSingleton<IClock>(options.ClockFile is { } file && MovedClock.IsAllowed(configuration) ? new MovedClock(SystemClock.Instance, file) : SystemClock.Instance);
        services.AddSingleton(TimeProvider.System).AddSingleton(DateTimeZoneProviders.Tzdb);
        services.AddDataProtection().SetApplicationName("Reconnect").PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(folder, "keys")));
        services.AddEmbeddedStorage(folder).AddMicrosoft365(configuration).AddUseCases();
        services.AddSingleton<FunctionTriggers>();
        if (options.AnswersPeople)
        {
            services.AddAnswers(configuration);
        }
        if (options.DoesJobs && !FunctionsHost.IsPresent(configuration))
        {
            services.AddHostedService<Clockwork>().AddHostedService<QueuePump>();
        }
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error); // it warns of keys in a folder, which is where stand-alone mode keeps them
        services.AddExceptionHandler<FaultHandler>().AddProblemDetails();
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("System.Net.Http", LogLevel.Warning); // a line per request tells nobody anything
        builder.Logging.AddFilter("Microsoft.IdentityModel", LogLevel.Critical); // a stranger's token is no fault of ours
        if (FunctionsHost.Address(configuration) is { } address)
        {
            builder.WebHost.UseUrls(address);
        }
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024; // the longest thing anybody sends is a page of settings
        });
        return options;
    }

    private static void AddAnswers(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSignIn(configuration);
        services.AddHttpContextAccessor().AddScoped<IUserAssertion, RequestAssertion>();
        services.AddSingleton<PageRenderer>().AddSingleton<OfferPageRenderer>().AddSingleton<SitePages>();
        services.AddOpenApi("v1");
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true); // else what cannot be read is refused without a word
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip;
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        });
        services.AddPublicPageLimits(configuration);
    }

    private static void AddUseCases(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<Microsoft.Extensions.Options.IOptions<ReconnectOptions>>().Value;
            return new DigestAddresses(new Uri(options.PublicUrl, "links"), new Uri(options.PublicUrl, "addin/taskpane.html"), options.ComposeUrl);
        });
        services.AddSingleton(provider => new OfferAddresses(new Uri(
            provider.GetRequiredService<Microsoft.Extensions.Options.IOptions<ReconnectOptions>>().Value.PublicUrl, "offers")));
        services.AddSingleton<IOfferRenderer, OfferMailRenderer>();
        services.AddSingleton<DigestRenderer>().AddSingleton<IDigestRenderer, DigestMailRenderer>();
        services.AddScoped<FindTies>().AddScoped<ScanMailbox>().AddScoped<RequestScan>().AddScoped<ShowScan>().AddScoped<ShowMe>();
        services.AddScoped<RankTies>().AddScoped<ShowCapacity>().AddScoped<ShowForecast>().AddScoped<ShowAddresses>().AddScoped<JudgeAddress>().AddScoped<JudgePair>().AddScoped<GiveFeedback>().AddScoped<UndoFeedback>().AddScoped<TellOfTalk>().AddScoped<TakeBackTalk>();
        services.AddScoped<ChooseForWeek>().AddScoped<ShowWeek>().AddScoped<PlannedAhead>().AddScoped<ShowPeople>().AddScoped<ShowPerson>();
        services.AddScoped<ChangeCare>().AddScoped<UndoCare>().AddScoped<CorrectReason>();
        services.AddScoped<SetCadence>().AddScoped<ClearCadence>().AddScoped<ShowCircles>().AddScoped<SaveCircle>().AddScoped<ChangeMember>().AddScoped<SayElsewhere>().AddScoped<TakeBackElsewhere>().AddScoped<DeleteCircle>().AddScoped<ShowMilestones>();
        services.AddScoped<UserClock>().AddScoped<SeeFreeBusy>().AddScoped<RefreshFreeBusy>().AddScoped<FindSlots>().AddScoped<FindSlotsWith>().AddScoped<ExplainSlots>().AddScoped<LearnKept>().AddScoped<FindParties>();
        services.AddSingleton(provider => new BookingRules(
            Duration.FromSeconds(provider.GetRequiredService<Microsoft.Extensions.Options.IOptions<ReconnectOptions>>().Value.UndoSeconds)));
        services.AddScoped<BothFree>().AddScoped<TellCopies>().AddScoped<SendInvitation>().AddScoped<FinishBookings>().AddScoped<FollowBookings>();
        services.AddScoped<BookCatchUp>().AddScoped<MoveCatchUp>().AddScoped<CancelCatchUp>().AddScoped<ShowBookings>().AddScoped<ShowBooking>();
        services.AddScoped<FindTimesThere>().AddScoped<FindTimesOnJourney>().AddScoped<ShowJourneys>();
        services.AddScoped<OfferChoices>().AddScoped<SendOffer>().AddScoped<ReleaseHolds>().AddScoped<ReopenOffer>().AddScoped<BookPicked>().AddScoped<PlanOffers>().AddScoped<FinishOffers>();
        services.AddScoped<ShowOffers>().AddScoped<ShowOffer>().AddScoped<PickTime>();
        services.AddScoped<ComposeDigest>().AddScoped<RecallLastWeek>().AddScoped<WriteDigestMail>().AddScoped<PreviewDigest>().AddScoped<FindMailBar>().AddScoped<SendDigest>().AddScoped<ShowDigestLog>();
        services.AddScoped<ShowReview>().AddScoped<FinishReview>();
        services.AddScoped<ShowLink>().AddScoped<FollowLink>().AddScoped<PutAside>().AddScoped<NoteTalk>().AddScoped<LinkLanguage>();
        services.AddScoped<WriteOpeners>().AddScoped<ShowApproach>().AddScoped<ShowOutcomes>();
        services.AddScoped<KeepNote>().AddScoped<ShowNotes>().AddScoped<RemoveNotes>().AddScoped<ForgetNotes>().AddScoped<ShowAfters>().AddScoped<AskAfter>().AddScoped<ShowPrep>();
        services.AddScoped<PlanScans>().AddScoped<PlanDigests>().AddScoped<PlanSocialHours>().AddScoped<TendBookings>();
        services.AddScoped<FindSocialHour>().AddScoped<FillSocialHour>().AddScoped<TendSocialHour>().AddScoped<ShowSocialHours>();
        services.AddScoped<SeeRecurring>().AddScoped<FindTurn>().AddScoped<TendRecurring>().AddScoped<SetRecurring>().AddScoped<EndRecurring>().AddScoped<SkipTurn>().AddScoped<MoveTurn>().AddScoped<ShowRecurring>();
        services.AddScoped<ShowSettings>().AddScoped<FindLanguage>().AddScoped<ChangeSettings>().AddScoped<ExportAccount>().AddScoped<DeleteAccount>();
    }
}
