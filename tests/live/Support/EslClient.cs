using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace Acd.Live.Tests.Support;

/// <summary>
/// A client of FreeSWITCH's event socket (protocol: mod_event_socket, "plain" events). Commands are answered in the order they were sent.
/// </summary>
public sealed class EslClient : IAsyncDisposable
{
    private static readonly TimeSpan ReplyTimeout = TimeSpan.FromSeconds(20);

    private readonly TcpClient _connection;
    private readonly NetworkStream _stream;
    private readonly SemaphoreSlim _sending = new(1);
    private readonly ConcurrentQueue<TaskCompletionSource<EslFrame>> _awaited = new();
    private readonly ConcurrentQueue<EslEvent> _events = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _reader;

    private EslClient(TcpClient connection)
    {
        _connection = connection;
        _stream = connection.GetStream();
        _reader = Task.Run(ReadAsync);
    }

    /// <summary>Every event received so far, oldest first.</summary>
    public IReadOnlyList<EslEvent> Events => [.. _events];

    /// <summary>FreeSWITCH has ended the connection.</summary>
    public bool IsClosed => _reader.IsCompleted;

    /// <summary>
    /// Connects and logs in. Fails with SocketException when nobody listens, InvalidOperationException when the password is refused.
    /// </summary>
    public static async Task<EslClient> ConnectAsync(int port, string password)
    {
        var connection = new TcpClient { NoDelay = true };
        try
        {
            await connection.ConnectAsync("127.0.0.1", port, TestContext.Current.CancellationToken);
            RefuseItself(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        var client = new EslClient(connection);
        EslFrame reply = await client.SendAsync($"auth {password}");
        if (reply.Headers.GetValueOrDefault("Reply-Text", "").StartsWith("+OK", StringComparison.Ordinal))
            return client;
        await client.DisposeAsync();
        throw new InvalidOperationException("The event socket refused the password.");
    }

    /// <summary>Runs a console command, gives its output without the last line feed.</summary>
    public async Task<string> ApiAsync(string command) => (await ApiTextAsync(command)).TrimEnd('\n');

    /// <summary>Runs a console command, gives its output to the last byte.</summary>
    public async Task<string> ApiTextAsync(string command) => (await SendAsync($"api {command}")).Body;

    /// <summary>Runs a console command whose arguments need not be text in UTF-8, gives its output to the last byte.</summary>
    public async Task<string> ApiBytesAsync(string command, ReadOnlyMemory<byte> arguments) =>
        (await SendAsync(command, [.. Encoding.UTF8.GetBytes($"api {command} "), .. arguments.Span])).Body;

    /// <summary>Makes a channel run an application; <paramref name="argument"/> is bytes that need not be text in UTF-8.</summary>
    public Task ExecuteAsync(string uuid, string application, ReadOnlyMemory<byte> argument)
    {
        string head = $"sendmsg {uuid}\ncall-command: execute\nexecute-app-name: {application}\nexecute-app-arg: ";
        byte[] whole = [.. Encoding.UTF8.GetBytes(head), .. argument.Span];
        return SendAsync("sendmsg", argument.IsEmpty ? whole[..Array.LastIndexOf(whole, (byte)'\n')] : whole);
    }

    public Task SubscribeAsync(params string[] eventNames) => SendAsync($"event plain {string.Join(' ', eventNames)}");

    /// <summary>Fires an event inside FreeSWITCH.</summary>
    public Task SendEventAsync(string name, params string[] headers) =>
        SendAsync(string.Join('\n', headers.Prepend($"sendevent {name}")));

    public Task UnsubscribeAsync() => SendAsync("noevents");

    /// <summary>Makes FreeSWITCH fire an event.</summary>
    public Task FireAsync(string eventName, params (string Name, string Value)[] headers) =>
        SendAsync($"sendevent {eventName}\n{string.Join('\n', headers.Select(header => $"{header.Name}: {header.Value}"))}");

    /// <summary>Makes FreeSWITCH fire an event; its headers, a line each, are bytes that need not be text in UTF-8.</summary>
    public Task FireBytesAsync(string eventName, ReadOnlyMemory<byte> headers) =>
        SendAsync("sendevent", [.. Encoding.UTF8.GetBytes($"sendevent {eventName}\n"), .. headers.Span]);

    /// <summary>The first event, already received or still to come, that fits.</summary>
    public Task<EslEvent> EventAsync(string what, TimeSpan within, Func<EslEvent, bool> fits) =>
        Eventually.GetAsync(what, within, () => Task.FromResult(_events.FirstOrDefault(fits)), () => $"{_events.Count} other events came.");

    public async ValueTask DisposeAsync()
    {
        // The reader first: a stream that is disposed under it says that it can't be read.
        await _closing.CancelAsync();
        await _reader;
        _connection.Dispose();
        _closing.Dispose();
        _sending.Dispose();
    }

    /// <summary>
    /// Where nobody listens yet, the kernel may give the client that very port and connect it with itself (TCP's simultaneous open); it
    /// would keep FreeSWITCH from listening there.
    /// </summary>
    private static void RefuseItself(TcpClient connection)
    {
        if (!Equals(connection.Client.LocalEndPoint, connection.Client.RemoteEndPoint))
            return;
        connection.LingerState = new LingerOption(true, 0);
        throw new SocketException((int)SocketError.ConnectionRefused);
    }

    private Task<EslFrame> SendAsync(string command) => SendAsync(command.Split(' ')[0], Encoding.UTF8.GetBytes(command));

    /// <param name="what">The command, for messages.</param>
    /// <param name="bytes">All that is sent but the blank line after it.</param>
    private async Task<EslFrame> SendAsync(string what, byte[] bytes)
    {
        var reply = new TaskCompletionSource<EslFrame>(TaskCreationOptions.RunContinuationsAsynchronously);
        await _sending.WaitAsync();
        try
        {
            if (_reader.IsCompleted)
                throw new IOException($"The event socket is closed; not sent: {what}");
            _awaited.Enqueue(reply);
            await _stream.WriteAsync((byte[])[.. bytes, (byte)'\n', (byte)'\n']);
        }
        finally
        {
            _sending.Release();
        }

        return await reply.Task.WaitAsync(ReplyTimeout);
    }

    private async Task ReadAsync()
    {
        try
        {
            await using var buffered = new BufferedStream(_stream, 65_536);
            var reader = new EslFrameReader(buffered, _closing.Token);
            while (await reader.ReadAsync() is { } frame)
                Dispatch(frame);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // FreeSWITCH has gone or we are closing; whoever waits is told below.
        }

        while (_awaited.TryDequeue(out TaskCompletionSource<EslFrame>? waiting))
            waiting.TrySetException(new IOException("FreeSWITCH closed the event socket."));
    }

    private void Dispatch(EslFrame frame)
    {
        switch (frame.ContentType)
        {
            case "text/event-plain":
                _events.Enqueue(new EslEvent(EslFrame.ParseHeaders(frame.Body.Split('\n'), decode: true)));
                break;
            case "command/reply" or "api/response" when _awaited.TryDequeue(out TaskCompletionSource<EslFrame>? waiting):
                waiting.TrySetResult(frame);
                break;
        }
    }
}
