using Reconnect.Settings;
using Reconnect.Talks;

namespace Reconnect.Links;

/// <summary>Keeps the user's word, by a link, that the two talked elsewhere: on the day of the click, as a mail knows no better.</summary>
public sealed class NoteTalk(TellOfTalk tellOfTalk, UserClock userClock)
{
    /// <summary>One sentence on what is so now; null when the person is no longer known.</summary>
    public async Task<string?> HandleAsync(Link link, CancellationToken cancellationToken) =>
        await userClock.ReadAsync(link.Mailbox, cancellationToken) is { } user
        && await tellOfTalk.HandleAsync(link.Mailbox, link.Person!.Value, user.Today, cancellationToken) is TellOfTalkOutcome.Kept
            ? TalkedWords.Done(link.PersonName)
            : null;
}
