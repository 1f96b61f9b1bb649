using NodaTime;
using Reconnect.People;

namespace Reconnect.Ties;

/// <summary>How many of the user's other ties had rarely few contact days in a stretch of weeks.</summary>
/// <param name="From">The first of the weeks.</param>
/// <param name="To">The first after them.</param>
/// <param name="Judged">How many were lively enough before for a slowdown to show.</param>
/// <param name="Expected">How many of these chance alone would have slowed.</param>
internal sealed record SharedSlowdown(int From, int To, int Slowed, int Judged, double Expected, double Variance)
{
    private const int FewestTies = 4;

    /// <summary>More than half of the ties, the one that is asked about included.</summary>
    public bool IsOfMost => Judged >= FewestTies && Slowed * 2 >= Judged;

    /// <summary>Every third tie at least.</summary>
    public bool IsOfMany => Judged >= FewestTies && Slowed * 3 >= Judged;

    /// <summary>In standard errors above chance; meaningful only where some tie could be judged.</summary>
    public double Certainty => (Slowed - Expected) / Math.Sqrt(Variance);
}

/// <summary>Compares the contact days of every tie in some weeks with those of the same tie in the weeks before, as if they came by chance at a steady pace.</summary>
internal sealed class SlowedTies(IReadOnlyList<TieHistory> ties, Instant now)
{
    private const int FewestBefore = 12;
    private const int MostBefore = 24;

    // So few contact days come to at most one steady tie in five.
    private const double Rare = .2;

    private readonly List<ContactWeeks> _ties = [.. ties.Select(tie => new ContactWeeks(tie, now))];
    private readonly Dictionary<(int From, int To), List<JudgedTie>> _judged = [];

    /// <param name="except">The tie that is asked about says nothing of the others.</param>
    public SharedSlowdown Within(int from, int to, PersonId except)
    {
        if (!_judged.TryGetValue((from, to), out var judged)) { _judged.Add((from, to), judged = [.. _ties.Select(tie => Judge(tie, from, to)).OfType<JudgedTie>()]); }
        var (slowed, others, expected, variance) = (0, 0, 0.0, 0.0);
        foreach (var tie in judged)
        {
            if (tie.Person == except) { continue; }
            others++;
            if (tie.IsSlowed) { slowed++; }
            (expected, variance) = (expected + tie.Chance, variance + tie.Chance * (1 - tie.Chance));
        }
        return new SharedSlowdown(from, to, slowed, others, expected, variance);
    }

    /// <summary>Null for a tie in which even no contact day at all would not be rare.</summary>
    private static JudgedTie? Judge(ContactWeeks tie, int from, int to)
    {
        var first = Math.Max(from - MostBefore, tie.First);
        if (from - first < FewestBefore) { return null; }
        var (before, during) = (tie.Days(first, from), tie.Days(from, to));
        var (rarely, chance) = RarelyFew(before + during, (to - from) / (double)(to - first));
        return chance > 0 ? new JudgedTie(tie.Person, during <= rarely, chance) : null;
    }

    // At a steady pace each contact day falls into these weeks by their share of the time: the count is binomial, however many there were in all.
    private static (int Most, double Chance) RarelyFew(int days, double share)
    {
        var (most, chance) = (-1, 0.0);
        var next = Math.Pow(1 - share, days);
        while (chance + next <= Rare)
        {
            (most, chance) = (most + 1, chance + next);
            next *= (days - most) / (most + 1.0) * share / (1 - share);
        }
        return (most, chance);
    }

    private readonly record struct JudgedTie(PersonId Person, bool IsSlowed, double Chance);

    /// <summary>Running sums of one tie's contact days by week.</summary>
    private sealed class ContactWeeks
    {
        private readonly int[] _days;

        public ContactWeeks(TieHistory tie, Instant now)
        {
            Person = tie.Person.Id;
            var weeks = tie.Contacts(now).Select(contact => TieMemory.DayOf(contact.At)).Distinct().Select(Weeks.Of).ToList();

            // The week of the first contact has one by its choice.
            First = weeks[0] + 1;
            _days = new int[Math.Max(0, Weeks.Of(now) - First) + 1];
            foreach (var week in weeks.Where(week => week >= First && week - First + 1 < _days.Length)) { _days[week - First + 1]++; }
            for (var index = 1; index < _days.Length; index++) { _days[index] += _days[index - 1]; }
        }

        public PersonId Person { get; }

        public int First { get; }

        public int Days(int from, int to) => _days[to - First] - _days[from - First];
    }
}
