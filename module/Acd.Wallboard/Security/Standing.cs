namespace Acd.Wallboard.Security;

/// <summary>
/// Whether one user still is who he was when his stream began: <see cref="Over"/> is cancelled when he is removed or changed, or the time
/// of his token is over. Any thread.
/// </summary>
internal sealed class Standing : IDisposable
{
    /// <summary>Timers don't reach farther than some 49 days; a token may.</summary>
    private static readonly TimeSpan LookAtLeast = TimeSpan.FromDays(1);

    private readonly UserBook _users;
    private readonly UserRecord _user;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _over = new();
    private readonly ITimer? _timer;

    public Standing(UserBook users, UserRecord user, TimeProvider time)
    {
        (_users, _user, _time) = (users, user, time);
        if (user.ExpiresAt is not null)
            _timer = time.CreateTimer(_ => Look(), null, UntilLook(), Timeout.InfiniteTimeSpan);
        users.Changed += Look;
        // He may have been changed since he was looked up.
        Look();
    }

    public CancellationToken Over => _over.Token;

    public void Dispose()
    {
        _users.Changed -= Look;
        _timer?.Dispose();
    }

    private void Look()
    {
        if (_users.Counts(_user))
            _timer?.Change(UntilLook(), Timeout.InfiniteTimeSpan);
        else
            // Elsewhere: whoever changes users doesn't wait for everybody's streams to end.
            _ = _over.CancelAsync();
    }

    private TimeSpan UntilLook()
    {
        var left = DateTimeOffset.FromUnixTimeMilliseconds(_user.ExpiresAt!.Value) - _time.GetUtcNow();
        return TimeSpan.FromTicks(Math.Clamp(left.Ticks, TimeSpan.TicksPerMillisecond, LookAtLeast.Ticks));
    }
}
