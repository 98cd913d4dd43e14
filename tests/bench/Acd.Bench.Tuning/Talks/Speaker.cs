using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Acd.Live.Tests.Support;

namespace Acd.Bench.Tuning.Talks;

/// <summary>The mouths and ears of all agents behind one socket: says the same to every ear, counts what comes back.</summary>
internal sealed class Speaker : IDisposable
{
    private const uint Source = 0x0acd;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly byte _payloadType;
    private readonly uint _ticks;
    private readonly Thread _ear;
    private Thread? _mouth;
    private volatile bool _closing;
    private long _heard;

    /// <param name="codec">As in <c>a=rtpmap</c>: payload type, name, clock.</param>
    public Speaker(string codec)
    {
        string[] parts = codec.Split(' ', '/');
        _payloadType = byte.Parse(parts[0], CultureInfo.InvariantCulture);
        _ticks = uint.Parse(parts[2], CultureInfo.InvariantCulture) / 50;
        _socket.ReceiveBufferSize = 1 << 20;
        _socket.ReceiveTimeout = 100;
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Port = ((IPEndPoint)_socket.LocalEndPoint!).Port;
        _ear = new Thread(Hear) { IsBackground = true };
        _ear.Start();
    }

    public int Port { get; }

    /// <summary>Packets so far.</summary>
    public long Heard => Interlocked.Read(ref _heard);

    /// <summary>Sends one of the frames to each of the ports there are then, every 20 ms, again and again, until disposed.</summary>
    public void Say(IReadOnlyList<byte[]> frames, Func<IReadOnlyCollection<int>> ports)
    {
        _mouth = new Thread(() => Speak(frames, ports)) { IsBackground = true };
        _mouth.Start();
    }

    public void Dispose()
    {
        _closing = true;
        _mouth?.Join();
        _ear.Join();
        _socket.Dispose();
    }

    private void Speak(IReadOnlyList<byte[]> frames, Func<IReadOnlyCollection<int>> ports)
    {
        long begin = Stopwatch.GetTimestamp();
        for (int number = 1; !_closing; number++)
        {
            TimeSpan wait = (number * Interval) - Stopwatch.GetElapsedTime(begin);
            if (wait > TimeSpan.Zero)
                Thread.Sleep(wait);
            byte[] sound = frames[number % frames.Count];
            byte[] packet = new RtpPacket(
                TimeSpan.Zero, (ushort)number, (uint)number * _ticks, number == 1, _payloadType, Source, sound).ToBytes();
            foreach (int port in ports())
                _socket.SendTo(packet, new IPEndPoint(IPAddress.Loopback, port));
        }
    }

    private void Hear()
    {
        var buffer = new byte[2048];
        while (!_closing)
        {
            try
            {
                _socket.Receive(buffer);
                Interlocked.Increment(ref _heard);
            }
            catch (SocketException e) when (e.SocketErrorCode is SocketError.TimedOut or SocketError.ConnectionRefused)
            {
                // Nothing for a while.
            }
        }
    }
}
