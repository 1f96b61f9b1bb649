using Microsoft.AspNetCore.Mvc;

namespace Reconnect.Functions.Hosting;

/// <summary>Errors as RFC 9457 wants them; the codes are those of docs/api.md.</summary>
internal static class Problems
{
    public static IResult Of(int status, string code, string title, params (string Name, object? Value)[] more) =>
        Results.Json(Details(status, code, title, more), contentType: "application/problem+json", statusCode: status);

    public static IResult NotFound() => Of(404, "not-found", ProblemWords.NotFound);

    public static IResult NotScanned() => Of(409, "not-scanned", ProblemWords.NotScanned);

    public static IResult Invalid(string field, string sentence) => Invalid(new Dictionary<string, string> { [field] = sentence });

    public static IResult Invalid(IReadOnlyDictionary<string, string> errors) =>
        Of(400, "invalid-input", errors.Values.First(), ("errors", errors.ToDictionary(error => error.Key, error => new[] { error.Value })));

    public static Task WriteAsync(HttpContext context, int status, string code, string title) => Of(status, code, title).ExecuteAsync(context);

    private static ProblemDetails Details(int status, string code, string title, (string Name, object? Value)[] more)
    {
        var details = new ProblemDetails { Type = $"https://reconnect.invalid/problems/{code}", Status = status, Title = title };
        details.Extensions["code"] = code;
        foreach (var (name, value) in more)
        {
            details.Extensions[name] = value;
        }
        return details;
    }
}
