using Acd.Engine;

namespace Acd.Config;

/// <summary>Names defined so far, to find doubles and references to nothing.</summary>
/// <param name="noun">What they name: "queue", "agent".</param>
/// <param name="elsewhere">Names that another document defines: they may be referred to.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class NameRegister(string noun, IEnumerable<string> elsewhere, Findings findings)
{
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _elsewhere = [.. elsewhere];

    public void Define(string name, Place place)
    {
        if (!_places.TryAdd(name, place))
        {
            findings.Error(place, "defined-twice", $"defined twice (first in line {_places[name].Line}); keep one");
        }
    }

    public void CheckReference(string name, Place place)
    {
        if (!_places.ContainsKey(name) && !_elsewhere.Contains(name))
        {
            Clause suggestion = findings.Nearest.Suggest(name, [.. _places.Keys, .. _elsewhere]);
            if (suggestion.Value.Length > 0)
            {
                findings.Error(place, "reference-misspelt", $"there is no {noun} \"{Quoted.Plain(name)}\"{suggestion}");
            }
            else
            {
                findings.Error(
                    place, "reference-unknown", $"there is no {noun} \"{Quoted.Plain(name)}\"; define it or remove this");
            }
        }
    }
}
