using Reconnect.Cadences;
using Reconnect.People;

namespace Reconnect.Suggestions;

/// <summary>In the order in which they are said.</summary>
public enum TraitKind { Circle, Company, Reason }

/// <summary>Something a candidate has in common with somebody already chosen this week.</summary>
public sealed record SharedTrait(TraitKind Kind, Person With)
{
    // Everybody's mail providers: sharing one says nothing.
    private static readonly HashSet<string> Providers =
    [
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "yahoo.com", "icloud.com", "me.com", "aol.com", "gmx.de", "gmx.net", "web.de",
        "t-online.de", "proton.me", "protonmail.com", "posteo.de", "mailbox.org",
    ];

    /// <param name="circles">The user's own circles.</param>
    /// <param name="ownDomain">The user's company: it is no trait, as most colleagues share it.</param>
    public static IReadOnlyList<SharedTrait> Between(Candidate candidate, IReadOnlyList<Candidate> chosen, IReadOnlyList<Circle> circles, string ownDomain)
    {
        var person = candidate.Tie.Person;
        var own = circles.Where(circle => circle.Has(person)).ToList();
        bool IsCompany(string domain) => domain != ownDomain && !Providers.Contains(domain);
        IEnumerable<TraitKind> With(Candidate other)
        {
            if (own.Exists(circle => circle.Has(other.Tie.Person))) { yield return TraitKind.Circle; }
            if (IsCompany(person.Address.Domain) && person.Address.Domain == other.Tie.Person.Address.Domain) { yield return TraitKind.Company; }
            if (candidate.Reason.Kind == other.Reason.Kind && candidate.Reason.Kind is not Ties.ReasonKind.Drifted) { yield return TraitKind.Reason; }
        }
        return [.. chosen.SelectMany(other => With(other).Select(kind => new SharedTrait(kind, other.Tie.Person))).OrderBy(trait => trait.Kind)];
    }
}
