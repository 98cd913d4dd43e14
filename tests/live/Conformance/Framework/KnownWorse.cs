namespace Acd.Conformance.Tests.Framework;

/// <summary>
/// Cases in which mod_acd is worse and known to be, with what it lacks. Also told to users, in docs/mod_callcenter.md. A case that is
/// no longer worse must leave this list: until then nothing would notice it becoming worse again.
/// </summary>
public static class KnownWorse
{
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>();
}
