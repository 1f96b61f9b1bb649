using NodaTime;
using Reconnect.People;
using Reconnect.Scans;

namespace Reconnect.Ties;

/// <summary>Finds why a tie went quiet, asking in the order a careful friend would: first what happened to them, then to what you shared,
/// then whose turn it is, then who was busy. Feelings are never guessed.</summary>
internal sealed class ReasonFinder
{
    private readonly MoveSigns _moves;
    private readonly FrameSigns _frames;
    private readonly BusySigns _busy;
    private readonly Sentences _sentences;
    private readonly Instant _now;

    public ReasonFinder(History history, FoundPeople people, IReadOnlyList<TieHistory> ties, Instant now)
    {
        var zone = history.Profile.Zone;
        _moves = new MoveSigns(people, zone);
        _frames = new FrameSigns(history, now);
        _busy = new BusySigns(history, ties, now);
        _sentences = new Sentences(zone, now.InZone(zone).Date);
        _now = now;
    }

    /// <summary>Null for a tie without a rhythm yet.</summary>
    public Reason? Of(TieHistory tie, TieMemory memory)
    {
        if (Rhythm.Of(memory) is null) { return null; }
        return Moved(tie, memory.LastAt)
            ?? FrameEnded(tie, memory.LastAt)
            ?? OpenTurn(tie)
            ?? TheyAreBusy(tie)
            ?? YouWereBusy(tie, memory.LastAt)
            ?? Drifted(tie, memory);
    }

    private Reason? Moved(TieHistory tie, Instant last)
    {
        if (_moves.Bounce(tie) is { } mail) { return _sentences.Bounced(tie.Person, mail); }
        if (MoveSigns.NewDomain(tie, last) is { } domain) { return _sentences.NewDomain(tie.Person, domain.Before, domain.After, domain.Last, domain.Since); }
        if (_moves.Namesake(tie, last) is { } other) { return _sentences.Namesake(tie.Person, other.Address, other.Since); }
        return _moves.OtherHours(tie, last) is { } shift ? _sentences.OtherHours(tie.Person, shift) : null;
    }

    private Reason? FrameEnded(TieHistory tie, Instant last)
    {
        if (_frames.Ended(tie, last) is { } frame) { return _sentences.FrameEnded(tie.Person, frame); }
        return _frames.EndedMail(tie, last) is { } circle ? _sentences.CircleEnded(circle) : null;
    }

    private Reason? OpenTurn(TieHistory tie)
    {
        const int FewestInVain = 2;
        if (Turns.Of(tie, _now) is not { } turn) { return null; }
        if (!turn.IsTheirs) { return _sentences.YourTurn(tie.Person, turn); }
        return turn.Days >= FewestInVain ? _sentences.TheirTurn(tie.Person, turn) : null;
    }

    private static Reason? TheyAreBusy(TieHistory tie) => AnswerSigns.Slowed(tie) is { } slowed ? Sentences.TheyAreBusy(tie.Person, slowed) : null;

    private Reason? YouWereBusy(TieHistory tie, Instant last) => _busy.Around(tie, last) is { } busy ? _sentences.YouWereBusy(busy) : null;

    private Reason Drifted(TieHistory tie, TieMemory memory) =>
        Thinning.Of(tie, memory.LastAt, _now) is { } thinning ? _sentences.Thinned(thinning) : _sentences.Drifted(memory.LastAt, memory.Days);
}
