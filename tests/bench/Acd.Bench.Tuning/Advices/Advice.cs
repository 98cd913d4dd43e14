using Acd.Bench.Live.Measuring;

namespace Acd.Bench.Tuning.Advices;

/// <summary>One thing that can be set this way or that, everything else equal.</summary>
/// <param name="Id">In raw numbers; the name of the doctor's check where there is one.</param>
/// <param name="Shipped">What conf/ does, in a few words.</param>
/// <param name="Other">What it is compared with.</param>
/// <param name="OtherInChinese">The same for the Chinese document.</param>
/// <param name="Variation">How to set it the other way.</param>
public sealed record Advice(string Id, string Shipped, string Other, string OtherInChinese, SwitchVariation Variation);
