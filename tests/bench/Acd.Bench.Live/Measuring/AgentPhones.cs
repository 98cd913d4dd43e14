using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Acd.Live.Tests.Support;

namespace Acd.Bench.Live.Measuring;

/// <summary>
/// The phones of all agents behind one socket: ring, answer at once, talk, hang up. They know to the microsecond when an INVITE reached the
/// socket and when a BYE went, by one clock. One thread does it all, as SIPp would.
/// </summary>
public sealed class AgentPhones : IDisposable
{
    private const int Seed = 42;

    /// <summary>Kept unanswered so long, a BYE or a 200 is sent again.</summary>
    private static readonly TimeSpan SilenceMax = TimeSpan.FromSeconds(1);

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly Dictionary<string, PhoneCall> _calls = [];
    private readonly Dictionary<string, TimeSpan> _freeSince = [];
    private readonly PriorityQueue<PhoneCall, TimeSpan> _due = new();
    private readonly ConcurrentQueue<TimeSpan> _completed = new();
    private readonly ConcurrentQueue<(TimeSpan At, TimeSpan Waited)> _freeToInvite = new();
    private readonly ConcurrentQueue<TimeSpan> _invites = new();
    private readonly ConcurrentDictionary<string, int> _audioPorts = new();
    private readonly byte[] _buffer = new byte[65_536];
    private readonly AgentTeam _team;
    private readonly Random _random = new(Seed);
    private readonly Thread _thread;
    private readonly string _sdp;
    private volatile bool _closing;
    private int _numbers;

    /// <param name="team">How long they talk, from the ACK to the BYE, and what their phones know.</param>
    /// <param name="audioPort">Where their audio goes.</param>
    public AgentPhones(AgentTeam team, int audioPort)
    {
        _team = team;
        _sdp = Sdp.Audio(audioPort, [team.Codec]);
        _socket.ReceiveBufferSize = 4 << 20;
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Port = ((IPEndPoint)_socket.LocalEndPoint!).Port;
        _thread = new Thread(Run) { IsBackground = true };
        _thread.Start();
    }

    public int Port { get; }

    /// <summary>Of this process; what all times here count from.</summary>
    public static TimeSpan Now => Stopwatch.GetElapsedTime(0);

    /// <summary>Calls that were talked to their end, and when.</summary>
    public IReadOnlyCollection<TimeSpan> Completed => _completed;

    /// <summary>When each INVITE came, and how long after the same agent's BYE of the call before.</summary>
    public IReadOnlyCollection<(TimeSpan At, TimeSpan Waited)> FreeToInvite => _freeToInvite;

    /// <summary>When each INVITE came.</summary>
    public IReadOnlyCollection<TimeSpan> Invites => _invites;

    /// <summary>Where the exchange wants the audio of those who talk.</summary>
    public IReadOnlyCollection<int> ExchangeAudioPorts => [.. _audioPorts.Values];

    private string Contact => string.Create(CultureInfo.InvariantCulture, $"<sip:agent@127.0.0.1:{Port}>");

    public void Dispose()
    {
        _closing = true;
        _thread.Join();
        _socket.Dispose();
    }

    private void Run()
    {
        EndPoint from = new IPEndPoint(IPAddress.Loopback, 0);
        while (!_closing)
        {
            TimeSpan now = Now;
            while (_due.TryPeek(out PhoneCall? call, out TimeSpan due) && due <= now)
            {
                _due.Dequeue();
                HangUp(call);
            }

            TimeSpan wait = _due.TryPeek(out _, out TimeSpan next) ? next - Now : TimeSpan.FromMilliseconds(100);
            if (!_socket.Poll(Math.Clamp((int)wait.TotalMicroseconds, 0, 100_000), SelectMode.SelectRead))
                continue;
            int length = _socket.ReceiveFrom(_buffer, ref from);
            TimeSpan at = ArrivalClock.OfLast(_socket);
            Handle(new SipMessage(Encoding.UTF8.GetString(_buffer, 0, length)), from, at);
        }
    }

    private void Handle(SipMessage message, EndPoint from, TimeSpan at)
    {
        string id = message.Header("Call-ID");
        _calls.TryGetValue(id, out PhoneCall? call);
        switch (message.Method)
        {
            case "INVITE" when message.Status == 0:
                Ring(message, from, at, id, call);
                break;
            case "ACK" when call is { State: PhoneCallState.Answered }:
                call.State = PhoneCallState.Talking;
                if (call.Invite.Body.Length > 0)
                    _audioPorts[id] = Sdp.AudioPort(call.Invite.Body);
                _due.Enqueue(call, at + (_team.Talk * (1 + (_team.TalkSpread * ((2 * _random.NextDouble()) - 1)))));
                break;
            case "BYE" when message.Status > 0:
                _calls.Remove(id);
                break;
            case "BYE" or "CANCEL":
                Send(message.Respond("200 OK", Contact, ""), from);
                if (_calls.Remove(id))
                    Free(call!, at);
                break;
        }
    }

    private void Ring(SipMessage invite, EndPoint from, TimeSpan at, string id, PhoneCall? known)
    {
        if (known is null)
        {
            string agent = invite.Header("To").Split("sip:")[^1].Split('@')[0];
            known = new PhoneCall(invite, from, agent, string.Create(CultureInfo.InvariantCulture, $"{Port}n{_numbers++}"));
            _calls.Add(id, known);
            _invites.Enqueue(at);
            if (_freeSince.Remove(agent, out TimeSpan free))
                _freeToInvite.Enqueue((at, at - free));
            Send(invite.Respond("180 Ringing", Contact, "", known.Tag), from);
        }
        else if (known.State == PhoneCallState.Talking && invite.Body.Length > 0)
        {
            // Where the audio of a bypassed talk is wanted is the caller's own phone.
            _audioPorts[id] = Sdp.AudioPort(invite.Body);
        }

        Send(invite.Respond("200 OK", Contact, _sdp, known.Tag), from);
    }

    private void HangUp(PhoneCall call)
    {
        if (!_calls.ContainsKey(call.Invite.Header("Call-ID")))
            return;
        byte[] bye = Encoding.UTF8.GetBytes(call.Bye(Contact));
        if (call.State == PhoneCallState.Talking)
        {
            TimeSpan now = Now;
            _completed.Enqueue(now);
            Free(call, now);
        }

        _socket.SendTo(bye, call.Exchange);
        _due.Enqueue(call, Now + SilenceMax);
    }

    private void Free(PhoneCall call, TimeSpan at)
    {
        _audioPorts.TryRemove(call.Invite.Header("Call-ID"), out _);
        call.State = PhoneCallState.HungUp;
        _freeSince[call.Agent] = at;
    }

    private void Send(string message, EndPoint to) => _socket.SendTo(Encoding.UTF8.GetBytes(message), to);
}
