using NodaTime;
using Reconnect.People;
using Reconnect.Settings;
using Reconnect.Ties;

namespace Reconnect.Suggestions;

/// <summary>Who has gone quiet, best first.</summary>
public static class Ranking
{
    public static IReadOnlyList<Candidate> Of(
        TieBook book, IReadOnlyDictionary<PersonId, Care> care, IReadOnlyDictionary<PersonId, ReasonKind> corrections, UserSettings settings,
        Instant now, DateTimeZone zone) => [];
}
