using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;

namespace Acd.Bench.Wallboard;

/// <summary>Watchers in a process of their own: they read all they are told and do nothing with it.</summary>
internal static class Crowd
{
    /// <summary>Says "open" when everybody has his picture; when its input ends, how many bytes they got.</summary>
    public static async Task<int> RunAsync(Uri address, string token, int streams, int sockets)
    {
        using var over = new CancellationTokenSource();
        var first = new CountdownEvent(streams + sockets);
        long bytes = 0;
        var watchers = new List<Task>();
        for (int i = 0; i < streams + sockets; i++)
        {
            watchers.Add(i < streams ? StreamAsync() : SocketAsync());
            // Not all at once: that is another measurement.
            if (i % 50 == 49)
                await Task.Delay(50);
        }
        if (!first.Wait(TimeSpan.FromSeconds(60)))
            throw new TimeoutException($"{first.CurrentCount} watchers got no picture within 60 s");
        Console.WriteLine("open");
        long before = Interlocked.Read(ref bytes);
        await Console.In.ReadLineAsync();
        int alive = watchers.Count(watcher => !watcher.IsCompleted);
        Console.WriteLine($"{alive} {Interlocked.Read(ref bytes) - before}");
        await over.CancelAsync();
        return alive == streams + sockets ? 0 : 1;

        async Task StreamAsync()
        {
            using var client = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await client.ConnectAsync(new IPEndPoint(IPAddress.Loopback, address.Port));
            await client.SendAsync(Encoding.ASCII.GetBytes(
                $"GET /api/v1/events HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {token}\r\n\r\n"));
            await ReadAsync(async buffer => await client.ReceiveAsync(buffer, over.Token));
        }

        async Task SocketAsync()
        {
            using var client = new ClientWebSocket();
            client.Options.SetRequestHeader("Authorization", $"Bearer {token}");
            await client.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/api/v1/ws" }.Uri, over.Token);
            await ReadAsync(async buffer => (await client.ReceiveAsync(buffer, over.Token)).Count);
        }

        async Task ReadAsync(Func<Memory<byte>, Task<int>> receive)
        {
            byte[] buffer = new byte[64 * 1024];
            bool hasPicture = false;
            string head = "";
            for (int got; (got = await receive(buffer)) > 0;)
            {
                Interlocked.Add(ref bytes, got);
                if (hasPicture)
                    continue;
                head += Encoding.ASCII.GetString(buffer, 0, Math.Min(got, 1_000));
                hasPicture = head.Contains("board", StringComparison.Ordinal);
                if (hasPicture)
                    first.Signal();
            }
        }
    }
}
