using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Acd.Live.Tests.Support;

/// <summary>The ear and mouth of a phone: keeps every packet it gets, and talks when told to.</summary>
public sealed class RtpPhone : IAsyncDisposable
{
    private const int SamplesPerPacket = 160;
    private const byte TelephoneEvent = 101;
    private const uint Source = 0x0acd;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly List<RtpPacket> _received = [];
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Thread _receiver;
    private readonly CancellationTokenSource _closing = new();
    private bool _isClosed;
    private Task _talking = Task.CompletedTask;
    private ushort _sequence;
    private uint _timestamp = 1_000_000; // 0 would be no timestamp to FreeSWITCH

    public RtpPhone()
    {
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _socket.ReceiveTimeout = 100;
        Port = ((IPEndPoint)_socket.LocalEndPoint!).Port;
        _receiver = new Thread(Receive) { IsBackground = true, Priority = ThreadPriority.Highest };
        _receiver.Start();
    }

    public int Port { get; }

    /// <summary>Now, by the clock of <see cref="RtpPacket.At"/>.</summary>
    public TimeSpan Now => _clock.Elapsed;

    public IReadOnlyList<RtpPacket> Received
    {
        get
        {
            lock (_received)
                return [.. _received];
        }
    }

    /// <summary>Waits until so many more packets have come; gives these.</summary>
    public async Task<IReadOnlyList<RtpPacket>> HearAsync(int packets, TimeSpan within)
    {
        int before = Received.Count;
        await Eventually.HoldsAsync(
            $"{packets} packets", within, () => Received.Count >= before + packets, () => $"{Received.Count - before} came.");
        return [.. Received.Skip(before).Take(packets)];
    }

    /// <summary>What it talks in: PCMU, 0, unless told otherwise.</summary>
    public byte PayloadType { get; set; }

    /// <summary>Audio in a packet of what it says, a multiple of 20 ms.</summary>
    public int PacketMs { get; set; } = 20;

    /// <summary>
    /// Sends G.711 until disposed, a packet every <see cref="PacketMs"/>; sound makes the samples of the 20 ms with that number.
    /// </summary>
    public void Talk(int toPort, Func<int, byte[]> sound) => _talking = Task.Run(() => TalkAsync(toPort, sound));

    /// <summary>One packet of PCMU; for a phone that hardly ever says anything.</summary>
    public void SayOnce(int toPort, byte sample) => Send(toPort, 0, marker: false, [.. Enumerable.Repeat(sample, SamplesPerPacket)]);

    /// <summary>Presses a key for 100 ms, as RFC 4733 tells it: the event growing, its end three times.</summary>
    public async Task PressAsync(int toPort, char key)
    {
        byte number = (byte)"0123456789*#ABCD".IndexOf(key, StringComparison.Ordinal);
        uint timestamp = _timestamp;
        for (int packet = 1; packet <= 7; packet++)
        {
            int duration = Math.Min(packet, 5) * SamplesPerPacket;
            bool end = packet >= 5;
            var payload = new[] { number, (byte)(end ? 0x8a : 0x0a), (byte)(duration >> 8), (byte)duration };
            Send(toPort, TelephoneEvent, marker: packet == 1, payload, timestamp);
            if (!end)
                await Task.Delay(Interval);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_isClosed)
            return;
        _isClosed = true;
        await _closing.CancelAsync();
        await _talking;
        _receiver.Join();
        _socket.Dispose();
        _closing.Dispose();
    }

    private async Task TalkAsync(int toPort, Func<int, byte[]> sound)
    {
        TimeSpan begin = _clock.Elapsed;
        int parts;
        for (int number = 0; !_closing.IsCancellationRequested; number += parts)
        {
            TimeSpan wait = begin + (number * Interval) - _clock.Elapsed;
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait);
            parts = PacketMs / 20;
            Send(toPort, PayloadType, marker: number == 0, [.. Enumerable.Range(number, parts).SelectMany(sound)]);
        }
    }

    private void Send(int toPort, byte payloadType, bool marker, byte[] payload, uint? timestamp = null)
    {
        lock (_socket)
        {
            var packet = new RtpPacket(_clock.Elapsed, ++_sequence, timestamp ?? _timestamp, marker, payloadType, Source, payload);
            if (timestamp is null)
                _timestamp += (uint)payload.Length;
            _socket.SendTo(packet.ToBytes(), new IPEndPoint(IPAddress.Loopback, toPort));
        }
    }

    private void Receive()
    {
        var buffer = new byte[2048];
        while (!_closing.IsCancellationRequested)
        {
            try
            {
                int length = _socket.Receive(buffer);
                if (RtpPacket.Parse(_clock.Elapsed, buffer.AsSpan(0, length)) is { } packet)
                {
                    lock (_received)
                        _received.Add(packet);
                }
            }
            catch (SocketException e) when (e.SocketErrorCode is SocketError.TimedOut or SocketError.ConnectionRefused)
            {
                // Nothing for a while, or nobody there yet.
            }
        }
    }
}
