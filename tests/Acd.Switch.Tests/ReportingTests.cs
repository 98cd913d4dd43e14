using Acd.Engine.Ports;
using Acd.Switch.Tests.Fakes;

namespace Acd.Switch.Tests;

/// <summary>The start-up verdict and the log.</summary>
public sealed class ReportingTests : IDisposable
{
    private readonly FakeHost _host = new();
    private readonly NativeSwitch _switch;

    public ReportingTests() => _switch = _host.Attach();

    public void Dispose() => _host.Dispose();

    [Fact]
    public void Success_is_a_text_of_length_zero()
    {
        _switch.ReportReady(null);
        Assert.Equal([null], _host.ReadyTexts);
    }

    [Fact]
    public void A_failure_is_one_line()
    {
        _switch.ReportReady("acd.conf is wrong 🐻\nsee line 3");
        Assert.Equal(["acd.conf is wrong 🐻 see line 3"], _host.ReadyTexts);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void A_failure_without_a_reason_is_never_taken_for_success(string reason)
    {
        _switch.ReportReady(reason);
        Assert.Contains("failed to start", Assert.Single(_host.ReadyTexts), StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_verdict_stands()
    {
        _switch.ReportReady(null);
        _switch.ReportReady("too late");
        Assert.Equal([null], _host.ReadyTexts);
    }

    [Theory]
    [InlineData(SwitchLogLevel.Critical, 2)]
    [InlineData(SwitchLogLevel.Error, 3)]
    [InlineData(SwitchLogLevel.Warning, 4)]
    [InlineData(SwitchLogLevel.Notice, 5)]
    [InlineData(SwitchLogLevel.Info, 6)]
    [InlineData(SwitchLogLevel.Debug, 7)]
    public void Levels_are_syslogs(SwitchLogLevel level, int number)
    {
        _switch.Log(level, "text");
        Assert.Equal([(number, "text")], _host.LogLines);
    }

    [Fact]
    public void A_callers_name_can_neither_break_a_line_nor_steer_a_terminal()
    {
        _switch.Log(SwitchLogLevel.Info, "name \r\n2026 [CRIT] forged\u001b[2J\u009b2J\u0000\u007f é\u00a0ÿ🐻");
        Assert.Equal("name   2026 [CRIT] forged [2J  2J   é\u00a0ÿ🐻", Assert.Single(_host.LogLines).Text);
    }

    [Fact]
    public void A_long_line_arrives_whole_and_so_does_the_next()
    {
        string longText = string.Concat(Enumerable.Repeat("🐻", 50_000));
        _switch.Log(SwitchLogLevel.Info, longText);
        _switch.Log(SwitchLogLevel.Info, "short");
        _switch.Log(SwitchLogLevel.Info, "");
        Assert.Equal([(6, longText), (6, "short"), (6, "")], _host.LogLines);
    }
}
