using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Acd.Live.Tests.Support;

/// <summary>A client that says what it likes, and ends abruptly, as a page that is closed: its port is free again at once.</summary>
internal sealed class RawClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly TcpClient _client = new() { LingerState = new LingerOption(true, 0) };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>The start of a request without a body: an event stream, or a WebSocket.</summary>
    public static string Watching(bool bySocket, string token) => string.Join("\r\n",
    [
        $"GET /api/v1/{(bySocket ? "ws" : "events")} HTTP/1.1", "Host: 127.0.0.1", $"Authorization: Bearer {token}",
        .. bySocket
            ? ["Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=="]
            : Array.Empty<string>(),
        "", "",
    ]);

    public static async Task<RawClient> ConnectAsync(int port)
    {
        var client = new RawClient();
        await client._client.ConnectAsync(IPAddress.Loopback, port, Cancelled);
        return client;
    }

    /// <summary>False: the server has cut the connection.</summary>
    public async Task<bool> SayAsync(string text)
    {
        try
        {
            await _client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text), Cancelled);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>The status of the answer that comes next; 0: the connection was cut without one.</summary>
    public async Task<int> StatusAsync()
    {
        byte[] line = new byte[12];
        try
        {
            await _client.GetStream().ReadExactlyAsync(line, Cancelled).AsTask().WaitAsync(Patience, Cancelled);
            return int.Parse(Encoding.ASCII.GetString(line)[9..], System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <summary>All that comes until the server ends the connection.</summary>
    public async Task<string> RestAsync()
    {
        using var reader = new StreamReader(_client.GetStream());
        return await reader.ReadToEndAsync(Cancelled).WaitAsync(Patience, Cancelled);
    }

    public void Dispose() => _client.Dispose();
}
