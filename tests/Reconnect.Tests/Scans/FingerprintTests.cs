using Reconnect.Scans;
using Xunit;

namespace Reconnect.Tests.Scans;

public sealed class FingerprintTests
{
    [Fact]
    public void The_same_text_has_the_same_fingerprint_for_ever()
    {
        Assert.Equal("696603251ed1df6b9df54ca2266096f0", Fingerprint.Of("<1@fjord.example>").ToString());
        Assert.Equal("99aa06d3014798d86001c324468d497f", Fingerprint.Of("").ToString());
        Assert.Equal("0c6be34808724189186b9c8c995b334e", Fingerprint.Of("AAQkAGVmMDEzMTM4LTZmYWUtNDdkNC1hMDZiLTU1OGY5OTZhYmY4OAAQ0123456789abcdef=").ToString());
    }

    [Fact]
    public void Its_text_stands_for_itself_and_sorts_as_it_does()
    {
        var prints = Enumerable.Range(0, 200).Select(i => Fingerprint.Of($"text {i}")).ToList();

        Assert.Equal(prints, prints.Select(print => Fingerprint.Of(print.ToString())));
        Assert.Equal(prints.Order().Select(print => print.ToString()), prints.Select(print => print.ToString()).Order(StringComparer.Ordinal));
        Assert.NotEqual(Fingerprint.Of(prints[0].ToString()), Fingerprint.Of(prints[0].ToString().ToUpperInvariant()));
    }

    [Fact]
    public void Bytes_written_are_read_again()
    {
        var bytes = new byte[Fingerprint.Bytes];
        Fingerprint.Of("text").Write(bytes);

        Assert.Equal(Fingerprint.Of("text"), Fingerprint.Read(bytes));
    }
}
