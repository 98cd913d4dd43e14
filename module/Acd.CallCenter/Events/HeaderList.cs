using System.Collections;
using System.Globalization;

namespace Acd.CallCenter.Events;

/// <summary>Collects headers and drops those without a value.</summary>
internal sealed class HeaderList : IEnumerable<EventHeader>
{
    private readonly List<EventHeader> _headers = [];

    public void Add(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _headers.Add(new EventHeader(name, value));
        }
    }

    public void Add(string name, long number) => Add(name, number.ToString(CultureInfo.InvariantCulture));

    public void Add(MemberIdentity member)
    {
        Add("CC-Member-UUID", member.Uuid);
        Add("CC-Member-Session-UUID", member.SessionUuid);
        Add("CC-Member-CID-Name", member.CidName);
        Add("CC-Member-CID-Number", member.CidNumber);
    }

    public IReadOnlyList<EventHeader> ToList() => _headers;

    public IEnumerator<EventHeader> GetEnumerator() => _headers.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
