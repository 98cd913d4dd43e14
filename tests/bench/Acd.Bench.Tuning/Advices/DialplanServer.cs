using System.Globalization;
using System.Net;
using System.Text;
using Acd.Live.Tests.Support;

namespace Acd.Bench.Tuning.Advices;

/// <summary>
/// A web server on this machine that answers every question for a dialplan with the same one, at once. Lives as long as the program.
/// </summary>
internal sealed class DialplanServer
{
    public static readonly Lazy<DialplanServer> Running = new(() => new DialplanServer());

    private byte[] _answer = [];

    private DialplanServer()
    {
        Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{LoopbackPorts.Free()}/");
        var listener = new HttpListener();
        listener.Prefixes.Add(Address);
        listener.Start();
        _ = Task.Run(() => ServeAsync(listener));
    }

    private string Address { get; }

    /// <summary>Has the exchange ask here for each call: it no longer has a dialplan of its own, so that no call passes unasked.</summary>
    public void Serve(FreeSwitchFolder folder)
    {
        string dialplan = File.ReadAllText(folder.Dialplan);
        _answer = Encoding.UTF8.GetBytes(
            $"""<document type="freeswitch/xml"><section name="dialplan">{dialplan}</section></document>""");
        File.WriteAllText(folder.Dialplan, """<context name="other"/>""");
        File.WriteAllText(Path.Combine(folder.Conf, "autoload_configs", "xml_curl.conf.xml"), $"""
            <configuration name="xml_curl.conf"><bindings><binding name="dialplan">
            <param name="gateway-url" value="{Address}" bindings="dialplan"/></binding></bindings></configuration>
            """);
        FreeSwitchFolder.Replace(folder.ModuleList, "</modules>", """<load module="mod_xml_curl"/></modules>""");
    }

    private async Task ServeAsync(HttpListener listener)
    {
        while (true)
        {
            HttpListenerContext asked = await listener.GetContextAsync();
            await asked.Request.InputStream.CopyToAsync(Stream.Null);
            asked.Response.ContentType = "text/xml";
            asked.Response.ContentLength64 = _answer.Length;
            await asked.Response.OutputStream.WriteAsync(_answer);
            asked.Response.Close();
        }
    }
}
