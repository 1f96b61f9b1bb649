using NodaTime;
using Reconnect.People;
using Reconnect.Scans;

namespace Reconnect.Ties;

/// <summary>Finds why a tie went quiet, asking in the order a careful friend would: first what happened to them, then to what you shared,
/// then whether all your ties slowed, then whose turn it is, then what only this tie shows. Feelings are never guessed.</summary>
internal sealed class ReasonFinder
{
    private readonly MoveSigns _moves;
    private readonly FrameSigns _frames;
    private readonly BusySigns _busy;
    private readonly ReasonWords _words;
    private readonly DateTimeZone _zone;
    private readonly Instant _now;

    public ReasonFinder(History history, FoundPeople people, IReadOnlyList<TieHistory> ties, Instant now)
    {
        _zone = history.Profile.Zone;
        _moves = new MoveSigns(people, _zone);
        _frames = new FrameSigns(history, now);
        _busy = new BusySigns(history, ties, now);
        _words = new ReasonWords(new Sentences(_zone, now.InZone(_zone).Date));
        _now = now;
    }

    /// <summary>Null for a tie without a rhythm yet.</summary>
    public Reason? Of(TieHistory tie, TieMemory memory)
    {
        if (Rhythm.Of(memory) is not { } rhythm) { return null; }
        var last = memory.LastAt;
        return Moved(tie, last)
            ?? UnlessShared(tie, last, rhythm, SeemsMoved(tie, last))
            ?? FrameEnded(tie, last)
            ?? BusyOrTurn(tie, last, rhythm)
            ?? UnlessShared(tie, last, rhythm, TheyAreBusy(tie, last) ?? Thinned(tie, last))
            ?? _words.Drifted(last, memory.Days);
    }

    private Reason? UnlessShared(TieHistory tie, Instant last, Rhythm rhythm, Reason? found) =>
        found is not null && !_busy.MayBeShared(tie, last, rhythm) ? found : null;

    private Reason? Moved(TieHistory tie, Instant last)
    {
        if (_moves.Bounce(tie) is { } mail) { return _words.Bounced(tie.Person, mail); }
        return MoveSigns.NewDomain(tie, last) is { } domain ? _words.NewDomain(tie.Person, domain.Before, domain.After, domain.Last, domain.Since) : null;
    }

    private Reason? SeemsMoved(TieHistory tie, Instant last)
    {
        if (_moves.Namesake(tie, last) is { } other) { return _words.Namesake(tie.Person, other.Address, other.Since); }
        return _moves.OtherHours(tie, last) is { } shift ? _words.OtherHours(tie.Person, shift) : null;
    }

    private Reason? FrameEnded(TieHistory tie, Instant last)
    {
        if (_frames.Ended(tie, last) is { } frame) { return _words.FrameEnded(tie.Person, frame); }
        return _frames.EndedMail(tie, last) is { } circle ? _words.CircleEnded(circle) : null;
    }

    // A mail that waited before the slow weeks is not their doing; one that came to wait in them is.
    private Reason? BusyOrTurn(TieHistory tie, Instant last, Rhythm rhythm)
    {
        var open = Turns.Of(tie, _now);
        var turn = open is null ? null : TurnOf(tie, open);
        if (_busy.Around(tie, last, rhythm) is not { } busy) { return turn; }
        return turn is not null && open!.Mails[0].At.InZone(_zone).Date < busy.From ? turn : _words.YouWereBusy(busy);
    }

    private Reason? TurnOf(TieHistory tie, OpenTurn turn)
    {
        const int FewestInVain = 2;
        if (!turn.IsTheirs) { return _words.YourTurn(tie.Person, turn); }
        return turn.Days >= FewestInVain ? _words.TheirTurn(tie.Person, turn) : null;
    }

    private Reason? TheyAreBusy(TieHistory tie, Instant last) => AnswerSigns.Slowed(tie, last, _now) is { } slowed ? ReasonWords.TheyAreBusy(tie.Person, slowed) : null;

    private Reason? Thinned(TieHistory tie, Instant last) => Thinning.Of(tie, last, _now) is { } thinning ? _words.Thinned(thinning) : null;
}
