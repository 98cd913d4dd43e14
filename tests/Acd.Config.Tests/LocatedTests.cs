using Acd.Engine;
using Acd.Engine.Config;

namespace Acd.Config.Tests;

/// <summary>What the engine's validator finds gets the line it concerns.</summary>
public sealed class LocatedTests
{
    private static readonly Sentence Said = new("value-wrong", $"is wrong");

    private static readonly ConfigReadResult Result = AcdConfigReader.Read(
        """
        <configuration name="acd.conf">
          <queues>
            <queue name="support">
              <param name="Max-Wait-Time" value="5"/>
              <overflow when="length" threshold="1" queue="support"/>
              <overflow when="length" threshold="2"
                        queue="support"/>
            </queue>
          </queues>
          <agents><agent name="anna" contact="user/1"/></agents>
          <tiers>
            <tier queue="support" agent="anna"/>
          </tiers>
        </configuration>
        """);

    [Theory]
    [InlineData("queue \"support\" / max-wait-time", 4)]
    [InlineData("queue \"support\" / overflow 1", 5)]
    [InlineData("queue \"support\" / overflow 2 / queue", 7)]
    [InlineData("queue \"support\" / overflow 2 / extension", 6)]
    [InlineData("queue \"support\" / overflow 2 / queue, column 3", 7)]
    [InlineData("queue \"support\" / strategy", 3)]
    [InlineData("tier queue \"support\" agent \"anna\" / level", 12)]
    public void The_line_of_the_value_or_of_what_is_around_it(string where, int line) =>
        Assert.Equal(Wrong($"{where}, line {line}"), Result.Located(Wrong(where)));

    [Theory]
    [InlineData("queue \"sales\" / strategy")]
    [InlineData("configuration")]
    public void What_the_document_does_not_have_stays_as_it_is(string where) =>
        Assert.Equal(Wrong(where), Result.Located(Wrong(where)));

    private static ConfigError Wrong(string where) => new(where, Said);
}
