using CsCheck;
using NodaTime;
using Reconnect.Digests;
using Reconnect.Milestones;
using Reconnect.People;
using Reconnect.Suggestions;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Suggestions;

/// <summary>Whatever happens to a mailbox, nobody whom the user put aside comes back by it.</summary>
public sealed class CareHoldsTests
{
    private static readonly Correspondent AnnaLater = Who("Anna Berg", "anna@berg.example");
    private static readonly Correspondent Cleo = Who("Cleo Diaz", "cleo@outside.example");

    private enum Event { Week, DayAtTheDesk, TheyWrote, YouWrote, Met, OtherAddress, OneCard, Moved, SnoozeSomebodyElse, ReasonCorrected, Talked, Surprises }

    private static readonly Gen<Event[]> Lives = Gen.Int[0, Enum.GetValues<Event>().Length - 1].Select(number => (Event)number).Array[4, 12];

    [Fact]
    public Task Nothing_brings_back_whom_the_user_put_aside_for_good() => Gen.Select(Gen.Int[0, 3], Lives).SampleAsync(async (word, events) =>
    {
        Care said = word switch { 0 => new Care.Rest(), 1 => new Care.Never(), 2 => new Care.Memorial(), _ => new Care.LetGo() };
        var life = new Life();
        await life.SayAsync(Anna, said);
        foreach (var one in events)
        {
            await life.HappensAsync(one);
            Assert.DoesNotContain("Anna", await life.NamedAsync());
        }
        Assert.Contains("Ben", await new Life().NamedAsync()); // else nothing would prove anything
    }, seed: "0000Kq3vTz21", iter: 25, threads: 1);

    [Fact]
    public Task Nobody_snoozed_comes_back_before_the_day_in_the_users_zone() => Gen.Select(Gen.Int[1, 60], Lives).SampleAsync(async (days, events) =>
    {
        var life = new Life();
        var until = life.Today.PlusDays(days);
        await life.SayAsync(Anna, new Care.Snooze(until));
        foreach (var one in events)
        {
            await life.HappensAsync(one);
            var named = await life.NamedAsync();
            Assert.True(life.Today >= until || !named.Contains("Anna"), $"{one} brought her back on {life.Today}, before {until}");
        }
    }, seed: "0000Kq3vTz21", iter: 25, threads: 1);

    [Fact]
    public async Task What_was_let_go_comes_back_by_the_users_word_alone()
    {
        var life = new Life();
        Assert.Contains("Anna", await life.NamedAsync());
        await life.SayAsync(Anna, new Care.LetGo());
        Assert.DoesNotContain("Anna", await life.NamedAsync());
        await life.UnsayAsync(Anna);

        Assert.Contains("Anna", await life.NamedAsync());
    }

    /// <summary>One user through the weeks. Every use case is made anew for each call, as after a restart.</summary>
    private sealed class Life
    {
        private readonly Office _office = new();
        private readonly PaperTrail _trail = new PaperTrail().BusyAtTheDesk(300).TalkEvery(7, Anna, 300, 70).TalkEvery(9, Ben, 300, 75).TalkEvery(8, Cleo, 300, 80);
        private readonly List<Talk> _talks = [];
        private int _day;

        public Life() => Read();

        public LocalDate Today => _office.Clock.GetCurrentInstant().InZone(Office.Berlin).Date;

        public async Task SayAsync(Correspondent who, Care care) => Assert.IsType<ChangeCareOutcome.Changed>(
            await new ChangeCare(_office.Ties, _office.Care, _office.Scans, _office.Log, _office.UserClock).HandleAsync(Office.Me, Household.IdOf(who), care, Office.Token));

        public Task<UndoCareOutcome> UnsayAsync(Correspondent who)
        {
            _office.Cared.Remove(Household.IdOf(who));
            return new UndoCare(_office.Ties, _office.Care, _office.Log).HandleAsync(Office.Me, Household.IdOf(who), Office.Token);
        }

        public async Task HappensAsync(Event what)
        {
            Later(what switch { Event.Week => 7, Event.Moved => 40, _ => 1 });
            switch (what)
            {
                case Event.TheyWrote: _trail.TheyWrote(Anna, -_day, hour: 6); break;
                case Event.YouWrote: _trail.YouWrote(Anna, -_day, hour: 6); break;
                case Event.Met: _trail.Met([Anna], 1 - _day); break;
                case Event.OtherAddress: _trail.TheyWrote(AnnaLater, -_day, hour: 6); break;
                case Event.OneCard: _trail.Card("Anna", Anna.Address.Value, AnnaLater.Address.Value); break;
                case Event.SnoozeSomebodyElse: await SayAsync(Ben, new Care.Snooze(Today.PlusDays(2))); break;
                case Event.ReasonCorrected: _office.Corrected[Household.IdOf(Anna)] = new Correction(ReasonKind.YouWereBusy, Instant.MaxValue); break;
                case Event.Talked: _talks.Add(new Talk(Household.IdOf(Anna), Today)); break;
                case Event.Surprises: await _office.Settings.SaveAsync(Office.Me, Reconnect.Settings.UserSettings.Default with { Surprises = true }, Office.Token); break;
                default: break;
            }
            Read();
        }

        /// <summary>Everybody any surface speaks of: ranking, week, sidebar, digest, milestones.</summary>
        public async Task<HashSet<string>> NamedAsync()
        {
            var choice = (await _office.ChooseForWeek.HandleAsync(Office.Me, Office.Token))!;
            var week = (await new ShowWeek(_office.ChooseForWeek, _office.FindSlots, _office.Bookings, _office.Clock).HandleAsync(Office.Me, Office.Token))!;
            var recall = new RecallLastWeek(_office.Picks, _office.Ties, _office.Bookings);
            var digest = (await new ComposeDigest(
                _office.ChooseForWeek, _office.FindSlots, _office.Bookings, _office.ShowMilestones, recall, _office.UserClock).HandleAsync(Office.Me, Office.Token))!;
            var milestones = ((ShowMilestonesOutcome.Shown)await _office.ShowMilestones.HandleAsync(Office.Me, Office.Token)).Milestones;
            return
            [
                .. choice.Ranked.Concat(choice.Chosen).Concat(week.Choice.Chosen).Select(one => one.Tie.Person.ShortName),
                .. digest.People.Select(person => person.ShortName),
                .. milestones.Select(one => one.Person.ShortName),
            ];
        }

        private void Later(int days)
        {
            for (var day = 0; day < days; day++) { _trail.YouWrote(Who("Max Richter", "max.richter@fjordline.example"), -++_day, hour: 5); }
            _office.Clock.Reset(Now + Duration.FromDays(_day));
        }

        private void Read()
        {
            _office.Book = TieFinder.Find(_trail.History, Office.Me, _office.Clock.GetCurrentInstant(), _talks);
            _office.Cards = _trail.History.Cards;
        }
    }
}
