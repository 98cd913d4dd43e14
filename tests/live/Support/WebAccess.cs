using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Acd.Live.Tests.Support;

/// <summary>The wallboard of a test's FreeSWITCH, on a port of its own.</summary>
public sealed partial class WebAccess
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public int Port { get; } = LoopbackPorts.Free();

    /// <summary>Its certificate; null: plain HTTP.</summary>
    public PemFolder? Tls { get; init; }

    public void Prepare(FreeSwitchFolder folder)
    {
        if (Tls is not null)
        {
            folder.SetAcd("web-certificate", Tls.CertificateFile);
            folder.SetAcd("web-certificate-key", Tls.KeyFile);
        }
        folder.SetAcd("web-listen", $"127.0.0.1:{Port}");
        folder.SetAcd("web-folder", Path.Combine(folder.Root, "web"));
    }

    /// <summary>Makes the first user, an administrator, with the link in the log. Gives his browser.</summary>
    public async Task<HttpClient> FirstUserAsync(FreeSwitchInstance freeSwitch)
    {
        string line = await freeSwitch.LogHasAsync("ACD1901", TimeSpan.FromSeconds(30));
        var browser = Tls is null
            ? new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Port}") }
            : new HttpClient(Tls.NewHandler()) { BaseAddress = new Uri($"https://127.0.0.1:{Port}") };
        string token = Token().Match(line).Groups[1].Value;
        var answer = await browser.PostAsJsonAsync(
            "/api/v1/setup", new { token, name = "root", password = "correct horse" }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        return browser;
    }

    /// <summary>The live events by WebSocket, for a token that this administrator makes.</summary>
    public async Task<ClientWebSocket> SocketAsync(HttpClient admin)
    {
        var over = TestContext.Current.CancellationToken;
        var made = await admin.PutAsJsonAsync("/api/v1/tokens/live", new { role = "Viewer" }, over);
        string? token = (await made.Content.ReadFromJsonAsync<JsonElement>(over)).GetProperty("token").GetString();
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
        using var way = new HttpMessageInvoker(Tls?.NewHandler() ?? new SocketsHttpHandler(), disposeHandler: false);
        var address = new Uri($"{(Tls is null ? "ws" : "wss")}://127.0.0.1:{Port}/api/v1/ws");
        await socket.ConnectAsync(address, way, over).WaitAsync(Patience, over);
        return socket;
    }

    /// <summary>Waits until a message with that text comes.</summary>
    public static async Task SeenAsync(ClientWebSocket socket, string text)
    {
        byte[] buffer = new byte[64 * 1024];
        string seen = "";
        while (!seen.Contains(text, StringComparison.Ordinal))
        {
            var got = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken)
                .WaitAsync(Patience, TestContext.Current.CancellationToken);
            Assert.Equal(WebSocketMessageType.Text, got.MessageType);
            seen += Encoding.UTF8.GetString(buffer, 0, got.Count);
        }
    }

    [GeneratedRegex("#/setup/([0-9a-f]{64})")]
    private static partial Regex Token();
}
