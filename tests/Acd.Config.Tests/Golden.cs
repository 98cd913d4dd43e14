namespace Acd.Config.Tests;

/// <summary>A document that uses everything we read and is right in every point.</summary>
internal static class Golden
{
    public const string Xml =
        """
        <?xml version="1.0"?>
        <configuration name="acd.conf" description="ACD">
          <settings>
            <param name="agent-originate-timeout" value="25"/>
            <param name="fallback-extension" value="9000"/>
            <param name="dotnet-root" value="/usr/share/dotnet"/>
            <param name="managed-dir" value="/usr/lib/mod_acd"/>
            <param name="leg-workers-max" value="64"/>
            <param name="stall-ms" value="2000"/>
            <param name="start-timeout-ms" value="30000"/>
          </settings>
          <queues>
            <queue name="support@default">
              <param name="strategy" value="longest-idle-agent"/>
              <param name="moh-sound" value="local_stream://moh"/>
              <param name="max-wait-time" value="300"/>
              <param name="fallback-extension" value="9001"/>
              <param name="service-level-time" value="12.5"/>
            </queue>
            <queue name="Bär 🐻"/>
          </queues>
          <agents>
            <agent name="anna" type="callback" contact="[leg_timeout=10]user/${agent_ext}@default" status="Available" max-no-answer="3"
                   wrap-up-time="10" reject-delay-time="11" busy-delay-time="12" no-answer-delay-time="13" failure-delay-time="0.25"
                   ring-timeout="14.5"/>
            <agent name="bert" contact="user/1001"/>
            <agent name="carl" contact="user/1002" status="Available (On Demand)"/>
            <agent name="dora" contact="user/1003" status="on break" type="Callback"/>
          </agents>
          <tiers>
            <tier agent="anna" queue="support@default" level="2" position="3"/>
            <tier agent="bert" queue="support@default"/>
            <tier agent="anna" queue="Bär 🐻" level="0" position="0"/>
          </tiers>
        </configuration>
        """;
}
