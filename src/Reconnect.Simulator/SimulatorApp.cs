using Microsoft.AspNetCore.Http.Json;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using Reconnect.Simulator.Control;
using Reconnect.Simulator.Entra;
using Reconnect.Simulator.Graph;
using Reconnect.Simulator.Model;
using Reconnect.Simulator.Outlook;
using Reconnect.Simulator.State;

namespace Reconnect.Simulator;

/// <summary>Builds the simulator around one world; nothing listens until it is started.</summary>
internal static class SimulatorApp
{
    /// <param name="urls">Where to listen; port 0 takes a free one.</param>
    /// <param name="app">Where Reconnect itself runs: its sidebar is shown from there and may sign in.</param>
    /// <param name="clock">The time of the world.</param>
    /// <param name="tokenTime">The time of the tokens, where it is another.</param>
    public static WebApplication Create(string urls, string app, World world, DataFolder data, IClock clock, IClock? tokenTime = null)
    {
        // Not the folder it was started in: a stray appsettings.json there is none of ours.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "Reconnect.Simulator" });
        builder.WebHost.UseUrls(urls);
        // A start that fails is said in a sentence by the command line, not by the host's own stack trace.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Configuration["AllowedHosts"] = string.Join(';', urls.Split(';').Select(u => BindingAddress.Parse(u).Host).Where(IsName).Concat(["localhost", "127.0.0.1", "[::1]"]));
        builder.Services.Configure<JsonOptions>(o => o.SerializerOptions.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb));
        AddState(builder.Services, app, world, data, clock);
        builder.Services.AddSingleton(new TokenTime(tokenTime ?? clock));

        var built = builder.Build();
        built.Services.GetRequiredService<Tenant>(); // what happened in earlier runs is read before anyone asks
        UsePipeline(built);
        built.MapGraph();
        built.MapEntra();
        built.MapControl();
        built.MapOutlook(app);
        return built;
    }

    // A wildcard would let any web page reach this machine under a name of its own.
    private static bool IsName(string host) => host is not ("*" or "+" or "0.0.0.0" or "[::]");

    private static void AddState(IServiceCollection services, string app, World world, DataFolder data, IClock clock)
    {
        var journal = data.OpenJournal();
        data.WriteTruth(world.Truth);
        services.AddSingleton(_ => journal);
        services.AddSingleton(data).AddSingleton(clock).AddSingleton(world);
        services.AddSingleton(data.Keep("registrations.json", Registrations.Make)).AddSingleton(new ReplyAddresses(app));
        services.AddSingleton<Tenant>().AddSingleton<PostOffice>().AddSingleton<Meetings>();
        services.AddSingleton<PublicAddress>().AddSingleton<SigningKeys>().AddSingleton<Tokens>().AddSingleton<Grants>();
        services.AddSingleton<TokenEndpoint>().AddSingleton<SignInPage>();
        services.AddSingleton<Calls>().AddSingleton<Faults>().AddSingleton<FrontDoor>().AddSingleton<Batch>();
    }

    private static void UsePipeline(WebApplication app)
    {
        var door = app.Services.GetRequiredService<FrontDoor>();
        ((IApplicationBuilder)app).Use(next => door.Entry = next);
        app.Use((http, next) => app.Services.GetRequiredService<Calls>().RecordAsync(http, next));
        app.Use((http, next) => app.Services.GetRequiredService<Faults>().MeetAsync(http, next));
        app.UseEntraCors();
        app.UseRouting();
        app.UseMiddleware<GraphGate>();
    }
}
