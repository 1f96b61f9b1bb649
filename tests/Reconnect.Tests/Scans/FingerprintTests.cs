using System.Numerics;
using System.Text;
using Reconnect.Scans;
using Xunit;

namespace Reconnect.Tests.Scans;

public sealed class FingerprintTests
{
    [Fact]
    public void The_same_text_has_the_same_fingerprint_for_ever()
    {
        Assert.Equal("5c5ac5e03782c3cdda596d6fbe080d7d", Fingerprint.Of("<1@fjord.example>").ToString());
        Assert.Equal("28684d512cda22716d75156bd75dcc32", Fingerprint.Of("").ToString());
        Assert.Equal("c6d5550ca0c398445742cb536c2d254c", Fingerprint.Of("AAQkAGVmMDEzMTM4LTZmYWUtNDdkNC1hMDZiLTU1OGY5OTZhYmY4OAAQ0123456789abcdef=").ToString());
    }

    [Fact]
    public void No_two_of_a_million_similar_texts_share_even_half_of_it()
    {
        var (high, low) = (new HashSet<ulong>(), new HashSet<ulong>());
        for (var i = 0; i < 250_000; i++)
        {
            string[] texts = [$"{i}", $"<{i:x8}@mail.fjord.example>", $"AAMkAGVmMDEzMTM4LTZmYWUtNDdkNC1hMDZiLTU1OGY5OTZhYmY4OABG{i:x10}AAA=", $"{new string('a', i % 64)}.{i}"];
            foreach (var text in texts)
            {
                var print = Fingerprint.Of(Encoding.UTF8.GetBytes(text));
                high.Add(print.High);
                low.Add(print.Low);
            }
        }
        Assert.Equal((1_000_000, 1_000_000), (high.Count, low.Count));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(100)]
    public void Every_bit_of_a_text_changes_about_half_of_the_bits(int length)
    {
        var text = Enumerable.Range(0, length).Select(i => (byte)((i * 37) + 11)).ToArray();
        var whole = Fingerprint.Of(text);
        var changed = new List<int>();
        for (var bit = 0; bit < length * 8; bit++)
        {
            text[bit / 8] ^= (byte)(1 << (bit % 8));
            var print = Fingerprint.Of(text);
            text[bit / 8] ^= (byte)(1 << (bit % 8));
            changed.Add(BitOperations.PopCount(print.High ^ whole.High) + BitOperations.PopCount(print.Low ^ whole.Low));
        }

        Assert.InRange(changed.Min(), 35, 64);
        Assert.InRange(changed.Average(), 58, 70);
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
