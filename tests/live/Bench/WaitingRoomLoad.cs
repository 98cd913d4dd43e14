using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests.Bench;

/// <summary>Many waiting callers of one exchange; all hear at one socket and talk from it.</summary>
internal sealed class WaitingRoomLoad(FreeSwitchInstance exchange) : IAsyncDisposable
{
    private static readonly byte[] Silence = new RtpPacket(
        default, 1, 160, false, 0, 1, [.. Enumerable.Repeat((byte)0xff, 160)]).ToBytes();

    private readonly Socket _audio = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly List<SipPhone> _phones = [];
    private readonly CancellationTokenSource _closing = new();
    private volatile bool _talking;
    private Thread? _ear;
    private Thread? _mouth;
    private long _heard;

    public bool Talking
    {
        get => _talking;
        set => _talking = value;
    }

    public long Heard => Interlocked.Read(ref _heard) + Probe.Received.Count;

    /// <summary>The first caller's own ear, which keeps its packets.</summary>
    public RtpPhone Probe { get; } = new();

    public async Task FillAsync(int callers, string destination)
    {
        _audio.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _audio.ReceiveBufferSize = 8 << 20;
        _audio.ReceiveTimeout = 100;
        int port = ((IPEndPoint)_audio.LocalEndPoint!).Port;
        _ear = new Thread(Hear) { IsBackground = true };
        _ear.Start();
        for (int i = 0; i < callers; i++)
        {
            var phone = new SipPhone(exchange.Folder.SipPort);
            _phones.Add(phone);
            await phone.CallAsync(destination, Sdp.Audio(i == 0 ? Probe.Port : port, ["0 PCMU/8000"]));
        }

        _mouth = new Thread(Talk) { IsBackground = true };
        _mouth.Start();
    }

    /// <summary>CPU seconds the exchange has used, threads that have ended included.</summary>
    public double CpuSeconds()
    {
        using Process process = Process.GetProcessById(exchange.ProcessId);
        return process.TotalProcessorTime.TotalSeconds;
    }

    /// <summary>CPU seconds the exchange's living threads of that name have used.</summary>
    public double CpuSeconds(string thread)
    {
        double seconds = 0;
        foreach (string task in Directory.GetDirectories($"/proc/{exchange.ProcessId}/task"))
        {
            if (File.ReadAllText(Path.Combine(task, "stat")).Contains($"({thread})", StringComparison.Ordinal))
            {
                string run = File.ReadAllText(Path.Combine(task, "schedstat"));
                seconds += long.Parse(run.Split(' ')[0], CultureInfo.InvariantCulture) / 1e9;
            }
        }

        return seconds;
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _ear?.Join();
        _mouth?.Join();
        foreach (SipPhone phone in _phones)
            await phone.DisposeAsync();
        await Probe.DisposeAsync();
        _audio.Dispose();
        _closing.Dispose();
    }

    private void Hear()
    {
        var buffer = new byte[2048];
        while (!_closing.IsCancellationRequested)
        {
            try
            {
                _audio.Receive(buffer);
                Interlocked.Increment(ref _heard);
            }
            catch (SocketException e) when (e.SocketErrorCode is SocketError.TimedOut)
            {
                // Nobody sends.
            }
        }
    }

    private void Talk()
    {
        List<SocketAddress> ears =
            [.. _phones.Select(phone => new IPEndPoint(IPAddress.Loopback, phone.RemoteAudioPort).Serialize())];
        var clock = System.Diagnostics.Stopwatch.StartNew();
        for (int tick = 1; !_closing.IsCancellationRequested; tick++)
        {
            TimeSpan wait = TimeSpan.FromMilliseconds(20 * tick) - clock.Elapsed;
            if (wait > TimeSpan.Zero)
                Thread.Sleep(wait);
            if (!_talking)
                continue;
            foreach (SocketAddress ear in ears.Skip(1)) // from this socket the first one's music would follow to it
                _audio.SendTo(Silence, SocketFlags.None, ear);
        }
    }
}
