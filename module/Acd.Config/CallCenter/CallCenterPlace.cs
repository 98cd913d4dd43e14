namespace Acd.Config.CallCenter;

/// <summary>Places in callcenter.conf: they begin with its name, since warnings of both files stand side by side.</summary>
internal static class CallCenterPlace
{
    public static Place Of(string path) => new($"{CallCenterConfigReader.ConfigurationName}: {path}", 0);

    public static Place Of(string noun, string name, System.Xml.Linq.XElement element) =>
        Place.Of($"{CallCenterConfigReader.ConfigurationName}: {noun} {Quoted.Of(name)}", element);
}
