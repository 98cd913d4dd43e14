using System.Text;
using System.Text.RegularExpressions;

namespace Acd.Doctor.Configuration;

/// <summary>
/// Does what FreeSWITCH's own pre-processor does with its files (src/switch_xml.c): works line by line, also within comments, includes
/// files by pattern, and puts variables in. Unlike it, runs no commands: what <c>exec-set</c> would give is <see cref="Unknown"/>.
/// </summary>
internal sealed partial class Preprocessor
{
    /// <summary>Stands for a value only FreeSWITCH itself can find out.</summary>
    public const string Unknown = "(known only to FreeSWITCH)";

    private const int DepthMax = 20;
    private const int LinesMax = 500_000;

    private readonly StringBuilder _xml = new();
    private readonly List<FilePlace> _places = [];
    private readonly Dictionary<string, FilePlace> _setAt = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _values;
    private readonly List<FilePlace> _traps = [];
    private bool _inComment;

    private Preprocessor(IReadOnlyDictionary<string, string> known) => _values = new(known, StringComparer.Ordinal);

    /// <param name="file">The document FreeSWITCH starts with, <c>freeswitch.xml</c>.</param>
    /// <param name="known">Variables FreeSWITCH sets itself, such as <c>conf_dir</c>.</param>
    /// <exception cref="IOException">The first file can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It mustn't be read.</exception>
    public static PreprocessedText Run(string file, IReadOnlyDictionary<string, string> known)
    {
        var run = new Preprocessor(known);
        run.Read(file, 0);
        return new PreprocessedText(run._xml.ToString(), run._places, run._setAt, run._values, run._traps);
    }

    private void Read(string file, int depth)
    {
        int number = 0;
        foreach (string line in File.ReadLines(file))
        {
            var place = new FilePlace(file, ++number, line);
            bool trapped = EntersComment(line);
            string text = depth > 0 ? OfAFile().Replace(line, "") : line;
            if (Tag().Match(text) is { Success: true } tag)
            {
                if (trapped)
                    _traps.Add(place);
                Obey(tag, place, depth);
            }
            else
                Add(Expand(text), place);
        }
    }

    /// <summary>Whether the line, or what it begins with, is inside a comment.</summary>
    private bool EntersComment(string line)
    {
        bool was = _inComment;
        int opens = line.LastIndexOf("<!--", StringComparison.Ordinal), closes = line.LastIndexOf("-->", StringComparison.Ordinal);
        if (opens >= 0 || closes >= 0)
            _inComment = opens > closes;
        int tag = line.IndexOf("<X-PRE-PROCESS", StringComparison.OrdinalIgnoreCase);
        return was ? closes < 0 || closes > tag : opens >= 0 && opens < tag && (closes < opens || closes > tag);
    }

    private void Add(string text, FilePlace place)
    {
        if (_places.Count >= LinesMax)
            throw new IOException($"{place}: the configuration has over {LinesMax} lines; does a file include itself?");
        _xml.Append(text).Append('\n');
        _places.Add(place);
    }

    private void Obey(Match tag, FilePlace place, int depth)
    {
        string data = Expand(Unescape(tag.Groups["data"].Value));
        switch (tag.Groups["cmd"].Value.ToLowerInvariant())
        {
            case "set":
                Set(data, place, value: null);
                break;
            case "include":
                Include(data, place, depth);
                break;
            default:
                Set(data, place, Unknown);
                break;
        }
        // Keeps the lines of the document in step with its places.
        Add("", place);
    }

    private void Set(string data, FilePlace place, string? value)
    {
        int at = data.IndexOf('=', StringComparison.Ordinal);
        if (at <= 0)
            return;
        string name = data[..at].Trim();
        _values[name] = value ?? data[(at + 1)..];
        _setAt[name] = place;
    }

    private void Include(string pattern, FilePlace place, int depth)
    {
        if (depth >= DepthMax)
            throw new IOException($"{place}: files are included more than {DepthMax} deep; does a file include itself?");
        string path = Path.GetFullPath(pattern, Path.GetDirectoryName(place.File)!);
        string folder = Path.GetDirectoryName(path)!;
        // What isn't there is left out, as FreeSWITCH does: that is how optional files are named.
        if (!Directory.Exists(folder))
            return;
        string[] files = Directory.GetFiles(folder, Path.GetFileName(path));
        Array.Sort(files, StringComparer.Ordinal);
        foreach (string file in files)
            Read(file, depth + 1);
    }

    private string Expand(string text) =>
        text.Contains("$${", StringComparison.Ordinal)
            ? Variable().Replace(text, found => _values.GetValueOrDefault(found.Groups["name"].Value, ""))
            : text;

    private static string Unescape(string text) =>
        text.Replace("&quot;", "\"", StringComparison.Ordinal).Replace("&apos;", "'", StringComparison.Ordinal);

    [GeneratedRegex(
        """<X-PRE-PROCESS\s+cmd\s*=\s*"(?<cmd>[^"]*)"\s+data\s*=\s*(?:"(?<data>[^"]*)"|'(?<data>[^']*)')\s*/?>""",
        RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    /// <summary>What stands around a file that is no document of its own once it is included.</summary>
    [GeneratedRegex(@"</?include>|<\?xml[^>]*\?>", RegexOptions.IgnoreCase)]
    private static partial Regex OfAFile();

    [GeneratedRegex(@"\$\$\{(?<name>[^}]*)\}")]
    private static partial Regex Variable();
}
