using System.Net;
using System.Net.Sockets;
using System.Text;
using Acd.Engine.Agents;
using Acd.Engine.Events;
using Acd.Wallboard.Tests.Support;

namespace Acd.Wallboard.Tests;

/// <summary>A stream or socket on which nothing happens isn't silent, so that no proxy cuts it.</summary>
public sealed class KeepAliveTests
{
    private const int PingFrame = 0x9;
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_stream_on_which_nothing_happens_gets_comments_and_still_its_events()
    {
        await using var site = await Site.OpenAsync(keepAlive: Often);
        using var answer = await site.Browser.GetAsync("/api/v1/events", HttpCompletionOption.ResponseHeadersRead, Cancelled);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(Cancelled));
        await SeenAsync(lines, "event: board");

        await SeenAsync(lines, ": keep-alive");
        await SeenAsync(lines, ": keep-alive");
        site.Engine.Do(new AgentStatusSet("anna", AgentStatus.Available));

        await SeenAsync(lines, "event: delta");
        await SeenAsync(lines, "id: ");
        await SeenAsync(lines, ": keep-alive");
    }

    [Fact]
    public async Task A_proxy_is_told_not_to_hold_events_back()
    {
        await using var site = await Site.OpenAsync();

        using var answer = await site.Browser.GetAsync("/api/v1/events", HttpCompletionOption.ResponseHeadersRead, Cancelled);

        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal("no", Assert.Single(answer.Headers.GetValues("X-Accel-Buffering")));
    }

    [Fact]
    public async Task A_watcher_who_leaves_an_idle_stream_is_not_kept()
    {
        await using var site = await Site.OpenAsync(keepAlive: Often);
        using (await site.Browser.GetAsync("/api/v1/events", HttpCompletionOption.ResponseHeadersRead, Cancelled))
            await WatchersAsync(site, 1);

        await WatchersAsync(site, 0);
    }

    [Fact]
    public async Task A_socket_on_which_nothing_happens_is_pinged()
    {
        await using var site = await Site.OpenAsync(keepAlive: Often);
        using var client = new TcpClient();
        await client.ConnectAsync(site.Browser.BaseAddress!.Host, site.Browser.BaseAddress.Port, Cancelled);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Join("\r\n",
            "GET /api/v1/ws HTTP/1.1", $"Host: {site.Browser.BaseAddress.Authority}", "Connection: Upgrade", "Upgrade: websocket",
            "Sec-WebSocket-Version: 13", $"Sec-WebSocket-Key: {Convert.ToBase64String(new byte[16])}",
            $"Authorization: Bearer {await site.NewTokenAsync("Viewer")}", "", "")), Cancelled);
        await HeadersAsync(stream);

        while (await FrameKindAsync(stream) != PingFrame)
        {
        }
    }

    private static async Task SeenAsync(StreamReader lines, string start)
    {
        string? line;
        do
        {
            line = await lines.ReadLineAsync(Cancelled).AsTask().WaitAsync(Patience, Cancelled);
            Assert.NotNull(line);
        }
        while (!line.StartsWith(start, StringComparison.Ordinal));
    }

    private static async Task WatchersAsync(Site site, int wanted)
    {
        var end = DateTime.UtcNow + Patience;
        while (site.Feed.Watchers != wanted)
        {
            Assert.True(DateTime.UtcNow < end, $"{site.Feed.Watchers} watch");
            await Task.Delay(20, Cancelled);
        }
    }

    private static async Task HeadersAsync(NetworkStream stream)
    {
        string seen = "";
        while (!seen.EndsWith("\r\n\r\n", StringComparison.Ordinal))
            seen += (char)(await BytesAsync(stream, 1))[0];
        Assert.StartsWith("HTTP/1.1 101", seen, StringComparison.Ordinal);
    }

    /// <summary>The kind of the next frame, which is read to its end (RFC 6455, 5.2).</summary>
    private static async Task<int> FrameKindAsync(NetworkStream stream)
    {
        byte[] head = await BytesAsync(stream, 2);
        int length = head[1] & 0x7f;
        if (length == 126)
        {
            byte[] longer = await BytesAsync(stream, 2);
            length = IPAddress.NetworkToHostOrder(BitConverter.ToInt16(longer)) & 0xffff;
        }
        await BytesAsync(stream, length);
        return head[0] & 0xf;
    }

    private static async Task<byte[]> BytesAsync(NetworkStream stream, int count)
    {
        byte[] bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes, Cancelled).AsTask().WaitAsync(Patience, Cancelled);
        return bytes;
    }
}
