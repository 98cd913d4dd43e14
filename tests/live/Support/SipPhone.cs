using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Acd.Live.Tests.Support;

/// <summary>
/// A caller's phone with one call, for what SIPp's scenarios can't do: bodies of any kind, re-INVITEs at any time, audio of one's own.
/// On loopback nothing gets lost, so nothing is sent twice.
/// </summary>
public sealed class SipPhone : IAsyncDisposable
{
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(20);

    private readonly UdpClient _socket = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly IPEndPoint _exchange;
    private readonly string _callId = Guid.NewGuid().ToString("N");
    private readonly string _tag = Guid.NewGuid().ToString("N")[..8];
    private readonly ConcurrentQueue<SipMessage> _responses = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _receiver;
    private string _destination = "";
    private string _to = "";
    private string _sdp = "";
    private string _offered = "";
    private string _branch = "";
    private int _sequence;
    private string? _transfer;

    public SipPhone(int exchangePort)
    {
        _exchange = new IPEndPoint(IPAddress.Loopback, exchangePort);
        _receiver = Task.Run(ReceiveAsync);
    }

    /// <summary>User part of its address: the caller's number.</summary>
    public string Number { get; init; } = "caller";

    /// <summary>What stands before its address in From: the caller's name, quoted as RFC 3261 wants it.</summary>
    public string Name { get; init; } = "Caller";

    /// <summary>How what it sends becomes bytes; Latin-1 makes names that are no UTF-8.</summary>
    public Encoding Text { get; init; } = Encoding.UTF8;

    /// <summary>Lines that go into the first INVITE, each with its end of line.</summary>
    public string MoreHeaders { get; init; } = "";

    /// <summary>The first 200 to an INVITE has come; called by the phone's receiver.</summary>
    public Action? OnAnswer { get; init; }

    /// <summary>The exchange hung up.</summary>
    public bool IsHungUp { get; private set; }

    /// <summary>Status codes of all responses to INVITEs, in order.</summary>
    public IReadOnlyList<int> Statuses => [.. _responses.Where(r => r.Method == "INVITE").Select(r => r.Status)];

    /// <summary>What the exchange said last about its media, in an answer or in an INVITE of its own.</summary>
    public string RemoteSdp => _offered.Length > 0 ? _offered : _responses.LastOrDefault(r => r.Body.Length > 0)?.Body ?? "";

    /// <summary>Of this call, for one that is to take its place (RFC 3891).</summary>
    public string Replaces => $"{_callId};to-tag={_to.Split(";tag=")[^1]};from-tag={_tag}";

    /// <summary>Where the exchange wants audio.</summary>
    public int RemoteAudioPort => Sdp.AudioPort(RemoteSdp);

    private int Port => ((IPEndPoint)_socket.Client.LocalEndPoint!).Port;

    private string Contact => $"<sip:caller@127.0.0.1:{Port}>";

    public static string WithBody(StringBuilder headers, string type, string body) =>
        (body.Length == 0 ? headers : headers.Append(CultureInfo.InvariantCulture, $"Content-Type: {type}\r\n"))
            .Append(CultureInfo.InvariantCulture, $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}").ToString();

    /// <summary>Dials; the answer is awaited by <see cref="AnsweredAsync"/>.</summary>
    public Task DialAsync(string destination, string sdp)
    {
        _destination = $"sip:{destination}@127.0.0.1:{_exchange.Port}";
        _to = $"<{_destination}>";
        _sdp = sdp;
        return SendAsync("INVITE", ++_sequence, "application/sdp", sdp, MoreHeaders);
    }

    /// <summary>Waits for the 200 to the last INVITE and acknowledges it.</summary>
    public async Task AnsweredAsync()
    {
        SipMessage answer = await FinalAsync(_sequence);
        Assert.Equal(200, answer.Status);
        _to = answer.Header("To");
        await SendAsync("ACK", _sequence, "", "");
    }

    public async Task CallAsync(string destination, string sdp)
    {
        await DialAsync(destination, sdp);
        await AnsweredAsync();
    }

    public async Task ReinviteAsync(string sdp)
    {
        _sdp = sdp;
        await SendAsync("INVITE", ++_sequence, "application/sdp", sdp);
        await AnsweredAsync();
    }

    public async Task InfoAsync(string type, string body)
    {
        int sequence = ++_sequence;
        await SendAsync("INFO", sequence, type, body);
        Assert.Equal(200, (await FinalAsync(sequence)).Status);
    }

