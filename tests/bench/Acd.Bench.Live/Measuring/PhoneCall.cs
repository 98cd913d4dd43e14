using System.Net;
using Acd.Live.Tests.Support;

namespace Acd.Bench.Live.Measuring;

/// <summary>One call at an agent's phone.</summary>
internal sealed class PhoneCall(SipMessage invite, EndPoint exchange, string agent, string tag)
{
    public SipMessage Invite => invite;

    public EndPoint Exchange => exchange;

    public string Agent => agent;

    public string Tag => tag;

    public PhoneCallState State { get; set; }

    /// <summary>The BYE that ends it.</summary>
    public string Bye(string contact) =>
        $"BYE {invite.Header("Contact").Trim('<', '>').Split('>')[0]} SIP/2.0\r\n" +
        $"Via: SIP/2.0/UDP {contact.Trim('<', '>').Split('@')[1]};branch=z9hG4bK{tag}b\r\n" +
        $"From: {invite.Header("To")};tag={tag}\r\nTo: {invite.Header("From")}\r\nCall-ID: {invite.Header("Call-ID")}\r\n" +
        "CSeq: 1 BYE\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n";
}
