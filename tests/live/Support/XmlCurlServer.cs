using System.Collections.Concurrent;
using System.Net;

namespace Acd.Live.Tests.Support;

/// <summary>A small web server that gives FreeSWITCH its configuration, as mod_xml_curl asks for it.</summary>
public sealed class XmlCurlServer : IAsyncDisposable
{
    private const string NotFound =
        """<document type="freeswitch/xml"><section name="result"><result status="not found"/></section></document>""";

    private readonly ConcurrentDictionary<string, string> _documents = new();
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly XmlServer _server;

    public XmlCurlServer() => _server = new XmlServer(Answer);

    public string Address => _server.Address;

    /// <summary>Names of the configurations that were asked for, oldest first.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    /// <param name="name">Of the configuration.</param>
    /// <param name="xml">The configuration element.</param>
    public void Serve(string name, string xml) => _documents[name] = xml;

    /// <summary>From now on nobody answers.</summary>
    public Task StopAsync() => _server.StopAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private string Answer(string form)
    {
        string? name = form.Split('&').Select(pair => pair.Split('=', 2))
            .Where(pair => pair[0] == "key_value").Select(pair => WebUtility.UrlDecode(pair[1])).FirstOrDefault();
        _asked.Enqueue(name ?? "");
        return name is not null && _documents.TryGetValue(name, out string? xml)
            ? $"""<document type="freeswitch/xml"><section name="configuration">{xml}</section></document>"""
            : NotFound;
    }
}
