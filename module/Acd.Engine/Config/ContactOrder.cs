namespace Acd.Engine.Config;

/// <summary>How the contacts of an agent who has several are tried within one offer.</summary>
public enum ContactOrder
{
    /// <summary>One after the other, each for the ring timeout.</summary>
    Sequential,

    /// <summary>All at once; the first answer takes the call.</summary>
    Parallel,
}
