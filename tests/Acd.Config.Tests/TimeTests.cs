namespace Acd.Config.Tests;

/// <summary>Seconds as written, ms as used.</summary>
public sealed class TimeTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("20", 20_000)]
    [InlineData("+20", 20_000)]
    [InlineData("0.5", 500)]
    [InlineData(".5", 500)]
    [InlineData(" 1.25 ", 1_250)]
    [InlineData("86400", 86_400_000)]
    [InlineData("0.0001", 1)]
    [InlineData("1.0004", 1_000)]
    [InlineData("", 0)]
    [InlineData("1500ms", 1_500)]
    [InlineData("30s", 30_000)]
    [InlineData("5m", 300_000)]
    [InlineData("1.5H", 5_400_000)]
    [InlineData("24h", 86_400_000)]
    [InlineData("0.1ms", 1)]
    public void Fractions_count_and_nothing_becomes_zero_by_rounding(string seconds, long ms)
    {
        ConfigReadResult result = AcdConfigReader.Read(
            $"<configuration name='acd.conf'><queues><queue name='q'><param name='max-wait-time' value='{seconds}'/></queue></queues>" +
            "</configuration>");
        Assert.Empty(result.Errors);
        Assert.Equal(ms, result.Config!.Queues[0].MaxWaitMs);
    }

    /// <summary>mod_callcenter takes 0 for its default of 60 s; an agent's own time-out comes first.</summary>
    [Theory]
    [InlineData("25", "", 25_000)]
    [InlineData("25", "ring-timeout='7.5'", 7_500)]
    [InlineData("25", "ring-timeout=''", 25_000)]
    [InlineData("0", "", 60_000)]
    [InlineData("", "", 60_000)]
    [InlineData("3600", "", 3_600_000)]
    public void The_ring_time_out_is_the_agents_own_or_the_settings(string setting, string attribute, int ms)
    {
        ConfigReadResult result = AcdConfigReader.Read(
            $"<configuration name='acd.conf'><settings><param name='agent-originate-timeout' value='{setting}'/></settings>" +
            $"<agents><agent name='a' contact='user/1' {attribute}/></agents></configuration>");
        Assert.Empty(result.Errors);
        Assert.Equal(ms, result.Config!.Agents[0].RingTimeoutMs);
    }
}
