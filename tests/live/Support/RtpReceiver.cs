using System.Net;
using System.Net.Sockets;

namespace Acd.Live.Tests.Support;

/// <summary>The ear of a caller: counts RTP packets (RFC 3550) and notes what is in them.</summary>
public sealed class RtpReceiver : IAsyncDisposable
{
    private const int HeaderBytes = 12;

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly CancellationTokenSource _closing = new();
    private readonly Lock _lock = new();
    private readonly HashSet<byte> _samples = [];
    private readonly Task _receiver;
    private int _packets;
    private int _lost;
    private ushort? _lastSequence;

    public RtpReceiver()
    {
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Port = ((IPEndPoint)_socket.LocalEndPoint!).Port;
        _receiver = Task.Run(ReceiveAsync);
    }

    public int Port { get; }

    public int Packets
    {
        get
        {
            lock (_lock)
                return _packets;
        }
    }

    /// <summary>Gaps in the sequence numbers.</summary>
    public int Lost
    {
        get
        {
            lock (_lock)
                return _lost;
        }
    }

    /// <summary>Different G.711 sample values heard; silence has one or two.</summary>
    public int DistinctSamples
    {
        get
        {
            lock (_lock)
                return _samples.Count;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _receiver;
        _socket.Dispose();
        _closing.Dispose();
    }

    private async Task ReceiveAsync()
    {
        var packet = new byte[2048];
        try
        {
            while (true)
                Note(packet.AsSpan(0, await _socket.ReceiveAsync(packet.AsMemory(), _closing.Token)));
        }
        catch (OperationCanceledException)
        {
            // Closed by DisposeAsync.
        }
    }

    private void Note(ReadOnlySpan<byte> packet)
    {
        if (packet.Length <= HeaderBytes || packet[0] >> 6 != 2)
            return;
        var sequence = (ushort)((packet[2] << 8) | packet[3]);
        lock (_lock)
        {
            _packets++;
            if (_lastSequence is { } last)
                _lost += (ushort)(sequence - last - 1);
            _lastSequence = sequence;
            foreach (byte sample in packet[HeaderBytes..])
                _samples.Add(sample);
        }
    }
}
