using Acd.Doctor.Checks;

namespace Acd.Doctor;

/// <summary>Every check, in the order in which they are told.</summary>
public static class CheckCatalogue
{
    public static IReadOnlyList<Check> All { get; } =
    [
        .. ConfigurationChecks.All, .. CoreChecks.All, .. ProfileChecks.All, .. AccessChecks.All, .. ModuleChecks.All,
        .. SystemChecks.All, .. ProcessChecks.All, .. LiveChecks.All, .. EventChecks.All,
        .. EngineChecks.All,
    ];
}
