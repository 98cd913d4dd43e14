namespace Acd.Conformance.Tests.Framework;

/// <summary>A module that answers to callcenter_config.</summary>
/// <param name="Name">Name as FreeSWITCH loads it.</param>
public sealed record Module(string Name)
{
    /// <summary>The one the other is measured by.</summary>
    public static readonly Module Stock = new("mod_callcenter");

    public static readonly Module Ours = new("mod_acd");
}
