using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using Acd.Wallboard.Live;

namespace Acd.Wallboard.Api;

/// <summary>Tells one WebSocket what there is to tell, until either side has enough. The framework's pings find dead peers.</summary>
internal sealed class BoardSocket(WebSocket socket, SendTurns turns)
{
    private const int ReceiveBytes = 256;

    /// <summary>A peer who takes no byte for so long is given up; what he missed was dropped long before.</summary>
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    public async Task RunAsync(LiveStream live, CancellationToken aborted)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        var speaking = SpeakAsync(live, over.Token);
        var listening = ListenAsync(over.Token);
        if (await Task.WhenAny(speaking, listening).ConfigureAwait(false) == listening)
        {
            await over.CancelAsync().ConfigureAwait(false);
            await speaking.ConfigureAwait(false);
            await CloseAsync(await listening.ConfigureAwait(false)).ConfigureAwait(false);
            return;
        }
        // Goodbye first: a receive that is cancelled cuts the connection.
        await CloseAsync(await speaking.ConfigureAwait(false)).ConfigureAwait(false);
        over.CancelAfter(CloseTimeout);
        await listening.ConfigureAwait(false);
    }

    /// <summary>Returns how to close.</summary>
    private async Task<(WebSocketCloseStatus Status, string Reason)> SpeakAsync(LiveStream live, CancellationToken over)
    {
        try
        {
            await foreach (var message in live.ReadAsync(over).ConfigureAwait(false))
                await turns.TakeAsync(() => SendAsync(message, over), over).ConfigureAwait(false);
            return (WebSocketCloseStatus.PolicyViolation, "your rights or your token ended; log in again");
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // He is gone, or the server stops.
            return (WebSocketCloseStatus.EndpointUnavailable, "the server stops");
        }
    }

    private async ValueTask<bool> SendAsync(LiveMessage message, CancellationToken over)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(over);
        patience.CancelAfter(SendTimeout);
        byte[] head = Encoding.UTF8.GetBytes($"{{\"kind\":\"{message.Kind}\",\"id\":\"{message.Id}\",\"data\":");
        int length = head.Length + message.Json.Length + 1;
        byte[] text = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            head.CopyTo(text, 0);
            message.Json.CopyTo(text.AsMemory(head.Length));
            text[length - 1] = (byte)'}';
            await socket.SendAsync(text.AsMemory(0, length), WebSocketMessageType.Text, endOfMessage: true, patience.Token)
                .ConfigureAwait(false);
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(text);
        }
    }

    /// <summary>Waits for the peer's goodbye; returns how to answer it.</summary>
    private async Task<(WebSocketCloseStatus Status, string Reason)> ListenAsync(CancellationToken over)
    {
        try
        {
            var said = await socket.ReceiveAsync(new byte[ReceiveBytes], over).ConfigureAwait(false);
            if (said.MessageType != WebSocketMessageType.Close)
                return (WebSocketCloseStatus.InvalidMessageType, "nothing is expected here; what is to be done goes by REST");
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // He is gone, or we are done.
        }
        return (WebSocketCloseStatus.NormalClosure, "");
    }

    private async Task CloseAsync((WebSocketCloseStatus Status, string Reason) how)
    {
        using var patience = new CancellationTokenSource(CloseTimeout);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(how.Status, how.Reason, patience.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            socket.Abort();
        }
    }
}
