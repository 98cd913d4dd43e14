namespace Acd.Bench.Tuning.Report;

/// <summary>One figure of one advice, measured both ways as a pair.</summary>
/// <param name="Shipped">As conf/ has it.</param>
/// <param name="Other">The other way.</param>
public sealed record Round(double Shipped, double Other);
