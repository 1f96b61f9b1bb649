using NodaTime;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Settings;
using Reconnect.Ties;

namespace Reconnect.Talks;

/// <summary>Keeps the user's word that the two talked elsewhere on a day: the silence ends there, at once and through every scan.</summary>
public sealed class TellOfTalk(ITieStore ties, ITalkStore talks, FindTies findTies, UserClock userClock)
{
    private const int LongestBackYears = 2;

    public async Task<TellOfTalkOutcome> HandleAsync(MailboxId mailbox, PersonId person, LocalDate on, CancellationToken cancellationToken)
    {
        if (await ties.FindAsync(mailbox, cancellationToken) is not { } book || book.TieWith(person) is not { } tie
            || await userClock.ReadAsync(mailbox, cancellationToken) is not { } now)
        {
            return new TellOfTalkOutcome.NotFound();
        }
        var earliest = now.Today.PlusYears(-LongestBackYears);
        if (on < earliest || on > now.Today) { return new TellOfTalkOutcome.OutOfBounds(earliest, now.Today); }
        var talk = new Talk(tie.Person.Id, on);
        await talks.AddAsync(mailbox, talk, cancellationToken);
        await findTies.HandleAsync(mailbox, book.AsOf, cancellationToken);
        return new TellOfTalkOutcome.Kept(talk);
    }
}

public abstract record TellOfTalkOutcome
{
    private TellOfTalkOutcome() { }

    public sealed record Kept(Talk Talk) : TellOfTalkOutcome;

    /// <summary>Nobody of that id in this mailbox.</summary>
    public sealed record NotFound : TellOfTalkOutcome;

    /// <summary>A talk lies two years back at most and not ahead, in the user's zone. Nothing was changed.</summary>
    public sealed record OutOfBounds(LocalDate Earliest, LocalDate Latest) : TellOfTalkOutcome;
}
