using Reconnect.Simulator.Entra;
using Reconnect.Simulator.State;

namespace Reconnect.Simulator.Control;

/// <summary>/simulator: what tests and the demo ask of the simulator itself. No sign-in: it stands on this machine only.</summary>
internal static class ControlRoutes
{
    public static void MapControl(this WebApplication app)
    {
        var control = app.MapGroup("/simulator");
        control.MapGet("/about", About);
        control.MapPost("/token", (TokenOrder order, Tenant tenant, Tokens tokens, Registrations apps) => order.Make(tenant, tokens, apps) is { } token
            ? Results.Json(new { access_token = token })
            : Results.Problem($"There is nobody called '{order.User}' here.", statusCode: 404));
        control.MapPost("/faults", (FaultOrder order, Faults faults) =>
        {
            var (id, problem) = faults.Add(order);
            return problem is null ? Results.Json(new { id }, statusCode: 201) : Results.Problem(problem, statusCode: 400);
        });
        control.MapDelete("/faults", (Faults faults) =>
        {
            faults.Clear();
            return Results.NoContent();
        });
        control.MapGet("/calls", (Calls calls) => calls.All);
        control.MapDelete("/calls", (Calls calls) =>
        {
            calls.Clear();
            return Results.NoContent();
        });
        MailboxControl.Map(control);
    }

    private static IResult About(Tenant tenant, Registrations apps, DataFolder data) => Results.Json(new
    {
        tenantId = tenant.World.TenantId,
        apiClientId = apps.ApiClientId,
        apiClientSecret = apps.ApiClientSecret,
        apiScope = apps.ApiScope,
        spaClientId = apps.SpaClientId,
        world = tenant.World.Name,
        person = new { objectId = tenant.Person.Owner.ObjectId, address = tenant.Person.Owner.Address, name = tenant.Person.Owner.Name },
        truth = tenant.World.Truth is null ? null : data.TruthFile,
        notes = tenant.World.Notes,
    });
}
