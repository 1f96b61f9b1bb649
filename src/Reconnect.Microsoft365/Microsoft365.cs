using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;
using NodaTime;
using Reconnect.Bookings;
using Reconnect.Digests;
using Reconnect.Microsoft365.Access;
using Reconnect.Microsoft365.Calendar;
using Reconnect.Microsoft365.Mail;
using Reconnect.Microsoft365.Wire;
using Reconnect.Offers;
using Reconnect.Scans;
using Reconnect.Slots;

namespace Reconnect.Microsoft365;

public static class Microsoft365
{
    /// <summary>Adds the ports that lead to Microsoft 365. The host adds its own scoped <see cref="IUserAssertion"/>; without one, nothing can be written
    /// to a calendar. <see cref="ICalendar"/> is scoped for its sake, all others are singletons.</summary>
    /// <param name="configuration">Sections <c>Graph</c> and <c>Entra</c>; a wrong value stops the start with a sentence.</param>
    public static IServiceCollection AddMicrosoft365(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<GraphOptions>().Bind(configuration.GetSection(GraphOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<EntraOptions>().Bind(configuration.GetSection(EntraOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<IClock>(SystemClock.Instance);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<IUserAssertion, NobodyPresent>();
        return services.AddConnections().AddPorts();
    }

    private static IServiceCollection AddConnections(this IServiceCollection services)
    {
        services.AddTransient<PatientHandler>();
        services.AddHttpClient(GraphDoor.Client, client => client.Timeout = Timeout.InfiniteTimeSpan) // the door keeps the time of whole calls
            .ConfigurePrimaryHttpMessageHandler(Connection)
            .AddHttpMessageHandler<PatientHandler>()
            .AddHttpMessageHandler(() => new ParametersNameDecodingHandler())
            .RemoveAllLoggers(); // they would write down addresses that open a mailbox
        services.AddHttpClient(EntraHttp.Client)
            .ConfigurePrimaryHttpMessageHandler(Connection)
            .AddHttpMessageHandler(provider => new PlainLoopbackHandler(provider.GetRequiredService<IOptions<EntraOptions>>().Value.Instance))
            .RemoveAllLoggers();
        services.AddSingleton<IMsalHttpClientFactory, EntraHttp>();
        return services.AddSingleton(provider => new ClientProof(provider.GetRequiredService<IOptions<EntraOptions>>()))
            .AddSingleton<UserTokenCache>().AddSingleton<EntraTokens>().AddSingleton<MailboxGates>().AddSingleton<GraphDoor>();
    }

    private static IServiceCollection AddPorts(this IServiceCollection services) => services
        .AddSingleton<MailFolders>()
        .AddSingleton<GraphProfiles>()
        .AddSingleton<IMailboxProfiles>(provider => provider.GetRequiredService<GraphProfiles>())
        .AddSingleton<IMailHistory, GraphMail>()
        .AddSingleton<ICalendarHistory, GraphCalendarHistory>()
        .AddSingleton<IFreeBusy, GraphFreeBusy>()
        .AddSingleton<IDigestMail, GraphDigestMail>()
        .AddSingleton<IOfferMail, GraphOfferMail>()
        .AddScoped<ICalendar, GraphCalendar>();

    // A redirect could carry a token to a foreign host.
    private static SocketsHttpHandler Connection() => new() { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All, UseCookies = false };
}
