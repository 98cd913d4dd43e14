namespace Acd.Engine.Config;

/// <summary>When a queue's calls begin to be recorded.</summary>
public enum RecordStart
{
    /// <summary>As soon as caller and agent are connected.</summary>
    AtBridge,

    /// <summary>When somebody orders it during the call.</summary>
    OnCommand,
}