    /// <summary>Asks for a transfer (RFC 3515); what comes of it is in <see cref="TransferStatusAsync"/>.</summary>
    /// <param name="target">The address in Refer-To, in whatever form.</param>
    /// <param name="replaces">The call the other side is to take over, for an attended one.</param>
    public Task ReferAsync(string target, string replaces = "")
    {
        string header = replaces.Length > 0 ? "?Replaces=" + Uri.EscapeDataString(replaces) : "";
        string headers = $"Refer-To: <{target}{header}>\r\nReferred-By: <sip:{Number}@127.0.0.1:{Port}>\r\n";
        return SendAsync("REFER", ++_sequence, "", "", headers);
    }

    /// <summary>The answer to the last request.</summary>
    public async Task<int> LastStatusAsync() => (await FinalAsync(_sequence)).Status;

    /// <summary>What the exchange said last of a transfer it had accepted, such as "SIP/2.0 200 OK".</summary>
    public Task<string> TransferStatusAsync() =>
        Eventually.GetAsync("news of the transfer", AnswerTimeout, () => Task.FromResult(_transfer));

    public async Task HangUpAsync()
    {
        int sequence = ++_sequence;
        await SendAsync("BYE", sequence, "", "");
        await FinalAsync(sequence);
    }

    /// <summary>Takes the last INVITE back.</summary>
    public Task CancelAsync() => SendAsync("CANCEL", _sequence, "", "");

    /// <summary>The cancelled INVITE is answered, and the call over; one that was answered before is hung up.</summary>
    public async Task FinishedAsync(TimeSpan within)
    {
        int status = (await FinalAsync(_sequence, within)).Status;
        await SendAsync("ACK", _sequence, "", "");
        if (status == 200)
            await HangUpAsync();
    }

    public Task HasStatusAsync(int status) =>
        Eventually.HoldsAsync($"status {status}", AnswerTimeout, () => Statuses.Contains(status), () => string.Join(' ', Statuses));

    public Task HungUpAsync(TimeSpan within) => Eventually.HoldsAsync("the exchange hangs up", within, () => IsHungUp);

    /// <summary>A test may take it off the line before its end.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_closing.IsCancellationRequested)
            return;
        await _closing.CancelAsync();
        await _receiver;
        _socket.Dispose();
        _closing.Dispose();
    }

    private Task<SipMessage> FinalAsync(int sequence, TimeSpan? within = null) => Eventually.GetAsync(
        $"an answer to request {sequence}", within ?? AnswerTimeout,
        () => Task.FromResult(_responses.FirstOrDefault(
            r => r.Status >= 200 && r.Method != "CANCEL" && r.CSeq.StartsWith($"{sequence} ", StringComparison.Ordinal))));

    private async Task SendAsync(string method, int sequence, string type, string body, string headers = "")
    {
        if (method != "CANCEL")
            _branch = $"z9hG4bK{Guid.NewGuid():N}";
        var head = new StringBuilder($"{method} {_destination} SIP/2.0\r\n")
            .Append(CultureInfo.InvariantCulture, $"Via: SIP/2.0/UDP 127.0.0.1:{Port};branch={_branch}\r\n")
            .Append(CultureInfo.InvariantCulture, $"From: \"{Name}\" <sip:{Number}@127.0.0.1:{Port}>;tag={_tag}\r\nTo: {_to}\r\n")
            .Append(CultureInfo.InvariantCulture, $"Call-ID: {_callId}\r\nCSeq: {sequence} {method}\r\nContact: {Contact}\r\n")
            .Append("Max-Forwards: 70\r\n").Append(headers);
        await _socket.SendAsync(Text.GetBytes(WithBody(head, type, body)), _exchange);
    }

    private async Task ReceiveAsync()
    {
        try
        {
            while (true)
                await HandleAsync(new SipMessage(Encoding.UTF8.GetString((await _socket.ReceiveAsync(_closing.Token)).Buffer)));
        }
        catch (OperationCanceledException)
        {
            // Closed by DisposeAsync.
        }
    }

    private async Task HandleAsync(SipMessage message)
    {
        if (message.Status > 0)
        {
            if (message is { Method: "INVITE", Status: 200 } && !Statuses.Contains(200))
                OnAnswer?.Invoke();
            _responses.Enqueue(message);
            return;
        }

        if (message.Method == "ACK")
            return;
        IsHungUp |= message.Method == "BYE";
        if (message.Method == "INVITE")
            _offered = message.Body;
        if (message.Method == "NOTIFY")
            _transfer = message.Body.Trim();
        string response = message.Respond("200 OK", Contact, message.Method == "INVITE" ? _sdp : "");
        await _socket.SendAsync(Encoding.UTF8.GetBytes(response), _exchange);
    }
}
