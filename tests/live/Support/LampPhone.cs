using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Acd.Live.Tests.Support;

/// <summary>A phone with a lamp for somebody (RFC 4235): subscribes, and notes the state each NOTIFY brings.</summary>
public sealed class LampPhone : IAsyncDisposable
{
    private readonly UdpClient _socket = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly IPEndPoint _exchange;
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentQueue<SipMessage> _received = new();
    private readonly Task _receiver;

    public LampPhone(int exchangePort)
    {
        _exchange = new IPEndPoint(IPAddress.Loopback, exchangePort);
        _receiver = Task.Run(ReceiveAsync);
    }

    /// <summary>Status codes of the answers to the subscription.</summary>
    public IReadOnlyList<int> Answers => [.. _received.Where(message => message.Status > 0).Select(message => message.Status)];

    /// <summary>The states the lamp was told, oldest first: confirmed is lit, terminated dark.</summary>
    public IReadOnlyList<string> States => [.. _received.Where(message => message.Method == "NOTIFY").Select(StateOf)];

    private int Port => ((IPEndPoint)_socket.Client.LocalEndPoint!).Port;

    /// <param name="user">Whose state is wanted, without the host.</param>
    public async Task SubscribeAsync(string user)
    {
        string to = $"sip:{user}@127.0.0.1:{_exchange.Port}";
        var head = new StringBuilder($"SUBSCRIBE {to} SIP/2.0\r\n")
            .Append(CultureInfo.InvariantCulture, $"Via: SIP/2.0/UDP 127.0.0.1:{Port};branch=z9hG4bK{Guid.NewGuid():N}\r\n")
            .Append(CultureInfo.InvariantCulture, $"From: <sip:lamp@127.0.0.1>;tag={Guid.NewGuid():N}\r\nTo: <sip:{user}@127.0.0.1>\r\n")
            .Append(CultureInfo.InvariantCulture, $"Call-ID: {Guid.NewGuid():N}\r\nCSeq: 1 SUBSCRIBE\r\n")
            .Append(CultureInfo.InvariantCulture, $"Contact: <sip:lamp@127.0.0.1:{Port}>\r\nMax-Forwards: 70\r\n")
            .Append("Event: dialog\r\nAccept: application/dialog-info+xml\r\nExpires: 300\r\n");
        await _socket.SendAsync(Encoding.UTF8.GetBytes(SipPhone.WithBody(head, "", "")), _exchange);
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _receiver;
        _socket.Dispose();
        _closing.Dispose();
    }

    private static string StateOf(SipMessage notify)
    {
        int from = notify.Body.IndexOf("<state>", StringComparison.Ordinal);
        int to = notify.Body.IndexOf("</state>", StringComparison.Ordinal);
        return from < 0 ? "" : notify.Body[(from + "<state>".Length)..to].Trim();
    }

    private async Task ReceiveAsync()
    {
        try
        {
            while (true)
            {
                UdpReceiveResult packet = await _socket.ReceiveAsync(_closing.Token);
                SipMessage message = new(Encoding.UTF8.GetString(packet.Buffer));
                _received.Enqueue(message);
                if (message.Status == 0)
                {
                    string answer = message.Respond("200 OK", $"<sip:lamp@127.0.0.1:{Port}>", "");
                    await _socket.SendAsync(Encoding.UTF8.GetBytes(answer), packet.RemoteEndPoint);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Closed by DisposeAsync.
        }
    }
}
