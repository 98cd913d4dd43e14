namespace Acd.Scripting.Hooks;

/// <summary>The moments at which a script is asked.</summary>
public enum HookKind
{
    /// <summary>A caller arrived: choose queue, priority, skills, preferred agent, greeting.</summary>
    OnEnter,

    /// <summary>A caller still waits, every few seconds: relax, overflow, offer a callback.</summary>
    OnWait,

    /// <summary>Before an offer: veto or re-rank the candidates, give screen-pop data.</summary>
    OnOffer,

    /// <summary>An agent answered.</summary>
    OnAnswer,

    /// <summary>The caller leaves: where next.</summary>
    OnLeave,
}
