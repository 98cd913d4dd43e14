namespace Acd.Live.Tests.Bench;

/// <summary>One measured span of one exchange.</summary>
/// <param name="ProcessUs">µs of CPU of all its threads for each packet a caller should have got.</param>
/// <param name="ThreadUs">The same of the waiting room's thread alone; 0 when there is none.</param>
/// <param name="Heard">Share of these packets that came.</param>
/// <param name="Gaps">Time between two packets of one caller in ms: median, 99th percentile, longest.</param>
internal sealed record Sample(double ProcessUs, double ThreadUs, double Heard, string Gaps);
