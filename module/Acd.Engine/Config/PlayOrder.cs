namespace Acd.Engine.Config;

/// <summary>Which of several plays of an announcement comes next.</summary>
public enum PlayOrder
{
    /// <summary>One after the other, then the first again.</summary>
    InTurn,

    /// <summary>Any, but not the same twice in a row when there are more.</summary>
    Random,
}
