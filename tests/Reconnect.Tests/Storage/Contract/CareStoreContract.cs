using NodaTime;
using Reconnect.People;
using Reconnect.Suggestions;
using Reconnect.Ties;
using Xunit;

namespace Reconnect.Tests.Storage.Contract;

public abstract class CareStoreContract(StorageUnderTest storage) : StorageContract(storage)
{
    private static readonly PersonId Zoe = new(new Guid("00000000-0000-0000-0000-000000000001"));
    private static readonly PersonId Yan = new(new Guid("00000000-0000-0000-0000-000000000002"));
    private static readonly Instant LastContact = Instant.FromUtc(2026, 3, 12, 9, 30);

    private ICareStore Care => Port<ICareStore>();

    [Fact]
    public async Task Nothing_is_said_about_anybody_at_first()
    {
        Assert.Empty(await Care.AllAsync(Anna, Cancel));
        Assert.Empty(await Care.CorrectionsAsync(Anna, Cancel));
    }

    [Fact]
    public async Task Every_care_comes_back_equal()
    {
        foreach (var care in Records.Care.Samplings(60))
        {
            await Care.SetAsync(Anna, Zoe, care, Cancel);

            Assert.Equal(care, Assert.Single(await Care.AllAsync(Anna, Cancel)).Value);
        }
    }

    [Fact]
    public async Task Clearing_one_person_leaves_the_others_and_other_users_alone()
    {
        await Care.SetAsync(Anna, Zoe, new Care.Rest(), Cancel);
        await Care.SetAsync(Anna, Yan, new Care.Never(), Cancel);
        await Care.SetAsync(Ben, Zoe, new Care.Snooze(new LocalDate(2026, 12, 24)), Cancel);

        await Care.ClearAsync(Anna, Zoe, Cancel);
        await Care.ClearAsync(Anna, Zoe, Cancel);

        Assert.Equal([new(Yan, new Care.Never())], await Care.AllAsync(Anna, Cancel));
        Assert.Equal([new(Zoe, new Care.Snooze(new LocalDate(2026, 12, 24)))], await Care.AllAsync(Ben, Cancel));
    }

    [Fact]
    public async Task The_last_correction_of_a_reason_counts()
    {
        foreach (var kind in Enum.GetValues<ReasonKind>())
        {
            var correction = new Correction(kind, LastContact.PlusTicks((int)kind));

            await Care.CorrectAsync(Anna, Zoe, correction, Cancel);

            Assert.Equal([new(Zoe, correction)], await Care.CorrectionsAsync(Anna, Cancel));
        }
        Assert.Empty(await Care.CorrectionsAsync(Ben, Cancel));
    }

    [Fact]
    public async Task Nothing_is_kept_for_a_mailbox_that_does_not_take_part()
    {
        await Care.SetAsync(Stranger, Zoe, new Care.Rest(), Cancel);
        await Care.CorrectAsync(Stranger, Zoe, new Correction(ReasonKind.Moved, LastContact), Cancel);

        Assert.Empty(await Care.AllAsync(Stranger, Cancel));
        Assert.Empty(await Care.CorrectionsAsync(Stranger, Cancel));
    }
}
