using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Acd.Live.Tests.Support;

/// <summary>A phone's registration as a user of FreeSWITCH's directory (RFC 3261 §10), with digest (RFC 2617).</summary>
/// <param name="phone">Whose address is registered.</param>
/// <param name="exchangePort">Where the registrar listens.</param>
/// <param name="user">The user's id; his domain is 127.0.0.1.</param>
/// <param name="password">His password.</param>
public sealed partial class Registration(AgentPhone phone, int exchangePort, string user, string password)
{
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(20);

    private readonly string _callId = Guid.NewGuid().ToString("N");
    private readonly string _uri = string.Create(CultureInfo.InvariantCulture, $"sip:127.0.0.1:{exchangePort}");
    private int _sequence;

    /// <summary>Registers for so many seconds; 0 takes the registration back.</summary>
    public async Task ForAsync(int seconds)
    {
        SipMessage challenge = await SendAsync(seconds, "");
        Assert.Equal(401, challenge.Status);
        SipMessage answer = await SendAsync(seconds, Authorization(challenge.Header("WWW-Authenticate")));
        Assert.Equal(200, answer.Status);
    }

    private async Task<SipMessage> SendAsync(int seconds, string authorization)
    {
        int sequence = ++_sequence;
        var head = new StringBuilder($"REGISTER {_uri} SIP/2.0\r\n")
            .Append(CultureInfo.InvariantCulture, $"Via: SIP/2.0/UDP 127.0.0.1:{phone.Port};branch=z9hG4bK{Guid.NewGuid():N}\r\n")
            .Append(CultureInfo.InvariantCulture, $"From: <sip:{user}@127.0.0.1>;tag={Guid.NewGuid():N}\r\nTo: <sip:{user}@127.0.0.1>\r\n")
            .Append(CultureInfo.InvariantCulture, $"Call-ID: {_callId}\r\nCSeq: {sequence} REGISTER\r\n")
            .Append(CultureInfo.InvariantCulture, $"Contact: <sip:{user}@127.0.0.1:{phone.Port}>\r\nExpires: {seconds}\r\n")
            .Append(CultureInfo.InvariantCulture, $"Max-Forwards: 70\r\n{authorization}");
        await phone.SendAsync(SipPhone.WithBody(head, "", ""));
        return await Eventually.GetAsync("an answer to REGISTER", AnswerTimeout, () => Task.FromResult(phone.Answers.FirstOrDefault(
            answer => answer.Status >= 200 && answer.Header("Call-ID") == _callId && answer.CSeq == $"{sequence} REGISTER")));
    }

    private string Authorization(string challenge)
    {
        string realm = Part(challenge, "realm");
        string nonce = Part(challenge, "nonce");
        const string clientNonce = "0acd0acd";
        string secret = Hash($"{user}:{realm}:{password}");
        string response = Hash($"{secret}:{nonce}:00000001:{clientNonce}:auth:{Hash($"REGISTER:{_uri}")}");
        return $"Authorization: Digest username=\"{user}\", realm=\"{realm}\", nonce=\"{nonce}\", uri=\"{_uri}\", algorithm=MD5, " +
            $"qop=auth, nc=00000001, cnonce=\"{clientNonce}\", response=\"{response}\"\r\n";
    }

    private static string Part(string challenge, string name) =>
        Parts().Matches(challenge).First(match => match.Groups[1].Value == name).Groups[2].Value;

    [SuppressMessage("Security", "CA5351", Justification = "RFC 2617 wants MD5, and FreeSWITCH offers nothing else unless told to.")]
    private static string Hash(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex("(\\w+)=\"([^\"]*)\"")]
    private static partial Regex Parts();
}
