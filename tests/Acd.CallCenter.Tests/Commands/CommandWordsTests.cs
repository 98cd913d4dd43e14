using Acd.CallCenter.Commands;

namespace Acd.CallCenter.Tests.Commands;

/// <summary>Words as FreeSWITCH's core separates them.</summary>
public sealed class CommandWordsTests
{
    [Theory]
    [InlineData("agent list", "agent", "list")]
    [InlineData("  agent   list  ", "agent", "list")]
    [InlineData("set status z 'Logged Out'", "set", "status", "z", "Logged Out")]
    [InlineData("a 'it\\'s'", "a", "it's")]
    [InlineData("a ''", "a", "")]
    [InlineData("a ' b '", "a", " b ")]
    [InlineData("a b' c", "a", "b' c")]
    [InlineData("a x\\sy", "a", "x y")]
    [InlineData("a x\\ y", "a", "x\\ y")]
    [InlineData("a x\\", "a", "x\\")]
    [InlineData("a {x='1 2'}user/1", "a", "{x=1 2}user/1")]
    [InlineData("^^:agent:set:a b", "agent", "set", "a b")]
    [InlineData("^^:agent:get::x", "agent", "get", "", "x")]
    [InlineData("^^:a:'b:c':d\\:e", "a", "b:c", "d:e")]
    [InlineData("^^ a b", "a", "b")]
    [InlineData("^^", "^^")]
    [InlineData("^^:", "^^:")]
    [InlineData("   ", "")]
    public void A_line_is_split(string line, params string[] words) => Assert.Equal(words, CommandWords.Split(line, 8));

    [Fact]
    public void Nothing_is_no_word() => Assert.Empty(CommandWords.Split("", 8));

    [Fact]
    public void The_last_word_swallows_the_rest() =>
        Assert.Equal(["1", "2", "3 4  5"], CommandWords.Split("1 2 3 4  5 ", 3));

    [Fact]
    public void The_last_word_swallows_the_rest_with_another_separator_too() =>
        Assert.Equal(["1", "2", "3:4"], CommandWords.Split("^^:1:2:3:4", 3));
}
