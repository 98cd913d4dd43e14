namespace Acd.Wallboard.Metrics;

/// <summary>What the engine's loop counts beside the board; totals since the engine started.</summary>
/// <param name="CallersJoined">Callers let in.</param>
/// <param name="CallersAnswered">Callers connected.</param>
/// <param name="CallersAbandoned">Callers who hung up while waiting.</param>
/// <param name="OffersStarted">Phones dialled.</param>
/// <param name="FactFailures">Facts some sink failed to take.</param>
/// <param name="OfferP99Ms">Event to phone dialled, 99th percentile, ms.</param>
public sealed record EngineFigures(
    long CallersJoined, long CallersAnswered, long CallersAbandoned, long OffersStarted, long FactFailures,
    double OfferP99Ms);
