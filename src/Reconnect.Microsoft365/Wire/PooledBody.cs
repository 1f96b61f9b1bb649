using System.Buffers;

namespace Reconnect.Microsoft365.Wire;

/// <summary>The whole of an answer in bytes that are lent again to the next one.</summary>
internal sealed class PooledBody : IDisposable
{
    private const int FirstBytes = 128 * 1024;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBytes);
    private int _length;

    private PooledBody() { }

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    public static async Task<PooledBody> OfAsync(Stream stream, CancellationToken cancellationToken)
    {
        var body = new PooledBody();
        try
        {
            while (await stream.ReadAsync(body._buffer.AsMemory(body._length), cancellationToken) is > 0 and var read)
            {
                body._length += read;
                if (body._length == body._buffer.Length) { body.Grow(); }
            }
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(checked(_buffer.Length * 2));
        Bytes.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
