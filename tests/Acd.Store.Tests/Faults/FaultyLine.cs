using System.Net;
using System.Net.Sockets;

namespace Acd.Store.Tests.Faults;

/// <summary>
/// Between the store and a server: passes bytes on, or late, or keeps them while both connections stay open. What was kept arrives when
/// it speaks again, also what its sender has given up long ago.
/// </summary>
internal sealed class FaultyLine : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly int _serverPort;
    private volatile bool _isSilent;
    private volatile int _delayMs;

    public FaultyLine(int serverPort)
    {
        _serverPort = serverPort;
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public bool IsSilent { set => _isSilent = value; }

    /// <summary>How late everything arrives.</summary>
    public int DelayMs { set => _delayMs = value; }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var stop = _stop.Token;
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(stop), stop);
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The end.
        }
    }

    private async Task ServeAsync(TcpClient client, CancellationToken stop)
    {
        using var server = new TcpClient();
        using (client)
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _serverPort, stop);
                await Task.WhenAny(
                    PassAsync(client.GetStream(), server.GetStream(), stop), PassAsync(server.GetStream(), client.GetStream(), stop));
            }
            catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException)
            {
                // One of them has gone.
            }
        }
    }

    private async Task PassAsync(NetworkStream from, NetworkStream to, CancellationToken stop)
    {
        try
        {
            var bytes = new byte[65_536];
            while (await from.ReadAsync(bytes, stop) is > 0 and int count)
            {
                await Task.Delay(_delayMs, stop);
                while (_isSilent)
                    await Task.Delay(20, stop);
                await to.WriteAsync(bytes.AsMemory(0, count), stop);
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException)
        {
            // One of them has gone.
        }
    }
}
