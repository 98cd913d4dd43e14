namespace Acd.Engine.Statistics;

/// <summary>Durations whose distribution is kept.</summary>
internal enum HistogramKind
{
    /// <summary>Waits of answered callers.</summary>
    Wait,
    Talk,
    WrapUp,
}
