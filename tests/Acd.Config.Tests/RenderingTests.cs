namespace Acd.Config.Tests;

/// <summary>The shapes in which the text can reach us.</summary>
public sealed class RenderingTests
{
    /// <summary>Character references, closing tags, blank lines: as FreeSWITCH 1.11 writes what it was asked for.</summary>
    private const string AsFreeSwitchRenders =
        """
        <configuration name="acd.conf" description="ACD">

                <settings>
                    <param name="fallback-extension" value="9000"></param>

              </settings>

                <queues>
                    <queue name="support &amp; &quot;sales&quot; B&#xE4;r &#x1F43B;">
                        <param name="moh-sound" value="local_stream://moh"></param>

                        <param name="max-wait-time" value=""></param>

                </queue>

              </queues>

                <agents>
            <agent name="anna" type="callback" contact="{a=b,c='d'}user/${agent_ext}@default" status="Available (On Demand)"></agent>
          </agents>

                <tiers>
                    <tier queue="support &amp; &quot;sales&quot; B&#xE4;r &#x1F43B;" agent="anna"></tier>
          </tiers>

            </configuration>
        """;

    [Fact]
    public void FreeSwitchs_own_rendering_is_read()
    {
        ConfigReadResult result = AcdConfigReader.Read(AsFreeSwitchRenders);
        Assert.Empty(result.Errors);
        Assert.Empty(result.Warnings);
        Assert.Equal("support & \"sales\" Bär 🐻", Assert.Single(result.Config!.Queues).Name);
        Assert.Equal(0, result.Config.Queues[0].MaxWaitMs);
        Assert.Equal("{a=b,c='d'}user/${agent_ext}@default", Assert.Single(result.Config.Agents).Contact);
        Assert.Equal("support & \"sales\" Bär 🐻", Assert.Single(result.Config.Tiers).Queue);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("\ufeff{0}")]
    [InlineData("<!-- by hand -->\n{0}\n<!-- end -->")]
    [InlineData("<document type=\"freeswitch/xml\"><section name=\"configuration\">{0}</section></document>")]
    [InlineData("<document><section name=\"configuration\"><configuration name=\"other.conf\"/>{0}</section><section/></document>")]
    public void The_element_alone_or_inside_its_document(string frame)
    {
        string configuration = Golden.Xml.Replace("<?xml version=\"1.0\"?>", "", StringComparison.Ordinal).Trim();
        ConfigReadResult result = AcdConfigReader.Read(frame.Replace("{0}", configuration, StringComparison.Ordinal));
        Assert.Empty(result.Errors);
        Assert.Equal(2, result.Config!.Queues.Length);
    }

    [Fact]
    public void Sections_of_the_same_name_count_as_one()
    {
        ConfigReadResult result = AcdConfigReader.Read(
            """
            <configuration name="ACD.CONF">
              <tiers><tier queue="b" agent="anna"/></tiers>
              <queues><queue name="a"/></queues>
              <queues><queue name="b"/></queues>
              <agents><agent name="anna" contact="user/1"/></agents>
              <settings><param name="stall-ms" value="5000"/></settings>
              <settings><param name="fallback-extension" value="1"/></settings>
            </configuration>
            """);
        Assert.Empty(result.Errors);
        Assert.Equal(["a", "b"], result.Config!.Queues.Select(q => q.Name));
        Assert.All(result.Config.Queues, q => Assert.Equal("1", q.FallbackExtension));
        Assert.Equal(5000, result.HostSettings.StallMs);
    }

    [Fact]
    public void An_empty_configuration_is_valid()
    {
        ConfigReadResult result = AcdConfigReader.Read("<configuration name=\"acd.conf\"/>");
        Assert.Empty(result.Errors);
        Assert.Empty(result.Config!.Queues);
    }
}
