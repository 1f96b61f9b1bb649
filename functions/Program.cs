using Microsoft.AspNetCore.Connections;
using Reconnect.Functions.Endpoints;
using Reconnect.Functions.Hosting;
using Reconnect.Storage.Embedded;

var builder = WebApplication.CreateBuilder(args);
var role = builder.AddReconnect();

WebApplication app;
try
{
    app = builder.Build();
    app.Services.GetRequiredService<SqliteDatabase>(); // an unreadable database is told now, not to the first user
}
catch (DatabaseUnreadableException fault)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return 3;
}

app.UseExceptionHandler();
if (role.AnswersPeople)
{
    app.UsePublicPageLimits();
    app.UseAddin();
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseLanguageOfTheUser();
    app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
    app.MapAddin();
    app.MapApi();
}
else
{
    app.MapGet("/", () => "Reconnect");
}
if (role.DoesJobs && FunctionsHost.IsPresent(app.Configuration))
{
    app.MapTriggers();
}
try
{
    await app.RunAsync();
    return 0;
}
catch (IOException fault) when (fault.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync($"{fault.Message} Stop the program that uses it, or choose another with --urls.");
    return 4;
}

/// <summary>Named for the tests that start the app.</summary>
public sealed partial class Program;
