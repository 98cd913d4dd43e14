using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;

namespace Acd.Live.Tests.Support;

/// <summary>A small web server that gives FreeSWITCH its configuration, as mod_xml_curl asks for it.</summary>
public sealed class XmlCurlServer : IAsyncDisposable
{
    private const string NotFound =
        """<document type="freeswitch/xml"><section name="result"><result status="not found"/></section></document>""";

    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<string, string> _documents = new();
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly Task _server;

    public XmlCurlServer()
    {
        Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{LoopbackPorts.Free()}/");
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _server = Task.Run(ServeAsync);
    }

    public string Address { get; }

    /// <summary>Names of the configurations that were asked for, oldest first.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    /// <param name="name">Of the configuration.</param>
    /// <param name="xml">The configuration element.</param>
    public void Serve(string name, string xml) => _documents[name] = xml;

    /// <summary>From now on nobody answers.</summary>
    public async Task StopAsync()
    {
        if (_listener.IsListening)
            _listener.Stop();
        await _server;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _listener.Close();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                await AnswerAsync(await _listener.GetContextAsync());
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using StreamReader reader = new(context.Request.InputStream, Encoding.UTF8);
        string? name = (await reader.ReadToEndAsync()).Split('&').Select(pair => pair.Split('=', 2))
            .Where(pair => pair[0] == "key_value").Select(pair => WebUtility.UrlDecode(pair[1])).FirstOrDefault();
        _asked.Enqueue(name ?? "");
        string answer = name is not null && _documents.TryGetValue(name, out string? xml)
            ? $"""<document type="freeswitch/xml"><section name="configuration">{xml}</section></document>"""
            : NotFound;
        byte[] bytes = Encoding.UTF8.GetBytes(answer);
        context.Response.ContentType = "text/xml";
        context.Response.ContentLength64 = bytes.Length;
        await context.Response.OutputStream.WriteAsync(bytes);
        context.Response.Close();
    }
}
