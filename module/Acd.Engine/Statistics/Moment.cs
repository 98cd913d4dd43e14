namespace Acd.Engine.Statistics;

/// <summary>Where something is booked.</summary>
/// <param name="Quarter">Number of the quarter of an hour since 1970 in UTC: every time zone's quarters begin with one of them.</param>
/// <param name="Day">Number of the local day since 1970.</param>
internal readonly record struct Moment(long Quarter, long Day);
