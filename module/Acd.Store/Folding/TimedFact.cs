using Acd.Engine.Facts;

namespace Acd.Store.Folding;

/// <summary>A fact with the wall clock's time, Unix ms.</summary>
internal readonly record struct TimedFact(Fact Fact, long AtMs);
