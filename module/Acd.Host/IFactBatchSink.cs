using Acd.Engine.Ports;

namespace Acd.Host;

/// <summary>A sink that also wants to know when the facts of one input of the engine are all there.</summary>
internal interface IFactBatchSink : IFactSink
{
    /// <summary>Must return at once and never throw.</summary>
    void EndOfInput();
}
