using Acd.Architecture.Tests.Source;

namespace Acd.Architecture.Tests.Rules;

/// <summary>Which project may reference which, and which may be unsafe.</summary>
internal static class ProjectRules
{
    /// <summary>
    /// The one package of the engine: percentiles that can be merged across intervals and nodes are a field of their own. Which of its
    /// types the engine may use is in <see cref="BannedSymbols"/>.
    /// </summary>
    public const string Histograms = "HdrHistogram";

    private const string Engine = "Acd.Engine";
    private const string Host = "Acd.Host";
    private const string Door = "FsModule.Plugin";
    private const string DoorReference = "FreeSWITCH.Managed.Reference";
    private const string UnsafeProject = "Acd.Switch";

    /// <summary>Engine to nothing; satellites to the engine; the host to all; nobody to the host. Tests may reference anything.</summary>
    public static IEnumerable<string> Directions(IEnumerable<Project> projects) =>
        from project in projects
        where !project.IsTest
        from reference in project.References
        where !IsAllowed(project.Name, reference)
        select $"{project.File.Path}: may not reference {reference}";

    /// <summary>The engine needs the BCL and <see cref="Histograms"/>, nothing else.</summary>
    public static IEnumerable<string> EnginePackages(IEnumerable<Project> projects) =>
        from project in projects
        where project.Name == Engine
        from package in project.RuntimePackages
        where package != Histograms
        select $"{project.File.Path}: the engine may not need the package {package}";

    public static IEnumerable<string> Unsafe(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Extension is ".csproj" or ".props" or ".targets" && !file.IsUnder("tests")
        where file.Text.Contains("AllowUnsafeBlocks", StringComparison.Ordinal) && file.Name != UnsafeProject + ".csproj"
        select $"{file.Path}: only {UnsafeProject} is unsafe";

    private static bool IsAllowed(string from, string to) => from switch
    {
        Engine or DoorReference => false,
        Door => to == DoorReference,
        Host => to != Door && to != DoorReference,
        _ => to == Engine,
    };
}
