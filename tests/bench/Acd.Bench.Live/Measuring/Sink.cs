using System.Net;
using System.Net.Sockets;

namespace Acd.Bench.Live.Measuring;

/// <summary>
/// Takes audio nobody wants to hear: a full socket drops it silently, a closed port would answer each packet with an error.
/// </summary>
public sealed class Sink : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);

    public Sink()
    {
        _socket.ReceiveBufferSize = 1;
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Port = ((IPEndPoint)_socket.LocalEndPoint!).Port;
    }

    public int Port { get; }

    public void Dispose() => _socket.Dispose();
}
