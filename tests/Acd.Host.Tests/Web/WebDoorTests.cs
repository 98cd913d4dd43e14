using Acd.Host.Tests.Support;
using Acd.Host.Web;

namespace Acd.Host.Tests.Web;

/// <summary>What the door says of an engine that is silent or over: from its pulse alone, without waiting for it.</summary>
public sealed class WebDoorTests
{
    private long _nowMs;

    [Theory]
    [InlineData(0, null)]
    [InlineData(3_000, null)]
    [InlineData(3_001, "no sign of life for 3 s")]
    [InlineData(65_000, "no sign of life for 65 s")]
    public void An_engine_without_a_sign_of_life_for_three_seconds_is_in_trouble(long silentMs, string? says)
    {
        var (door, pulse, _) = Make();
        _nowMs = 10_000;
        pulse.Beat();

        _nowMs += silentMs;

        if (says is null)
            Assert.Null(door.Trouble);
        else
            Assert.Contains(says, door.Trouble!.Text, StringComparison.Ordinal);
        pulse.Beat();
        Assert.Null(door.Trouble);
    }

    [Fact]
    public void An_engine_that_is_over_stays_so()
    {
        var (door, pulse, _) = Make();
        door.Close();

        pulse.Beat();

        Assert.Contains("has stopped", door.Trouble!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_noted_any_more_is_not_kept_for_ever()
    {
        var (door, _, @switch) = Make();
        door.Note("root", "root from 127.0.0.1: reload: done", isRefused: false);
        Assert.Equal(1, @switch.Wakes);

        door.Close();
        door.Note("root", "root from 127.0.0.1: reload: done", isRefused: false);

        Assert.Equal(1, @switch.Wakes);
    }

    /// <summary>Nothing here reaches the engine.</summary>
    private (WebDoor Door, EnginePulse Pulse, ScriptedSwitch Switch) Make()
    {
        var @switch = new ScriptedSwitch();
        var pulse = new EnginePulse(() => _nowMs);
        return (new WebDoor(null!, new EngineInbox(@switch), null!, null!, pulse), pulse, @switch);
    }
}
