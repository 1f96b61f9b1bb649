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
