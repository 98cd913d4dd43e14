using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Ports;
using Acd.Host.Logging;
using Acd.Host.Scripting;
using Microsoft.Extensions.Logging;

namespace Acd.Host.Recovery;

/// <summary>
/// Has the switch count its channels every few seconds and the engine compare; at the start, and when the switch has recovered channels, it
/// also asks who talks. Engine thread only.
/// </summary>
internal sealed class ChannelAudit(ISwitch @switch, ISwitchCensus? census, EngineDriver driver, ScriptGate gate, ILogger log)
{
    private const long EveryUs = 5_000_000;

    /// <summary>The switch owes no answer for ever: it may have been out of memory.</summary>
    private const long PatienceUs = 30_000_000;

    private ulong _lastRequest;
    private ulong _awaited;
    private long _askedUs = long.MinValue / 2;
    private long _askedAtMs;
    private bool _wantsConversations;

    /// <summary>A count has come in, or there is none to come.</summary>
    public bool IsAnswered => census is null || (_lastRequest > 0 && _awaited == 0);

    /// <summary>Asks at once, for conversations too.</summary>
    public void Begin()
    {
        _wantsConversations = true;
        Ask();
    }

    /// <summary>To be called often.</summary>
    public void Turn()
    {
        long sinceUs = @switch.NowUs - _askedUs;
        if (sinceUs >= PatienceUs || (_awaited == 0 && (_wantsConversations || sinceUs >= EveryUs)))
            Ask();
    }

    public void OnConversation(in ConversationFound e)
    {
        if (driver.Handle(in e) is { } error)
            log.ConversationNotAdopted(e.Agent, error.What);
    }

    public void OnRecovered()
    {
        _wantsConversations = true;
        Turn();
    }

    public void OnCounted(ulong request, IReadOnlySet<CallId> callers, IReadOnlySet<OfferId> legs, IReadOnlySet<OfferId> idleLegs)
    {
        if (request != _awaited)
            return;
        _awaited = 0;

        // Who waits for his script's decision is here and none of the engine's business yet.
        var known = callers.Where(call => !gate.Keeps(call)).ToHashSet();
        driver.Handle(new ChannelsCounted(_askedAtMs, known, legs, idleLegs));
    }

    private void Ask()
    {
        _askedUs = @switch.NowUs;
        _askedAtMs = driver.NowMs;
        if (census is null)
            return;
        _awaited = ++_lastRequest;
        census.CountChannels(_awaited, _wantsConversations);
        _wantsConversations = false;
    }
}
