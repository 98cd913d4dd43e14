using System.Reflection;

namespace Acd.Host;

/// <summary>The version people see: without the commit that the build appends.</summary>
internal static class ProductVersion
{
    public static string Text { get; } = Whole()?.Split('+')[0] ?? "unknown";

    private static string? Whole() =>
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
}
