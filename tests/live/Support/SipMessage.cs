using System.Globalization;
using System.Text;

namespace Acd.Live.Tests.Support;

/// <summary>A SIP message as it was received (RFC 3261); as much of one as <see cref="SipPhone"/> needs.</summary>
public sealed class SipMessage
{
    private readonly string[] _lines;

    public SipMessage(string text)
    {
        int end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        _lines = (end < 0 ? text : text[..end]).Split("\r\n");
        Body = end < 0 ? "" : text[(end + 4)..];
        string[] words = _lines[0].Split(' ', 3);
        Status = words[0] == "SIP/2.0" ? int.Parse(words[1], CultureInfo.InvariantCulture) : 0;
        Method = Status > 0 ? CSeq.Split(' ')[1] : words[0];
    }

    /// <summary>0 for a request.</summary>
    public int Status { get; }

    /// <summary>The request's method, also of a response.</summary>
    public string Method { get; }

    public string Body { get; }

    public string CSeq => Header("CSeq");

    /// <summary>The first header of that name; empty when there is none.</summary>
    public string Header(string name) => Headers(name).FirstOrDefault("");

    public IEnumerable<string> Headers(string name) =>
        from line in _lines
        where line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)
        select line[(name.Length + 1)..].Trim();

    /// <summary>The answer to this request.</summary>
    /// <param name="status">Code and reason.</param>
    /// <param name="contact">Where further requests are to go.</param>
    /// <param name="sdp">Body; empty for none.</param>
    /// <param name="tag">Begins a dialog: put behind a To that has none.</param>
    public string Respond(string status, string contact, string sdp, string tag = "")
    {
        var text = new StringBuilder($"SIP/2.0 {status}\r\n");
        foreach (string name in new[] { "Via", "From", "To", "Call-ID", "CSeq" })
        {
            foreach (string value in Headers(name))
            {
                bool tagged = name != "To" || tag.Length == 0 || value.Contains(";tag=", StringComparison.Ordinal);
                text.Append(CultureInfo.InvariantCulture, $"{name}: {value}{(tagged ? "" : ";tag=" + tag)}\r\n");
            }
        }

        return SipPhone.WithBody(text.Append(CultureInfo.InvariantCulture, $"Contact: {contact}\r\n"), "application/sdp", sdp);
    }
}
