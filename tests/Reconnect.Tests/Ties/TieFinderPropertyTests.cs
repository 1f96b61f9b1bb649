using CsCheck;
using NodaTime;
using Reconnect.People;
using Reconnect.Tests.Fakes;
using Reconnect.Ties;
using Xunit;
using static Reconnect.Tests.Fakes.PaperTrail;

namespace Reconnect.Tests.Ties;

public sealed class TieFinderPropertyTests
{
    private const string Seed = "0000Kq3vTz21";
    private static readonly Correspondent[] Circle = [Anna, Ben, Who("Clara Neumann", "clara@outside.example")];

    // Many at the same second: half-hours of four days.
    private static readonly Gen<(int Half, int Who, bool ByUser)[]> Mails = Gen.Select(Gen.Int[0, 190], Gen.Int[0, 2], Gen.Bool).Array[1, 60];

    [Fact]
    public void Mails_of_one_second_may_come_in_any_order() => Gen.Select(Mails, Gen.Int[0, 1_000_000]).Sample((mails, order) =>
    {
        var history = Trail(mails).History;
        var dice = new Random(order);
        var shuffled = history with { Messages = [.. history.Messages.OrderBy(mail => mail.At).ThenBy(_ => dice.Next())], Meetings = [.. history.Meetings.Reverse()] };

        Assert.Equal(Said(TieFinder.Find(history, Mailbox, Now)), Said(TieFinder.Find(shuffled, Mailbox, Now)));
    }, seed: Seed, iter: 200);

    [Fact]
    public void A_memory_that_goes_on_equals_one_made_anew() => Gen.Select(Mails, Gen.Int[0, 190]).Sample((mails, cut) =>
    {
        var all = mails.Where(mail => mail.Who == 0).OrderBy(mail => mail.Half).ToArray();
        var trail = Trail(all);
        var memory = Continue(TieMemory.Empty, all.Where(mail => mail.Half < cut));
        var goneOn = Continue(memory, all.Where(mail => mail.Half >= cut));

        var anew = trail.Book.TieWith(Anna.Address);
        if (anew is not null) { Assert.Equal(anew.Memory, goneOn); }
    }, seed: Seed, iter: 200);

    [Fact]
    public void Mails_of_clocks_that_run_ahead_change_nothing() => Gen.Select(Mails, Gen.Int[1, 5000].Array[1, 10]).Sample((mails, ahead) =>
    {
        var trail = Trail(mails);
        var before = Said(TieFinder.Find(trail.History, Mailbox, Now));
        foreach (var hours in ahead) { trail.Mail(Anna, [You], Now + Duration.FromHours(hours)); }

        Assert.Equal(before, Said(TieFinder.Find(trail.History, Mailbox, Now)));
    }, seed: Seed, iter: 200);

    [Theory]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("America/Los_Angeles")]
    [InlineData("Asia/Kathmandu")]
    public void The_time_zone_of_the_machine_changes_nothing(string zone)
    {
        var history = Trail(Enumerable.Range(0, 60).Select(i => (i * 3, i % 3, i % 2 == 0))).History;
        var here = Said(TieFinder.Find(history, Mailbox, Now));
        var own = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();

            Assert.Equal(here, Said(TieFinder.Find(history, Mailbox, Now)));
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", own);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Fact]
    public void A_tie_is_the_same_alone_and_among_a_million()
    {
        const int Ties = 1_000_000, Mine = 777_777;
        var all = new TieMemory[Ties];
        Array.Fill(all, TieMemory.Empty);
        var alone = TieMemory.Empty;
        for (var contact = 0; contact < 30; contact++)
        {
            var at = At(contact * 6);
            alone.AddContact(at, contact % 2 == 0, contact % 2 == 1);
            all[Mine].AddContact(at, contact % 2 == 0, contact % 2 == 1);
            for (var other = 0; other < Ties; other += 10) // the one has contacts in between, of everybody else some
            {
                if (other + contact % 10 != Mine) { all[other + contact % 10].AddContact(at + Duration.FromMinutes(other % 50), true, false); }
            }
        }

        Assert.Equal(alone, all[Mine]);
        Assert.Equal(LapseModel.Assess(alone, Now), LapseModel.Assess(all[Mine], Now));
    }

    private static PaperTrail Trail(IEnumerable<(int Half, int Who, bool ByUser)> mails)
    {
        var trail = new PaperTrail();
        foreach (var (half, who, byUser) in mails)
        {
            // One mail each, so that no answer comes too fast to be a person's.
            if (byUser) { trail.Mail(You, [Circle[who]], At(half)); } else { trail.Mail(Circle[who], [You], At(half)); }
        }
        return trail;
    }

    private static TieMemory Continue(TieMemory memory, IEnumerable<(int Half, int Who, bool ByUser)> mails)
    {
        foreach (var mail in mails) { memory.AddContact(At(mail.Half), mail.ByUser, !mail.ByUser); }
        return memory;
    }

    private static Instant At(int half) => Ago(400, 0) + Duration.FromMinutes(30 * half * 90);

    private static string Said(TieBook book) => string.Join('\n', book.Ties.Select(tie =>
        $"{tie.Person.Id} {tie.Person.Name} {tie.Memory} {string.Join(',', tie.ContactDays)} {tie.Turn} {tie.Reason?.Text} {tie.Planned}").Append($"{book.OwnDays.Total}"));
}
