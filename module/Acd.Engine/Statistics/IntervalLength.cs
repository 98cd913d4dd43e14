namespace Acd.Engine.Statistics;

/// <summary>Lengths of reporting intervals, in minutes. They begin on the local quarter or half of the hour.</summary>
public enum IntervalLength
{
    Minutes15 = 15,
    Minutes30 = 30,
}
