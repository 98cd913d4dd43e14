using Acd.Host.Tests.Support;
using Acd.Switch;

namespace Acd.Host.Tests.ConsoleCommands;

/// <summary>The shim answers <c>acd shim</c> itself; spellings it doesn't recognize come here, and are asked again as it does.</summary>
public sealed class ShimCommandTests
{
    private readonly ScriptedSwitch _switch = new();

    [Theory]
    [InlineData("SHIM", "acd shim", "engine            running\nevents in ring    0\n")]
    [InlineData("shim  --json", ShimFigures.Question, "{\"engine\":\"running\"}\n")]
    public void It_passes_on_what_the_shim_says(string line, string question, string answer)
    {
        _switch.SwitchAnswers[question] = answer;

        Assert.Equal(answer, Type(line));
    }

    [Fact]
    public void A_switch_without_a_shim_is_told_of() =>
        Assert.StartsWith("-ERR the switch doesn't say", Type("shim"), StringComparison.Ordinal);

    private string Type(string line)
    {
        _switch.Type(1, line);
        _switch.IsOver = () => _switch.Replies.Count > 0;
        _switch.Run();
        return Assert.Single(_switch.Replies);
    }
}
