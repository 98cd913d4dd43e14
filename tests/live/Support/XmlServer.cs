using System.Globalization;
using System.Net;
using System.Text;

namespace Acd.Live.Tests.Support;

/// <summary>A small web server on this machine that answers every request with XML, one after the other.</summary>
public sealed class XmlServer : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<string, string> _answer;
    private readonly Task _server;

    /// <param name="answer">Makes the answer of a request's body. One at a time, on a thread of the server's.</param>
    public XmlServer(Func<string, string> answer)
    {
        _answer = answer;
        Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{LoopbackPorts.Free()}/");
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _server = Task.Run(ServeAsync);
    }

    public string Address { get; }

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
        byte[] bytes = Encoding.UTF8.GetBytes(_answer(await reader.ReadToEndAsync()));
        context.Response.ContentType = "text/xml";
        context.Response.ContentLength64 = bytes.Length;
        await context.Response.OutputStream.WriteAsync(bytes);
        context.Response.Close();
    }
}
