namespace Acd.Engine.Config;

/// <summary>What an exit key does.</summary>
public enum ExitAction
{
    /// <summary>The caller leaves the queue for an extension.</summary>
    Leave,

    /// <summary>The caller keeps his place and is called back at his own number.</summary>
    CallBack,
}
