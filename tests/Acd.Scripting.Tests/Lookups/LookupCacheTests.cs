using Acd.Scripting.Lookups;

namespace Acd.Scripting.Tests.Lookups;

public sealed class LookupCacheTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private long _nowMs;
    private int _asked;

    [Fact]
    public async Task An_answer_gets_too_old()
    {
        var cache = new LookupCache<string, int>(10, () => _nowMs);
        Assert.Equal(1, await cache.Get("a", 100, Ask, None));
        _nowMs = 99;
        Assert.Equal(1, await cache.Get("a", 100, Ask, None));
        _nowMs = 100;
        Assert.Equal(2, await cache.Get("a", 100, Ask, None));
    }

    [Fact]
    public async Task A_failure_is_not_kept()
    {
        var cache = new LookupCache<string, int>(10, () => _nowMs);
        var failure = Task.FromException<int>(new LookupException("no"));
        await Assert.ThrowsAsync<LookupException>(() => cache.Get("a", 100, () => failure, None));
        Assert.Equal(1, await cache.Get("a", 100, Ask, None));
    }

    [Fact]
    public async Task It_does_not_grow_past_its_bound()
    {
        var cache = new LookupCache<int, int>(10, () => _nowMs);
        for (int key = 0; key < 100; key++)
        {
            _nowMs++;
            await cache.Get(key, 1_000_000, Ask, None);
        }
        await cache.Get(99, 1_000_000, Ask, None);
        Assert.Equal(100, _asked);
        await cache.Get(0, 1_000_000, Ask, None);
        Assert.Equal(101, _asked);
    }

    [Fact]
    public async Task One_who_stops_waiting_leaves_the_answer_to_others()
    {
        var answer = new TaskCompletionSource<int>();
        var cache = new LookupCache<string, int>(10, () => _nowMs);
        using var stop = new CancellationTokenSource();
        var first = cache.Get("a", 100, () => answer.Task, stop.Token);
        var second = cache.Get("a", 100, Ask, None);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        answer.SetResult(7);
        Assert.Equal(7, await second);
    }

    private Task<int> Ask() => Task.FromResult(++_asked);
}
