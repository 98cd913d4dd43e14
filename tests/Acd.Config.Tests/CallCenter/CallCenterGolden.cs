namespace Acd.Config.Tests.CallCenter;

/// <summary>A callcenter.conf.xml as mod_callcenter's users have it, FusionPBX's extras included.</summary>
internal static class CallCenterGolden
{
    public const string Xml =
        """
        <configuration name="callcenter.conf" description="CallCenter">
          <settings>
            <param name="odbc-dsn" value="pgsql://hostaddr=127.0.0.1 dbname=fs"/>
            <param name="dbname" value="/dev/shm/callcenter.db"/>
            <param name="cc-instance-id" value="pbx1"/>
            <param name="Reserve-Agents" value="true"/>
            <param name="agent-originate-timeout" value="25"/>
            <param name="debug" value="0"/>
          </settings>
          <queues>
            <queue name="support@default" label="Support">
              <param name="strategy" value="Ring-All"/>
              <param name="moh-sound" value="$${hold_music}"/>
              <param name="announce-sound" value="wait.wav"/>
              <param name="announce-frequency" value="30"/>
              <param name="record-template" value="/rec/${uuid}.wav"/>
              <param name="time-base-score" value="System"/>
              <param name="ring-progressively-delay" value="7"/>
              <param name="max-wait-time" value="300.9"/>
              <param name="max-wait-time-with-no-agent" value="20"/>
              <param name="max-wait-time-with-no-agent-time-reached" value="0"/>
              <param name="tier-rules-apply" value="yes"/>
              <param name="tier-rule-wait-second" value="+60"/>
              <param name="tier-rule-wait-multiply-level" value="1"/>
              <param name="tier-rule-no-agent-no-wait" value="FALSE"/>
              <param name="discard-abandoned-after" value="90"/>
              <param name="abandoned-resume-allowed" value="on"/>
              <param name="agent-no-answer-status" value="logged out"/>
              <param name="skip-agents-with-external-calls" value="no"/>
            </queue>
            <queue name="plain"/>
          </queues>
          <agents>
            <agent name="1000@default" type="Callback" contact="[leg_timeout=10]user/1000@default" status="Available" max-no-answer="3"
                   wrap-up-time="10" reject-delay-time="11" busy-delay-time="60" no-answer-delay-time="abc"/>
            <agent name="standby" type="uuid-standby"/>
          </agents>
          <tiers>
            <tier agent="1000@default" queue="Support@Default" level="2" position="-1" domain_name="default"/>
            <tier agent="standby" queue="plain"/>
          </tiers>
        </configuration>
        """;
}
