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
            <param name="scripts-folder" value="/etc/scripts"/>
            <param name="dotnet-root" value="/usr/share/dotnet"/>
            <param name="managed-dir" value="/usr/lib/mod_acd"/>
            <param name="leg-workers-max" value="64"/>
            <param name="stall-ms" value="2000"/>
            <param name="compat" value="mod_callcenter"/>
            <param name="old-spelling" value="true"/>
            <param name="old-status-at-load" value="yes"/>
            <param name="old-removed" value="no"/>
            <param name="start-timeout-ms" value="30000"/>
          </settings>
          <break-reasons><reason code="lunch" limit="30m"/><reason code="training"/></break-reasons>
          <dispositions><disposition code="solved"/><disposition code="call again"/></dispositions>
          <queues>
            <queue name="support@default">
              <param name="strategy" value="longest-idle-agent"/>
              <param name="moh-sound" value="local_stream://moh"/>
              <param name="fallback-extension" value="9001"/>
              <param name="closed-extension" value="9002"/>
              <param name="answer-policy" value="early-media"/>
              <param name="announcement-mode" value="mixed"/>
              <param name="agent-prompt" value="support-call.wav"/>
              <param name="caller-prompt" value="text:One moment|tts://other|eva|please"/>
              <param name="caller-gone-prompt" value="gone.wav"/>
              <param name="inband-dtmf" value="true"/>
              <param name="tts-engine" value="flite"/>
              <param name="tts-voice" value="kal"/>
              <param name="script" value="support.lua"/>
              <param name="removed-queue" value="Bär 🐻"/>
              <param name="removed-extension" value="9005"/>
              <param name="drain-when-removed" value="true"/>
              <param name="replaces" value="old-support"/>
              <param name="screen-pop-url" value="https://crm.example.com/find?number={number}"/>
              <disposition code="refund"/>
              <param name="weight" value="7"/>
              <param name="base-score" value="-50"/>
              <param name="ageing-per-second" value="1.5"/>
              <param name="ageing-cap" value="5000"/>
              <param name="ring-progressively-delay" value="8"/>
              <param name="tier-rules-apply" value="true"/>
              <param name="tier-rule-wait-second" value="300"/>
              <param name="tier-rule-wait-multiply-level" value="yes"/>
              <param name="tier-rule-no-agent-no-wait" value="0"/>
              <param name="preferred-agent-wait-time" value="15"/>
              <param name="team-wait-time" value="16"/>
              <param name="skip-agents-with-external-calls" value="no"/>
              <param name="wrap-up-time" value="17"/>
              <param name="agent-no-answer-status" value="Logged Out"/>
              <param name="max-wait-time" value="300"/>
              <param name="max-wait-spares-ringing" value="yes"/>
              <param name="max-wait-time-with-no-agent" value="60"/>
              <param name="max-wait-time-with-no-agent-time-reached" value="6"/>
              <param name="max-length" value="40"/>
              <param name="max-length-per-agent" value="2.5"/>
              <param name="join-when-empty" value="false"/>
              <param name="leave-when-empty" value="on"/>
              <param name="absent-agents" value="on-break, Talking"/>
              <param name="digit-timeout" value="1500ms"/>
              <param name="media-mode" value="proxy"/>
              <param name="record-template" value="${uuid}.wav"/>
              <param name="record-start" value="on-command"/>
              <param name="record-stereo" value="false"/>
              <param name="discard-abandoned-after" value="2m"/>
              <param name="abandoned-resume-allowed" value="true"/>
              <param name="resume-after-any-end" value="true"/>
              <param name="load-imports" value="own"/>
              <param name="old-members-count" value="true"/>
              <param name="old-presence" value="yes"/>
              <param name="old-agent-found" value="true"/>
              <param name="old-resume" value="true"/>
              <param name="old-on-demand" value="true"/>
              <param name="service-level-time" value="12.5"/>
              <param name="more-service-level-times" value="10, 1m"/>
              <param name="short-abandon-time" value="4"/>
              <param name="default-handle-time" value="2.5m"/>
              <param name="handle-sample-min" value="25"/>
              <skill-step requirement="english>=5 and billing"/>
              <skill-step after="30s" requirement="english"/>
              <overflow when="length" threshold="20" queue="Bär 🐻"/>
              <overflow when="wait" threshold="5m" extension="9003"/>
              <overflow when="expected-wait" threshold="600" queue="Bär 🐻"/>
              <announcement><play value="welcome.wav"/></announcement>
              <announcement after="20" every="45s" every-from-end="yes" order="random" position-max="9" expected-wait-max="30m">
                <play value="you-are.wav|{position}"/>
                <play value="thanks.wav"/>
              </announcement>
              <exit-key digits="1" extension="9004"/>
              <exit-key digits="*2" action="call-back"/>
              <callback dial-string="sofia/gateway/provider/{number}" order="agent-first" attempts="2" retry-time="2m" ring-timeout="25"
                        expiry-time="8h" daily-cap="4" live-max="5">
                <prefix value="+49"/>
                <prefix value="030"/>
              </callback>
            </queue>
            <queue name="Bär 🐻"/>
          </queues>
          <agents>
            <agent name="anna" type="callback" contact="[leg_timeout=10]user/${agent_ext}@default" contact-order="parallel"
                   status="Available" capacity="2" team="north" max-no-answer="3" wrap-up-time="10" wrap-up-rule="until-disposition"
                   wrap-up-extension-max="2m" reject-delay-time="11" busy-delay-time="12" no-answer-delay-time="13"
                   failure-delay-time="0.25" failures-are-no-answers="yes"
                   ring-timeout="14.5" min-rest-time="18" max-occupancy-percent="85" occupancy-window="1h">
              <contact value="user/2000"/>
              <contact value="sofia/gateway/provider/4930123456"/>
              <skill name="english" level="5"/>
              <skill name="billing" level="10"/>
            </agent>
            <agent name="bert" contact="user/1001"/>
            <agent name="carl" contact="user/1002" status="Available (On Demand)"/>
            <agent name="dora" contact="user/1003" status="on break" type="Callback"/>
            <agent name="emil" type="UUID-standby"/>
          </agents>
          <tiers>
            <tier agent="anna" queue="support@default" level="2" position="3" weight="4" paused="yes"/>
            <tier agent="bert" queue="support@default"/>
            <tier agent="anna" queue="Bär 🐻" level="0" position="0"/>
          </tiers>
        </configuration>
        """;
}
