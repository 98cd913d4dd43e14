using Acd.Live.Tests.Support;

namespace Acd.Bench.Tuning.Advices;

/// <summary>
/// A web server on this machine that answers every question for a dialplan with the same one, at once. Lives as long as the program.
/// </summary>
internal sealed class DialplanServer
{
    public static readonly Lazy<DialplanServer> Running = new(() => new DialplanServer());

    private readonly string _address;
    private string _answer = "";

    private DialplanServer() => _address = new XmlServer(_ => _answer).Address;

    /// <summary>Has the exchange ask here for each call: it no longer has a dialplan of its own, so that no call passes unasked.</summary>
    public void Serve(FreeSwitchFolder folder)
    {
        string dialplan = File.ReadAllText(folder.Dialplan);
        _answer = $"""<document type="freeswitch/xml"><section name="dialplan">{dialplan}</section></document>""";
        File.WriteAllText(folder.Dialplan, """<context name="other"/>""");
        File.WriteAllText(Path.Combine(folder.Conf, "autoload_configs", "xml_curl.conf.xml"), $"""
            <configuration name="xml_curl.conf"><bindings><binding name="dialplan">
            <param name="gateway-url" value="{_address}" bindings="dialplan"/></binding></bindings></configuration>
            """);
        FreeSwitchFolder.Replace(folder.ModuleList, "</modules>", """<load module="mod_xml_curl"/></modules>""");
    }
}
