using Acd.Engine.Config;

namespace Acd.Config.Tests;

/// <summary>What is found can be said in other words: by its code, and by what it is about.</summary>
public sealed class FindingTests
{
    [Theory]
    [InlineData("<settings><param name='compatt' value='none'/></settings>", "name-unknown", "setting", "compatt", "compat")]
    [InlineData("<settings><param name='flux' value='1'/></settings>", "name-unknown", "setting", "flux", "")]
    [InlineData("<settings><param name='debug' value='1'/></settings>", "name-not-yet", "")]
    [InlineData("<setings/>", "element-unknown", "setings", "settings")]
    public void A_warning_has_the_name_that_may_have_been_meant_and_none_of_the_words(string xml, string code, params string[] values)
    {
        var warning = Assert.Single(Read(xml).Warnings);
        Assert.Equal(code, warning.Said.Id);
        Assert.Equal(values, warning.Said.Values);
    }

    [Theory]
    [InlineData("<settings><param name='store-node' value='-1'/></settings>", "number-negative", "-1", "0", "900")]
    [InlineData(
        "<settings><param name='compat' value='nonne'/></settings>", "word-unknown", "nonne", "\"none\", \"mod_callcenter\"", "none")]
    [InlineData("<tiers><tier queue='q' agent='a'/></tiers>", "reference-unknown", "queue", "q")]
    public void An_error_has_its_values_in_the_order_of_the_words(string xml, string code, params string[] values)
    {
        var error = Read(xml).Errors[0];
        Assert.Equal(code, error.Said.Id);
        Assert.Equal(values, error.Said.Values);
    }

    [Fact]
    public void A_value_of_several_lines_stays_on_one_in_the_words_and_in_the_values()
    {
        var error = Assert.Single(ConfigValidator.Validate(new EngineConfig
        {
            Queues = [new QueueConfig { Name = "q", Strategy = "a\nb" }],
        }));
        Assert.StartsWith("unknown strategy \"a?b\"", error.What, StringComparison.Ordinal);
        Assert.Equal("a?b", error.Said.Values[0]);
    }

    private static ConfigReadResult Read(string content) =>
        AcdConfigReader.Read($"<configuration name='acd.conf'>{content}</configuration>");
}
