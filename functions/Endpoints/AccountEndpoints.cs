using Reconnect.Accounts;
using Reconnect.Functions.Hosting;

namespace Reconnect.Functions.Endpoints;

/// <param name="Left">How many held times may still be in the caller's calendar.</param>
/// <param name="Text">One sentence on what is left to do.</param>
public sealed record AccountDeletedShape(int Left, string Text);

internal static partial class AccountEndpoints
{
    public static void MapAccount(this IEndpointRouteBuilder api)
    {
        api.MapGet("/me", MeAsync).Produces<MeShape>().WithTags("account").WithSummary("Who is signed in");
        api.MapDelete("/me", DeleteAsync).Produces(204).Produces<AccountDeletedShape>().WithTags("account").WithSummary("Delete everything kept about the caller");
        api.MapGet("/export", ExportAsync).WithTags("account").WithSummary("Everything kept about the caller as one JSON file, or the people as CSV or vCard");
    }

    private static async Task<IResult> MeAsync(Caller caller, ShowMe showMe, CancellationToken cancellationToken)
    {
        var profile = await showMe.HandleAsync(caller.Mailbox, cancellationToken);
        return TypedResults.Ok(new MeShape(profile.Address.Value, profile.Name, profile.Zone.Id, profile.Language));
    }

    private static async Task<IResult> DeleteAsync(Caller caller, DeleteAccount deleteAccount, ILogger<DeleteAccount> logger, CancellationToken cancellationToken)
    {
        var deleted = await deleteAccount.HandleAsync(caller.Mailbox, cancellationToken);
        if (deleted.Left == 0) { return TypedResults.NoContent(); }
        Log.HoldsLeft(logger, deleted.Left); // whose they were is forgotten
        return TypedResults.Ok(new AccountDeletedShape(deleted.Left, DeletionWords.HoldsLeft));
    }

    private static async Task<IResult> ExportAsync(string? format, Caller caller, HttpContext context, ExportAccount exportAccount, CancellationToken cancellationToken)
    {
        if (format is not (null or "json" or "csv" or "vcard"))
        {
            return Problems.Invalid("format", InputWords.Format);
        }
        var account = await exportAccount.HandleAsync(caller.Mailbox, cancellationToken);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return format switch
        {
            "csv" => TypedResults.File(PeopleTable.Write(account), "text/csv; charset=utf-8; header=present", "reconnect-people.csv"),
            "vcard" => TypedResults.File(PeopleCards.Write(account), "text/vcard; charset=utf-8", "reconnect-people.vcf"),
            _ => TypedResults.File(ExportFile.Write(account), "application/json", "reconnect-export.json"),
        };
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "An account was deleted; {Count} held times may still be in its calendar")]
        public static partial void HoldsLeft(ILogger logger, int count);
    }
}
