namespace Acd.Engine.Config;

/// <summary>When a caller goes elsewhere.</summary>
public enum OverflowCondition
{
    /// <summary>He joins and so many callers wait already. Threshold: callers.</summary>
    Length,

    /// <summary>He has waited so long. Threshold: ms.</summary>
    Wait,

    /// <summary>He joins and the median of his expected wait is that long. Threshold: ms.</summary>
    ExpectedWait,
}
