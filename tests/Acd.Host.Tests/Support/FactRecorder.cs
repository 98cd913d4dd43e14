namespace Acd.Host.Tests.Support;

/// <summary>Keeps every fact.</summary>
internal sealed class FactRecorder : IFactSink
{
    public List<Fact> Facts { get; } = [];

    public void Take(in Fact fact) => Facts.Add(fact);

    public IEnumerable<Fact> Of(FactKind kind) => Facts.Where(fact => fact.Kind == kind);
}
