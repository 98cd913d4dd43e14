namespace Acd.Bench.Engine.Micro;

/// <summary>One step, per input.</summary>
internal sealed record MicroResult(string Step, double MeanNs, double ErrorNs, double BytesPerEvent);
