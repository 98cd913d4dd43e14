using System.Net.Sockets;
using System.Text;

namespace Acd.Live.Tests.Support;

/// <summary>A client of the event socket that asks for events and reads none, and somebody who fires them.</summary>
public sealed class DeafListener : IDisposable
{
    private const string Subclass = "acd_test::flood";
    private readonly TcpClient _deaf = new() { ReceiveBufferSize = 4096 };
    private readonly TcpClient _firing = new();
    private readonly string _auth;
    private readonly int _port;

    public DeafListener(FreeSwitchFolder folder)
    {
        _port = folder.EventSocketPort;
        _auth = $"auth {folder.EventSocketPassword}\n\n";
    }

    public async Task ListenAsync()
    {
        await ConnectAsync(_deaf);
        await WriteAsync(_deaf, $"event plain CUSTOM {Subclass}\n\n");
    }

    /// <summary>Fires so many events, as fast as FreeSWITCH takes them.</summary>
    /// <param name="size">Bytes of each, besides what FreeSWITCH adds.</param>
    public async Task FireAsync(int count, int size)
    {
        if (!_firing.Connected)
            await ConnectAsync(_firing);
        // Its answers have to be read, or it waits.
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        Task reading = _firing.GetStream().CopyToAsync(Stream.Null, enough.Token);
        string text = $"sendevent CUSTOM\nEvent-Subclass: {Subclass}\nFiller: {new string('x', size)}\n\n";
        for (int sent = 0; sent < count; sent++)
            await WriteAsync(_firing, text);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    /// <summary>Waits until FreeSWITCH's side has ended his connection; reads what the kernel still has for him.</summary>
    public async Task EndAsync(TimeSpan within)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        enough.CancelAfter(within);
        byte[] dust = new byte[65_536];
        try
        {
            while (await _deaf.GetStream().ReadAsync(dust, enough.Token) > 0)
                continue;
        }
        catch (IOException)
        {
            // Reset: that's an end, too.
        }
    }

    public void Dispose()
    {
        _deaf.Dispose();
        _firing.Dispose();
    }

    private async Task ConnectAsync(TcpClient client)
    {
        await client.ConnectAsync("127.0.0.1", _port, TestContext.Current.CancellationToken);
        await WriteAsync(client, _auth);
    }

    private static async Task WriteAsync(TcpClient client, string text) =>
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text), TestContext.Current.CancellationToken);
}
