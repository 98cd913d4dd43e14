using Acd.Host.Web;

namespace Acd.Host.Tests.Web;

public sealed class EnginePulseTests
{
    private long _nowMs;

    [Fact]
    public void It_is_silent_since_its_last_beat()
    {
        var pulse = new EnginePulse(() => _nowMs);
        _nowMs = 500;
        pulse.Beat();
        _nowMs = 4_600;

        Assert.Equal(4_100, pulse.SilentMs);
    }
}
