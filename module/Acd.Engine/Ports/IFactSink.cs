using Acd.Engine.Facts;

namespace Acd.Engine.Ports;

/// <summary>Takes facts on the engine thread. Must return at once and never throw: copy what you need and go.</summary>
public interface IFactSink
{
    void Take(in Fact fact);
}
