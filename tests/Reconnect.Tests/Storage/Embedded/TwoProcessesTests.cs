using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Reconnect.Digests;
using Reconnect.Links;
using Reconnect.People;
using Reconnect.Scans;
using Reconnect.Suggestions;
using Reconnect.Tests.Storage.Contract;
using Xunit;

namespace Reconnect.Tests.Storage.Embedded;

/// <summary>The api and the jobs role have the same file open: two databases with nothing in common but the file.</summary>
public sealed class TwoProcessesTests : IAsyncDisposable
{
    private static readonly MailboxId Anna = new(new Guid("11111111-1111-1111-1111-111111111111"), new Guid("aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa"));

    private readonly EmbeddedUnderTest _storage = new();
    private readonly IServiceProvider[] _processes;

    public TwoProcessesTests() => _processes = [_storage.Services, _storage.OpenAgain()];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync() => await _storage.DisposeAsync();

    [Fact]
    public async Task Pages_written_by_both_at_once_are_all_kept()
    {
        var messages = Records.Message.Samplings(1000).ToList();
        await Port<IScanStore>(0).EnrolAsync(Anna, Cancel);
        await Port<IScanStore>(0).SaveProfileAsync(Anna, Records.Profile.Samplings(1).Single(), [], Cancel);

        await Parallel.ForAsync(0, 40, Cancel, async (page, cancel) => await Port<IScanStore>(page).SaveMailPageAsync(
            Anna, new FolderId($"{page % 4}"), new MailPage.Read([.. messages.Skip(page * 25).Take(25)], new Bookmark($"{page}"), false, 0), cancel));

        var kept = (await Port<IScanStore>(1).HistoryAsync(Anna, Cancel))!.Messages;
        Deep.Equal(messages.OrderBy(message => message.At).ThenBy(message => message.Key.Value, StringComparer.Ordinal), kept);
    }

    [Fact]
    public async Task A_reader_sees_whole_pages_only()
    {
        await Port<IScanStore>(0).EnrolAsync(Anna, Cancel);
        await Port<IScanStore>(0).SaveProfileAsync(Anna, Records.Profile.Samplings(1).Single(), [], Cancel);
        var messages = Records.Message.Samplings(1000).ToList();
        var writing = Task.Run(
            async () =>
            {
                foreach (var page in messages.Chunk(50))
                {
                    await Port<IScanStore>(0).SaveMailPageAsync(Anna, new FolderId("inbox"), new MailPage.Read([.. page], new Bookmark("next"), false, 0), Cancel);
                }
            },
            Cancel);

        while (!writing.IsCompleted)
        {
            Assert.Equal(0, (await Port<IScanStore>(1).HistoryAsync(Anna, Cancel))!.Messages.Count % 50);
        }
        await writing;
        Assert.Equal(1000, (await Port<IScanStore>(1).HistoryAsync(Anna, Cancel))!.Messages.Count);
    }

    [Fact]
    public async Task Words_said_in_both_at_once_are_all_kept()
    {
        await Port<IScanStore>(0).EnrolAsync(Anna, Cancel);
        var addresses = Enumerable.Range(0, 20).Select(number => EmailAddress.From($"one{number}@north.example")!).ToList();

        await Parallel.ForAsync(0, 20, Cancel, async (i, cancel) => await Port<IPeopleWordStore>(i).ChangeAsync(Anna, said => said.With(addresses[i], false), cancel));

        Assert.Equal(addresses.ToHashSet(), [.. (await Port<IPeopleWordStore>(0).ReadAsync(Anna, Cancel)).Nobody]);
    }

    [Fact]
    public async Task A_link_is_used_by_one_of_them()
    {
        await Port<IScanStore>(0).EnrolAsync(Anna, Cancel);
        for (var round = 0; round < 10; round++)
        {
            var now = Instant.FromUtc(2026, 11, 24, 9, round);
            var token = await Port<ILinkStore>(0).IssueAsync(new Link(Anna, LinkAction.Unsubscribe, null, null, null, null, now, null), Cancel);

            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Port<ILinkStore>(i).TryUseAsync(token, now, Cancel), Cancel)));

            Assert.Single(answers, isFirst => isFirst);
        }
    }

    [Fact]
    public async Task A_week_is_added_by_one_of_them()
    {
        await Port<IScanStore>(0).EnrolAsync(Anna, Cancel);
        for (var week = 1; week <= 10; week++)
        {
            var entry = new DigestEntry(new IsoWeek(2026, week), DigestStage.Sending, "mail", Instant.FromUtc(2026, 1, week, 9, 0));

            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Port<IDigestLog>(i).TryAddAsync(Anna, entry, Cancel), Cancel)));

            Assert.Single(answers, isFirst => isFirst);
        }
    }

    private T Port<T>(int process)
        where T : notnull => _processes[process % 2].GetRequiredService<T>();
}
