using NodaTime;
using Reconnect.People;
using Reconnect.Ties;

namespace Reconnect.Suggestions;

/// <summary>The user's own reason for one silence.</summary>
/// <param name="LastContact">The contact after which that silence began. With the next one it ends, and the correction with it.</param>
public sealed record Correction(ReasonKind Kind, Instant LastContact);

/// <summary>The reason a user is shown: what was found, or what the user said instead.</summary>
internal static class Reasons
{
    public static Reason Shown(Tie tie, IReadOnlyDictionary<PersonId, Correction> corrections, Sentences sentences) =>
        Corrected(tie, corrections) is { } correction
            ? sentences.Corrected(tie, correction.Kind)
            : tie.Reason ?? new ReasonWords(sentences).Drifted(tie.LastContact, tie.Memory.Days);

    /// <summary>What the user said of this very silence; null for nothing.</summary>
    public static Correction? Corrected(Tie tie, IReadOnlyDictionary<PersonId, Correction> corrections) => tie.Person.AllIds
        .Select(id => corrections.GetValueOrDefault(id)).FirstOrDefault(correction => correction is not null && correction.LastContact >= tie.LastContact);
}
