namespace Acd.Host;

/// <summary>How a supervisor is called who wants to follow an agent.</summary>
internal static class SupervisorPhone
{
    /// <summary>How an extension is called that isn't an agent's name.</summary>
    private const string ExtensionPrefix = "user/";

    /// <summary>A dial string has a slash; an extension may be an agent's name, whose phone is known. Engine thread only.</summary>
    public static string DialString(EngineDriver driver, string supervisor) => supervisor.Contains('/', StringComparison.Ordinal)
        ? supervisor
        : driver.ContactOf(supervisor) ?? ExtensionPrefix + supervisor;
}
