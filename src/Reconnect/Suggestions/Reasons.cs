using Reconnect.People;
using Reconnect.Ties;

namespace Reconnect.Suggestions;

/// <summary>The reason a user is shown: what was found, or what the user said instead.</summary>
internal static class Reasons
{
    public static Reason Shown(Tie tie, IReadOnlyDictionary<PersonId, ReasonKind> corrections, Sentences sentences)
    {
        foreach (var id in tie.Person.AllIds)
        {
            if (corrections.TryGetValue(id, out var kind)) { return sentences.Corrected(tie, kind); }
        }
        return tie.Reason ?? sentences.Drifted(tie.LastContact, tie.Memory.Days);
    }
}
