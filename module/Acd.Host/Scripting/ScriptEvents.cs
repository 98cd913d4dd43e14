using Acd.Engine.Ids;
using Acd.Engine.Ports;

namespace Acd.Host.Scripting;

/// <summary>What others learn of scripts: variables of the agent's leg, SIP headers, and events CUSTOM <c>acd::script</c>.</summary>
/// <param name="doors">Null: this switch has none, nobody learns anything.</param>
internal sealed class ScriptEvents(ISwitchDoors? doors)
{
    private const string Subclass = "acd::script";
    private const string VariablePrefix = "acd_screen_pop_";
    private const string SipHeaderPrefix = "sip_h_X-ACD-";
    private const string HeaderPrefix = "ACD-Screen-Pop-";

    /// <summary>For the leg that is ordered next: variables, and headers of its INVITE.</summary>
    public void ScreenPopFor(OfferId offer, IReadOnlyDictionary<string, string> texts)
    {
        var pairs = ScreenPopText.Clean(texts);
        doors?.SetLegVariables(offer,
        [
            .. pairs.Select(pair => KeyValuePair.Create(VariablePrefix + pair.Key, pair.Value)),
            .. pairs.Select(pair => KeyValuePair.Create(SipHeaderPrefix + pair.Key.Replace('_', '-'), pair.Value)),
        ]);
    }

    /// <param name="callUuid">The caller's channel, whose data the event carries too.</param>
    /// <param name="queue">His queue.</param>
    /// <param name="agent">Whose screen it is for.</param>
    /// <param name="when"><c>offer</c> or <c>answer</c>.</param>
    /// <param name="texts">What it shall show.</param>
    public void ScreenPop(string callUuid, string queue, string agent, string when, IReadOnlyDictionary<string, string> texts) =>
        Fire(callUuid,
        [
            KeyValuePair.Create("ACD-Action", "screen-pop"), KeyValuePair.Create("ACD-When", when),
            KeyValuePair.Create("ACD-Call-UUID", callUuid), KeyValuePair.Create("ACD-Queue", queue),
            KeyValuePair.Create("ACD-Agent", agent),
            .. ScreenPopText.Clean(texts).Select(pair => KeyValuePair.Create(HeaderPrefix + pair.Key, pair.Value)),
        ]);

    public void Alert(string kind, string script, string hook, string text) => Fire("",
    [
        KeyValuePair.Create("ACD-Action", "alert"), KeyValuePair.Create("ACD-Alert", kind), KeyValuePair.Create("ACD-Script", script),
        KeyValuePair.Create("ACD-Hook", hook), KeyValuePair.Create("ACD-Text", text),
    ]);

    private void Fire(string channelUuid, IReadOnlyList<KeyValuePair<string, string>> headers) =>
        doors?.FireEvent("CUSTOM", Subclass, channelUuid, headers);
}
