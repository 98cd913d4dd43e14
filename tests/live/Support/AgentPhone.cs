using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Acd.Live.Tests.Support;

/// <summary>
/// An agent's phone that does what a test tells it, with audio of its own. Takes as many calls as come; unless told otherwise it rings and
/// answers at once. On loopback nothing gets lost, so nothing is sent twice.
/// </summary>
public sealed class AgentPhone : IAsyncDisposable
{
    private readonly UdpClient _socket = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly IPEndPoint _exchange;
    private readonly List<IncomingCall> _calls = [];
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _receiver;

    /// <param name="exchangePort">Where requests of its own go; it may be made before the exchange is there.</param>
    public AgentPhone(int exchangePort = 0)
    {
        _exchange = new IPEndPoint(IPAddress.Loopback, exchangePort);
        _receiver = Task.Run(ReceiveAsync);
    }

    public RtpPhone Audio { get; } = new();

    public int Port => ((IPEndPoint)_socket.Client.LocalEndPoint!).Port;

    public string Contact => $"<sip:agent@127.0.0.1:{Port}>";

    /// <summary>Best first.</summary>
    public string[] Codecs { get; init; } = ["0 PCMU/8000", "101 telephone-event/8000"];

    public string Sdp => Support.Sdp.Audio(Audio.Port, Codecs);

    /// <summary>What it does with a new call.</summary>
    public Func<IncomingCall, Task> OnCall { get; set; } = async call =>
    {
        await call.RingAsync();
        await call.AnswerAsync();
    };

    public IReadOnlyList<IncomingCall> Calls
    {
        get
        {
            lock (_calls)
                return [.. _calls];
        }
    }

    /// <summary>Responses to requests outside of any call, such as REGISTER.</summary>
    internal ConcurrentQueue<SipMessage> Answers { get; } = new();

    /// <summary>The call with that number, from 0, once it has come.</summary>
    public Task<IncomingCall> CallAsync(int number, TimeSpan within) => Eventually.GetAsync(
        $"call {number} of the phone", within, () => Task.FromResult(Calls.ElementAtOrDefault(number)));

    /// <summary>A test may take it off the line before its end.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_closing.IsCancellationRequested)
            return;
        await _closing.CancelAsync();
        await _receiver;
        await Audio.DisposeAsync();
        _socket.Dispose();
        _closing.Dispose();
    }

    internal IPEndPoint? Exchange { get; private set; }

    internal async Task SendAsync(string message) =>
        await _socket.SendAsync(Encoding.UTF8.GetBytes(message), Exchange ?? _exchange);

    private async Task ReceiveAsync()
    {
        try
        {
            while (true)
            {
                UdpReceiveResult datagram = await _socket.ReceiveAsync(_closing.Token);
                Exchange = datagram.RemoteEndPoint;
                await HandleAsync(new SipMessage(Encoding.UTF8.GetString(datagram.Buffer)));
            }
        }
        catch (OperationCanceledException)
        {
            // Closed by DisposeAsync.
        }
    }

    private async Task HandleAsync(SipMessage message)
    {
        IncomingCall? call = Calls.FirstOrDefault(known => known.CallId == message.Header("Call-ID"));
        if (call is not null)
        {
            await call.TakeAsync(message);
            return;
        }

        if (message.Status > 0)
            Answers.Enqueue(message);
        if (message.Method != "INVITE" || message.Status > 0)
            return;
        call = new IncomingCall(this, message);
        lock (_calls)
            _calls.Add(call);

        // Not awaited: it may take its time while more comes in.
        _ = OnCall(call);
    }
}
