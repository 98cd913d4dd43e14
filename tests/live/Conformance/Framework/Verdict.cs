namespace Acd.Conformance.Tests.Framework;

/// <summary>How what a module does compares with what mod_callcenter is known to do.</summary>
public enum Verdict
{
    Same,

    /// <summary>Different on purpose: mod_callcenter's behaviour is a defect nobody can depend on.</summary>
    Better,
    Worse,
}
