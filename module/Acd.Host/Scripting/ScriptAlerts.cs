using Acd.Scripting.Hooks;
using Acd.Scripting.Running;

namespace Acd.Host.Scripting;

/// <summary>What an operator must know of scripts: counted, kept for <c>acd status</c>, and fired as events. Engine thread only.</summary>
internal sealed class ScriptAlerts(ScriptEvents events)
{
    /// <summary>Since the engine started.</summary>
    public long Count { get; private set; }

    /// <summary>The last one; empty: none, or the scripts were put right since.</summary>
    public string Last { get; private set; } = "";

    public void Take(ScriptAlert alert)
    {
        if (alert.Kind == ScriptAlertKind.Reloaded)
        {
            Last = "";
            return;
        }
        Count++;
        Last = alert.Text;
        string kind = alert.Kind == ScriptAlertKind.HookSwitchedOff ? "hook-switched-off" : "reload-refused";
        events.Alert(kind, alert.Script, alert.Hook?.Name() ?? "", alert.Text);
    }
}
