namespace Acd.Host.Tests.Support;

/// <summary>A small configuration: two queues; anna works, bob is on a break, carla isn't there.</summary>
internal static class TestConfig
{
    public const string Xml = """
        <configuration name="acd.conf">
          <settings><param name="agent-originate-timeout" value="20"/></settings>
          <queues>
            <queue name="sales"/>
            <queue name="support"/>
          </queues>
          <agents>
            <agent name="anna" type="callback" contact="user/1001" status="Available" wrap-up-time="10"/>
            <agent name="bob" type="callback" contact="user/1002" status="On Break"/>
            <agent name="carla" type="callback" contact="user/1003" status="Logged Out"/>
          </agents>
          <tiers>
            <tier queue="support" agent="anna"/>
            <tier queue="support" agent="bob"/>
            <tier queue="sales" agent="carla"/>
          </tiers>
        </configuration>
        """;

    /// <summary>dora comes, carla goes, anna's wrap-up becomes shorter, sales closes.</summary>
    public const string Changed = """
        <configuration name="acd.conf">
          <settings><param name="agent-originate-timeout" value="20"/></settings>
          <queues>
            <queue name="support"/>
          </queues>
          <agents>
            <agent name="anna" type="callback" contact="user/1001" status="Available" wrap-up-time="5"/>
            <agent name="bob" type="callback" contact="user/1002" status="On Break"/>
            <agent name="dora" type="callback" contact="user/1004" status="Available"/>
          </agents>
          <tiers>
            <tier queue="support" agent="anna"/>
            <tier queue="support" agent="bob"/>
            <tier queue="support" agent="dora"/>
          </tiers>
        </configuration>
        """;
}
