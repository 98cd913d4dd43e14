using Acd.CallCenter;
using Acd.CallCenter.Keeping;
using Acd.Engine.Config;

namespace Acd.Host.CallCenter;

/// <summary>mod_callcenter's face in front of no engine and no switch. Any thread.</summary>
internal static class CallCenterTrial
{
    /// <summary>As the engine would get it from a face that knew nothing but those who were kept.</summary>
    public static EngineConfig Load(CallCenterImport import, IReadOnlyList<KeptAgent> kept) =>
        new CallCenterFace(NoEngine.Instance, NoSwitch.Instance, () => "").Load(import, kept);
}
