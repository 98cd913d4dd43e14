using Acd.Simulator;

namespace Acd.Host.Simulate;

/// <summary>What <c>simulate</c> was asked for on the command line.</summary>
internal sealed record SimulateSettings(SimulationOptions Simulation, bool Trace);
