using System.Text;
using Reconnect.Benchmarks.Ingest;
using Reconnect.Microsoft365.Mail;
using Reconnect.Tests.Microsoft365;
using Reconnect.Tests.Storage.Contract;
using Xunit;

namespace Reconnect.Tests.Benchmarks;

public sealed class IngestTests
{
    private readonly SyntheticMailbox _mailbox = new(2500);

    [Fact]
    public async Task The_product_and_the_SDK_see_the_same_people_and_as_much_mail()
    {
        var (own, sdk) = (new OwnReading(), new SdkReading());
        for (var page = 0; page < _mailbox.Pages; page++)
        {
            own.Read(_mailbox.Page(page).Span);
            await sdk.ReadAsync(new MemoryStream(_mailbox.Page(page).ToArray()));
        }

        Assert.Equal(
            sdk.Traffic.Select(pair => (Who: pair.Key.ToLowerInvariant(), pair.Value)).OrderBy(pair => pair.Who, StringComparer.Ordinal),
            own.Traffic.Select(pair => (Who: pair.Key, pair.Value)).OrderBy(pair => pair.Who, StringComparer.Ordinal));
        Assert.True(own.Traffic.Count > 500);
    }

    [Fact]
    public void The_product_reads_the_synthetic_pages_as_a_plain_reading_does()
    {
        var page = _mailbox.Page(1).ToArray();
        var (mails, skipped) = MailPageOracle.Read(Encoding.UTF8.GetString(page));

        var read = MailPageReader.Read(page);

        Deep.Equal(mails, read.Mails.ToList());
        Assert.Equal(skipped, read.Skipped);
        Assert.InRange(skipped, 1, 100);
    }

    [Fact]
    public void The_synthetic_mailbox_is_the_same_each_time_and_a_kilobyte_a_message()
    {
        var first = _mailbox.Page(2).ToArray();

        Assert.Equal(first, new SyntheticMailbox(2500).Page(2).ToArray());
        Assert.InRange(first.Length / 500, 900, 1300);
    }
}
