using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Acd.Scripting.Tests.Support;

/// <summary>A web server on loopback that gives one answer, or none, to everything; one connection at a time.</summary>
internal sealed class SmallServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, string?> _answer;
    private int _requests;

    /// <param name="answer">From the request to the whole answer; null: never answers.</param>
    public SmallServer(Func<string, string?> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = Serve();
    }

    public string Url => $"http://{_listener.LocalEndpoint}/";

    public int Requests => Volatile.Read(ref _requests);

    public static string Ok(string body) => $"HTTP/1.1 200 OK\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    public void Dispose() => _listener.Dispose();

    private async Task Serve()
    {
        try
        {
            while (true)
                _ = Serve(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // Disposed: nobody asks any more.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using var _ = client;
        var stream = client.GetStream();
        var buffer = new byte[8192];
        int count;
        while ((count = await stream.ReadAsync(buffer)) > 0)
        {
            Interlocked.Increment(ref _requests);
            if (_answer(Encoding.UTF8.GetString(buffer, 0, count)) is { } answer)
                await stream.WriteAsync(Encoding.UTF8.GetBytes(answer));
        }
    }
}
