using NodaTime;
using Reconnect.Simulator.Model;

namespace Reconnect.Simulator.Worlds.Story;

/// <summary>What every scene is given: the time, the post office, the diary, and the page on which the truth is written.</summary>
public sealed class Stage(StoryTime time, PostOffice post)
{
    private readonly List<(Figure Who, string Reason, string Story)> _lapses = [];
    private readonly List<Trap> _traps = [];
    private readonly List<TrueJourney> _journeys = [];

    public StoryTime Time { get; } = time;
    public PostOffice Post { get; } = post;
    public Diary Diary { get; } = new(post);

    /// <param name="reason">As in <see cref="TrueLapse.Reason"/>.</param>
    public void Lapse(Figure who, string reason, string story) => _lapses.Add((who, reason, story));

    /// <param name="kind">As in <see cref="Trap.Kind"/>.</param>
    public void Trap(string kind, string story, params string[] addresses) => _traps.Add(new Trap(addresses, kind, story));

    public void Journey(string place, DateInterval days, IReadOnlyList<Figure> people, string story) =>
        _journeys.Add(new TrueJourney(place, days.Start, days.End, [.. people.Select(who => who.Address)], story));

    /// <summary>The written truth, with the dates and gaps as they came out.</summary>
    public Truth Truth(Mailbox johanna) => new(Time.End, [.. _lapses.Select(lapse => AsItCameOut(johanna, lapse.Who, lapse.Reason, lapse.Story))], _traps) { Journeys = _journeys };

    private TrueLapse AsItCameOut(Mailbox johanna, Figure who, string reason, string story)
    {
        var contacts = PersonalContacts.With(johanna, who.Address).Where(contact => contact < Time.End).ToList();
        return new TrueLapse(who.Address, who.Name, reason, contacts.Max(), PersonalContacts.UsualGapDays(contacts), story);
    }
}
