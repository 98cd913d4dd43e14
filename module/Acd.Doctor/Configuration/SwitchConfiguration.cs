using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Acd.Doctor.Configuration;

/// <summary>FreeSWITCH's whole configuration as its files say it, each value with its file and line.</summary>
public sealed partial class SwitchConfiguration
{
    private readonly XDocument _document;
    private readonly PreprocessedText _text;

    private SwitchConfiguration(string folder, XDocument document, PreprocessedText text)
    {
        Folder = folder;
        _document = document;
        _text = text;
        Profiles = [.. Named("profile").Where(IsOfSofia).Select(Profile)];
        Modules = [.. LoadedBy("modules.conf"), .. LoadedBy("pre_load_modules.conf"), .. LoadedBy("post_load_modules.conf")];
    }

    /// <summary>Where <c>freeswitch.xml</c> is.</summary>
    public string Folder { get; }

    /// <summary>The SIP profiles.</summary>
    public IReadOnlyList<SettingGroup> Profiles { get; }

    /// <summary>The modules that are loaded; <see cref="Setting.Name"/> and the value are both the module's name.</summary>
    public IReadOnlyList<Setting> Modules { get; }

    /// <summary>Whether the folder began as the one mod_acd ships.</summary>
    public bool IsOurs =>
        File.ReadLines(Path.Combine(Folder, "freeswitch.xml")).Take(10).Any(line => line.Contains("mod_acd", StringComparison.Ordinal));

    /// <param name="folder">The one with <c>freeswitch.xml</c>.</param>
    /// <param name="error">What is wrong with the files, with file and line; empty when nothing is.</param>
    public static SwitchConfiguration? Read(string folder, out string error)
    {
        error = "";
        string file = Path.Combine(folder, "freeswitch.xml");
        PreprocessedText? text = null;
        try
        {
            text = Preprocessor.Run(file, new Dictionary<string, string> { ["conf_dir"] = folder });
            using var reader = XmlReader.Create(
                new StringReader(text.Xml), new XmlReaderSettings { IgnoreComments = true, DtdProcessing = DtdProcessing.Ignore });
            return new SwitchConfiguration(folder, XDocument.Load(reader, LoadOptions.SetLineInfo), text);
        }
        catch (XmlException exception)
        {
            string place = PlaceOf(text!, exception.LineNumber)?.ToString() ?? file;
            error = $"{place}: not well-formed XML: {exception.Message}";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error = exception.Message;
        }
        return null;
    }

    /// <summary>The settings of a configuration such as <c>switch.conf</c>; null: there is no such configuration.</summary>
    public SettingGroup? Settings(string configuration) =>
        Find(configuration)?.Element("settings") is { } settings ? Group(configuration, settings) : null;

    /// <summary>A variable of the pre-processor, <c>$${name}</c>; null: it isn't set.</summary>
    public Setting? Variable(string name) =>
        _text.Variables.TryGetValue(name, out FilePlace? place) ? new Setting(name, _text.Values[name], place) : null;

    /// <summary>Lines that FreeSWITCH's pre-processor obeys although they are commented out.</summary>
    public IReadOnlyList<FilePlace> Traps => _text.Traps;

    /// <summary>Elements of one name in a configuration.</summary>
    public IEnumerable<(XElement Element, FilePlace Place)> In(string configuration, string element) =>
        (Find(configuration)?.Descendants(element) ?? []).Select(found => (found, PlaceOf(found)));

    private IEnumerable<XElement> Named(string element) => _document.Descendants(element).Where(one => one.Attribute("name") is not null);

    private XElement? Find(string configuration) => _document.Descendants("configuration").FirstOrDefault(
        one => string.Equals((string?)one.Attribute("name"), configuration, StringComparison.OrdinalIgnoreCase));

    private static bool IsOfSofia(XElement profile) =>
        (string?)profile.Parent?.Parent?.Attribute("name") == "sofia.conf" && profile.Element("settings") is not null;

    private SettingGroup Profile(XElement profile) => Group($"profile {profile.Attribute("name")!.Value}", profile.Element("settings")!);

    private SettingGroup Group(string title, XElement settings) =>
        new(title, [.. settings.Elements("param").Select(ToSetting)], PlaceOf(settings));

    private IEnumerable<Setting> LoadedBy(string configuration) =>
        In(configuration, "load").Select(load => (string?)load.Element.Attribute("module") is { } name
            ? new Setting(name, name, load.Place) : new Setting("", "", load.Place));

    private Setting ToSetting(XElement param)
    {
        FilePlace place = PlaceOf(param);
        string name = (string?)param.Attribute("name") ?? "", value = (string?)param.Attribute("value") ?? "";
        bool isVariable = OneVariable().Match(place.Text) is { Success: true } found
            && _text.Variables.TryGetValue(found.Groups["name"].Value, out place!);
        return new Setting(name, value, isVariable ? place : PlaceOf(param));
    }

    private FilePlace PlaceOf(XElement element) =>
        PlaceOf(_text, ((IXmlLineInfo)element).LineNumber) ?? new FilePlace(Path.Combine(Folder, "freeswitch.xml"), 1, "");

    private static FilePlace? PlaceOf(PreprocessedText text, int line) =>
        line >= 1 && line <= text.Places.Count ? text.Places[line - 1] : null;

    [GeneratedRegex(@"value\s*=\s*""\$\$\{(?<name>[^}]*)\}""")]
    private static partial Regex OneVariable();
}
