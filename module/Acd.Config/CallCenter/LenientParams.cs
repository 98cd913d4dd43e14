using System.Globalization;
using System.Xml.Linq;
using Acd.Engine;

namespace Acd.Config.CallCenter;

/// <summary>
/// The <c>param</c>s of one element by mod_callcenter's rules: names in any case; an empty value is as if not given; of doubles the first
/// counts in a queue, the last in the settings. What is wrong is a warning and the default.
/// </summary>
internal sealed class LenientParams
{
    private const int SecondsMax = 86_400;

    private readonly Dictionary<string, (string Value, Place Place)> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Findings _findings;

    public LenientParams(
        IEnumerable<XElement> parents, Place place, string noun, IReadOnlyList<string> known, bool lastWins, Findings findings)
    {
        _findings = findings;
        foreach (XElement param in parents.SelectMany(parent => parent.Elements(Names.Param)))
        {
            string name = param.Attribute(Names.Name)?.Value ?? "";
            Place at = place.Child(name.Length > 0 ? name : Names.Param, param);
            if (known.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                Add(name, param.Attribute(Names.Value)?.Value ?? "", at, lastWins);
            }
            else
            {
                Clause suggestion = findings.Nearest.Suggest(name, known);
                findings.WarnOfName(at, noun, name, suggestion);
            }
        }
    }

    public string? Text(string name) => _values.TryGetValue(name, out var found) ? found.Value : null;

    /// <summary>Whole seconds from 0 to a day; the default for anything else, never clamped.</summary>
    public int Seconds(string name, int otherwise)
    {
        if (!_values.TryGetValue(name, out var found))
        {
            return otherwise;
        }

        if (LenientValues.Number(found.Value) is { } number and >= 0 and <= SecondsMax)
        {
            return number;
        }

        string instead = otherwise.ToString(CultureInfo.InvariantCulture);
        _findings.Warn(
            found.Place, "lenient-number",
            $"\"{Quoted.Plain(found.Value)}\" isn't a number from 0 to {SecondsMax}; {instead} is used, as by mod_callcenter");
        return otherwise;
    }

    public bool Truth(string name, bool otherwise)
    {
        if (!_values.TryGetValue(name, out var found))
        {
            return otherwise;
        }

        if (LenientValues.Truth(found.Value) is { } truth)
        {
            return truth;
        }

        _findings.Warn(
            found.Place, "lenient-truth",
            $"\"{Quoted.Plain(found.Value)}\" is neither true nor false; {(otherwise ? "true" : "false")} is used, as by mod_callcenter");
        return otherwise;
    }

    /// <summary>A warning at the parameter, if it was given.</summary>
    public void Warn(string name, string id, SentenceText text)
    {
        if (_values.TryGetValue(name, out var found))
        {
            _findings.Warn(found.Place, id, text);
        }
    }

    private void Add(string name, string value, Place at, bool lastWins)
    {
        bool isDouble = _values.ContainsKey(name);
        if (isDouble)
        {
            string which = lastWins || value.Length == 0 ? "last" : "first";
            _findings.Warn(at, "lenient-twice", $"given more than once; the {which} counts, as for mod_callcenter");
        }

        if (value.Length == 0)
        {
            _values.Remove(name);
        }
        else if (!isDouble || lastWins)
        {
            _values[name] = (value, at);
        }
    }
}
