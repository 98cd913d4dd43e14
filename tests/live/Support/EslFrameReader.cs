using System.Globalization;
using System.Text;

namespace Acd.Live.Tests.Support;

/// <summary>Cuts the event socket's byte stream, which should be buffered, into frames.</summary>
public sealed class EslFrameReader(Stream stream, CancellationToken cancelled)
{
    private readonly byte[] _one = new byte[1];

    /// <summary>The next frame; null at the end of the stream.</summary>
    public async Task<EslFrame?> ReadAsync()
    {
        var lines = new List<string>();
        while (await ReadLineAsync() is { } line)
        {
            if (line.Length > 0)
                lines.Add(line);
            else if (lines.Count > 0)
                return await WithBodyAsync(EslFrame.ParseHeaders(lines, decode: false));
        }

        return null;
    }

    private async Task<EslFrame> WithBodyAsync(Dictionary<string, string> headers)
    {
        var body = new byte[int.Parse(headers.GetValueOrDefault("Content-Length", "0"), CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, cancelled);
        return new EslFrame(headers, Encoding.UTF8.GetString(body));
    }

    private async Task<string?> ReadLineAsync()
    {
        var line = new List<byte>();
        while (await stream.ReadAsync(_one.AsMemory(), cancelled) == 1)
        {
            if (_one[0] == (byte)'\n')
                return Encoding.UTF8.GetString([.. line]);
            line.Add(_one[0]);
        }

        return null;
    }
}
