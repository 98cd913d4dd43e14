using System.Globalization;
using System.Text;

namespace Acd.Live.Tests.Support;

/// <summary>One call that reached an <see cref="AgentPhone"/>.</summary>
public sealed class IncomingCall(AgentPhone phone, SipMessage invite)
{
    private readonly string _tag = Guid.NewGuid().ToString("N")[..8];
    private int _sequence = 100;

    public SipMessage Invite { get; } = invite;

    public string CallId => Invite.Header("Call-ID");

    /// <summary>Everything that came for this call, the first INVITE included.</summary>
    public List<SipMessage> Requests { get; } = [invite];

    /// <summary>Final responses to requests of ours, by method.</summary>
    public List<SipMessage> Responses { get; } = [];

    public bool IsCancelled => Has("CANCEL");

    public bool IsAcknowledged => Has("ACK");

    public bool IsHungUp => Has("BYE");

    /// <summary>Final responses so far.</summary>
    public int Answers
    {
        get
        {
            lock (Responses)
                return Responses.Count;
        }
    }

    /// <summary>What the exchange said last about its media.</summary>
    public string RemoteSdp
    {
        get
        {
            lock (Requests)
                return Requests.LastOrDefault(request => request.Body.Length > 0)?.Body ?? "";
        }
    }

    private string From => $"{Invite.Header("To")};tag={_tag}";

    /// <summary>180.</summary>
    public Task RingAsync() => RespondAsync(Invite, "180 Ringing");

    public Task AnswerAsync() => RespondAsync(Invite, "200 OK", phone.Sdp);

    /// <summary>E.g. "486 Busy Here"; a header more for "302 Moved Temporarily".</summary>
    public Task RefuseAsync(string status, string contact = "") => RespondAsync(Invite, status, "", contact);

    public Task HangUpAsync() => SendAsync("BYE", "", "");

    /// <summary>Blind transfer of the other side (RFC 3515).</summary>
    /// <param name="target">Where to.</param>
    /// <param name="replaces">Call-ID and tags of a consultation call, for an attended one.</param>
    public Task ReferAsync(string target, string replaces = "") => SendAsync(
        "REFER", $"Refer-To: <{target}{(replaces.Length > 0 ? "?Replaces=" + Uri.EscapeDataString(replaces) : "")}>\r\n" +
        $"Referred-By: <sip:agent@127.0.0.1:{phone.Port}>\r\n", "");

    public Task ReinviteAsync(string sdp) => SendAsync("INVITE", "", sdp);

    public Task AcknowledgedAsync(TimeSpan within) => Eventually.HoldsAsync("the answer is acknowledged", within, () => IsAcknowledged);

    public Task CancelledAsync(TimeSpan within) => Eventually.HoldsAsync("the call is cancelled", within, () => IsCancelled);

    public Task HungUpAsync(TimeSpan within) => Eventually.HoldsAsync("the exchange hangs up", within, () => IsHungUp);

    /// <summary>Waits for the final response to the last request of that method.</summary>
    public Task<SipMessage> ResponseAsync(string method, TimeSpan within) => Eventually.GetAsync($"a response to {method}", within, () =>
    {
        lock (Responses)
            return Task.FromResult(Responses.LastOrDefault(response => response.Method == method && response.Status >= 200));
    });

    /// <summary>A request of this dialog, or the INVITE itself again.</summary>
    internal async Task TakeAsync(SipMessage message)
    {
        if (message.Status > 0)
        {
            lock (Responses)
                Responses.Add(message);
            if (message.Method == "INVITE" && message.Status >= 200)
                await phone.SendAsync(Request("ACK", _sequence, "", ""));
            return;
        }

        // Sent again because nothing has been answered yet; a new one of the dialog has another number.
        if (message.Method == "INVITE" && message.Header("CSeq") == Invite.Header("CSeq"))
            return;
        lock (Requests)
            Requests.Add(message);
        switch (message.Method)
        {
            case "ACK":
                break;
            case "CANCEL":
                await RespondAsync(message, "200 OK");
                await RespondAsync(Invite, "487 Request Terminated");
                break;
            case "INVITE":
                await RespondAsync(message, "200 OK", phone.Sdp);
                break;
            default:
                await RespondAsync(message, "200 OK");
                break;
        }
    }

    private bool Has(string method)
    {
        lock (Requests)
            return Requests.Any(request => request.Method == method);
    }

    private Task SendAsync(string method, string headers, string sdp) => phone.SendAsync(Request(method, ++_sequence, headers, sdp));

    private string Request(string method, int sequence, string headers, string sdp)
    {
        string target = Invite.Header("Contact").Split('<', '>')[1];
        var text = new StringBuilder($"{method} {target} SIP/2.0\r\n")
            .Append(CultureInfo.InvariantCulture, $"Via: SIP/2.0/UDP 127.0.0.1:{phone.Port};branch=z9hG4bK{Guid.NewGuid():N}\r\n")
            .Append(CultureInfo.InvariantCulture, $"From: {From}\r\nTo: {Invite.Header("From")}\r\nCall-ID: {CallId}\r\n")
            .Append(CultureInfo.InvariantCulture, $"CSeq: {sequence} {method}\r\nContact: {phone.Contact}\r\n")
            .Append(CultureInfo.InvariantCulture, $"Max-Forwards: 70\r\n{headers}");
        return SipPhone.WithBody(text, "application/sdp", sdp);
    }

    private Task RespondAsync(SipMessage request, string status, string sdp = "", string contact = "")
    {
        var text = new StringBuilder($"SIP/2.0 {status}\r\n");
        foreach (string name in new[] { "Via", "From", "Call-ID", "CSeq" })
        {
            foreach (string value in request.Headers(name))
                text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        string to = request.Header("To");
        string tagged = to.Contains(";tag=", StringComparison.Ordinal) ? to : $"{to};tag={_tag}";
        string named = contact.Length > 0 ? contact : phone.Contact;
        text.Append(CultureInfo.InvariantCulture, $"To: {tagged}\r\nContact: {named}\r\n");
        return phone.SendAsync(SipPhone.WithBody(text, "application/sdp", sdp));
    }
}
