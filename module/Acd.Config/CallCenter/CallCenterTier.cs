namespace Acd.Config.CallCenter;

/// <summary>One <c>tier</c> of callcenter.conf. Level and position are 1 when left out, at a reload too.</summary>
public sealed record CallCenterTier(string Queue, string Agent, int Level, int Position);
