using System.Runtime.CompilerServices;
using System.Text.Json;
using Acd.Wallboard.Live;
using Acd.Wallboard.Security;
using Microsoft.Extensions.Hosting;

namespace Acd.Wallboard.Api;

/// <summary>What one request's user is told live. Ends when his rights or his token do, so that no open page outlives them.</summary>
internal sealed class LiveStream(
    IHttpContextAccessor accessor, BoardFeed feed, UserBook users, TimeProvider time, IHostApplicationLifetime lifetime) : IDisposable
{
    /// <summary>Beyond this many watchers further ones are refused, so that there is room for who wants to act.</summary>
    public const int WatchersMax = 2_000;

    private readonly UserRecord _user = accessor.HttpContext!.User();
    private BoardWatch? _watch;

    /// <summary>Takes a place, kept until the request ends. False: none is free.</summary>
    /// <param name="after">The id of the last message he has; another text: he begins with a whole picture.</param>
    public bool TryBegin(string after) => (_watch = feed.TryWatch(feed.ParseId(after), WatchersMax)) is not null;

    /// <summary>Once, after <see cref="TryBegin"/>.</summary>
    /// <param name="cancellation">Ends it, as the server's end does.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async IAsyncEnumerable<LiveMessage> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var watch = _watch ?? throw new InvalidOperationException("it wasn't begun");
        using var standing = new Standing(users, _user, time);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping, standing.Over);
        var viewpoint = new Viewpoint(_user);
        var updates = watch.ReadAsync(over.Token).GetAsyncEnumerator(CancellationToken.None);
        await using (updates.ConfigureAwait(false))
        {
            while (await IsNextAsync(updates, standing).ConfigureAwait(false))
            {
                var update = updates.Current;
                yield return new LiveMessage(
                    update.Whole is null ? "delta" : "board", feed.IdOf(update.Sequence), Json(update, viewpoint));
            }
        }
        feed.CountEnded();
    }

    public void Dispose() => _watch?.Dispose();

    /// <summary>False: his rights or his token ended; what came at the same moment isn't told.</summary>
    private async ValueTask<bool> IsNextAsync(IAsyncEnumerator<BoardUpdate> updates, Standing standing)
    {
        try
        {
            return await updates.MoveNextAsync().ConfigureAwait(false) && users.Counts(_user);
        }
        catch (OperationCanceledException) when (standing.Over.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Who sees all there is gets what was written for all of them.</summary>
    private static ReadOnlyMemory<byte> Json(BoardUpdate update, Viewpoint viewpoint) => (update.Whole, viewpoint.IsWhole) switch
    {
        ({ } whole, true) => whole.Json,
        ({ } whole, false) => JsonSerializer.SerializeToUtf8Bytes(viewpoint.Of(whole), WebJson.Default.BoardState),
        (null, true) => update.Delta!.Json,
        (null, false) => JsonSerializer.SerializeToUtf8Bytes(viewpoint.Of(update.Delta!), WebJson.Default.BoardDelta),
    };
}
