using Acd.CallCenter.Tests.Support;

namespace Acd.CallCenter.Tests.Commands;

/// <summary>Lines that are answered by their form alone.</summary>
public sealed class GrammarTests : DeskTest
{
    [Fact]
    public void No_argument_shows_the_usage() => Assert.StartsWith("-USAGE: \ncallcenter_config ", Config(""), StringComparison.Ordinal);

    [Theory]
    [InlineData("agent")]
    [InlineData("foo")]
    [InlineData(" ")]
    [InlineData("agent add z")]
    [InlineData("agent del")]
    [InlineData("agent reload")]
    [InlineData("agent set status anna")]
    [InlineData("agent get status")]
    [InlineData("agent list anna bert")]
    [InlineData("tier add support")]
    [InlineData("tier set position support anna")]
    [InlineData("tier del support")]
    [InlineData("tier reload")]
    [InlineData("queue load")]
    [InlineData("queue unload")]
    [InlineData("queue reload")]
    [InlineData("queue list nonsense")]
    [InlineData("queue count nonsense support")]
    public void A_missing_word_is_invalid(string line) => Assert.Equal("-ERR Invalid!\n", Config(line));

    [Theory]
    [InlineData("foo bar")]
    [InlineData("agent foo")]
    [InlineData("tier get state support anna")]
    [InlineData("queue set support")]
    public void An_unknown_command_is_answered_with_nothing(string line) => Assert.Equal("", Config(line));

    [Theory]
    [InlineData("AGENT Get STATUS anna")]
    [InlineData("^^:agent:get:status:anna")]
    [InlineData("agent get status anna and more")]
    public void Case_separator_and_surplus_words_do_not_matter(string line) => Assert.Equal("Available", Config(line));

    [Fact]
    public void Names_are_compared_letter_by_letter() => Assert.Equal("-ERR Agent not found!\n", Config("agent get status ANNA"));
}
