using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Acd.Live.Tests.Support;

namespace Acd.Wallboard.Tests.Support;

/// <summary>A real WebSocket to a site.</summary>
internal sealed class SocketClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ClientWebSocket _socket = new();
    private HttpMessageInvoker? _way;
    private readonly byte[] _buffer = new byte[1 << 20];

    public WebSocketCloseStatus? ClosedWith => _socket.CloseStatus;

    /// <exception cref="WebSocketException">Refused; <see cref="ClientWebSocket.HttpStatusCode"/> says how.</exception>
    public static async Task<SocketClient> OpenAsync(HttpClient browser, string token, string? after = null, string? origin = null,
        PemFolder? tls = null, string version = "1.1")
    {
        var client = new SocketClient();
        client._socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
        if (origin is not null)
            client._socket.Options.SetRequestHeader("Origin", origin);
        var address = new UriBuilder(browser.BaseAddress!)
        {
            Scheme = tls is null ? "ws" : "wss", Path = "/api/v1/ws", Query = after is null ? "" : $"after={after}",
        };
        using var patience = new CancellationTokenSource(Patience);
        client._socket.Options.HttpVersion = Version.Parse(version);
        client._socket.Options.HttpVersionPolicy = HttpVersionPolicy.RequestVersionExact;
        client._way = new HttpMessageInvoker(tls?.NewHandler() ?? new SocketsHttpHandler());
        await client._socket.ConnectAsync(address.Uri, client._way, patience.Token);
        return client;
    }

    /// <summary>Null: it was closed.</summary>
    public async Task<JsonElement?> NextAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        int length = 0;
        while (true)
        {
            var got = await _socket.ReceiveAsync(_buffer.AsMemory(length), patience.Token);
            if (got.MessageType == WebSocketMessageType.Close)
                return null;
            length += got.Count;
            if (got.EndOfMessage)
                return JsonSerializer.Deserialize<JsonElement>(_buffer.AsSpan(0, length));
        }
    }

    public Task SayAsync(string text) => _socket.SendAsync(
        Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    public Task CloseAsync() =>
        _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);

    public void Dispose()
    {
        _socket.Dispose();
        _way?.Dispose();
    }
}
