using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Reconnect.Simulator.Graph;

/// <summary>A fault in the way pages are linked, set on one request by a test.</summary>
/// <param name="IsEndless">The link changes each time and the page never does; otherwise the same page comes once more.</param>
internal sealed record PagingFault(bool IsEndless);

/// <summary>Pages through a list that is read anew for each page.</summary>
internal static class Paging
{
    public const int DefaultSize = 10;

    public static (IEnumerable<T> Items, string? NextLink) Cut<T>(GraphCall call, ODataQuery query, IReadOnlyList<T> all)
    {
        var size = query.Top ?? call.MaxPageSize ?? DefaultSize;
        var fault = call.Http.Features.Get<PagingFault>();
        var next = fault is null ? query.Skip + size : query.Skip;
        var hasNext = fault is not null || next < all.Count;
        return (all.Skip(query.Skip).Take(size), hasNext ? Next(call, next, fault) : null);
    }

    private static string Next(GraphCall call, int skip, PagingFault? fault)
    {
        var options = call.Query.Where(o => o.Key is not "$skip" and not "$skiptoken").ToDictionary(o => o.Key, o => (string?)o.Value.ToString());
        options["$skip"] = skip.ToString(CultureInfo.InvariantCulture);
        if (fault is { IsEndless: true }) { options["$skiptoken"] = Guid.NewGuid().ToString("N"); }
        return call.Link(QueryHelpers.AddQueryString("", options)[1..]);
    }
}
