using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Acd.Architecture.Tests.Rules;

/// <summary>
/// What the engine may not use, checked in its compiled form: the analyzer's list says it while typing, this says it of the
/// result, and by whole namespaces.
/// </summary>
internal static class BannedSymbols
{
    private static readonly string[] BannedPrefixes =
    [
        "System.IO.", "System.Net.", "System.Threading.", "System.Diagnostics.Process", "System.Runtime.InteropServices.Marshal",
        "Microsoft.",
    ];

    /// <summary>Plain counters in an array. Other types of that package know clocks, threads or files.</summary>
    private static readonly string[] PureHistograms = ["HdrHistogram.IntHistogram", "HdrHistogram.HistogramBase"];

    /// <summary>The names in a BannedSymbols.txt, without parameters: <c>System.Random</c>, <c>System.DateTime.get_Now</c>.</summary>
    public static IEnumerable<string> ParseList(string text) =>
        from line in text.Split('\n')
        let id = line.Split(';')[0].Trim()
        where id.Length > 2 && id[1] == ':'
        let name = id[2..].Split('(')[0]
        select id[0] == 'P' ? AsGetter(name) : name;

    public static IEnumerable<string> Breaches(Stream assembly, IReadOnlyCollection<string> banned)
    {
        using var file = new PEReader(assembly);
        var metadata = file.GetMetadataReader();
        foreach (string symbol in Symbols(metadata).Distinct().Order(StringComparer.Ordinal))
        {
            if (banned.Contains(symbol) || BannedPrefixes.Any(prefix => symbol.StartsWith(prefix, StringComparison.Ordinal))
                || IsImpureHistogram(symbol))
                yield return $"Acd.Engine.dll: uses {symbol}";
        }

        foreach (var handle in metadata.AssemblyReferences)
        {
            string name = metadata.GetString(metadata.GetAssemblyReference(handle).Name);
            if (!name.StartsWith("System.", StringComparison.Ordinal) && name != ProjectRules.Histograms)
                yield return $"Acd.Engine.dll: references the assembly {name}";
        }
    }

    private static bool IsImpureHistogram(string symbol) =>
        symbol.StartsWith(ProjectRules.Histograms + ".", StringComparison.Ordinal)
        && !PureHistograms.Any(pure => symbol == pure || symbol.StartsWith(pure + ".", StringComparison.Ordinal));

    private static IEnumerable<string> Symbols(MetadataReader metadata)
    {
        foreach (var handle in metadata.TypeReferences)
            yield return NameOf(metadata, handle);
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind == HandleKind.TypeReference)
                yield return $"{NameOf(metadata, (TypeReferenceHandle)member.Parent)}.{metadata.GetString(member.Name)}";
        }
    }

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }

    private static string AsGetter(string property)
    {
        int dot = property.LastIndexOf('.');
        return $"{property[..dot]}.get_{property[(dot + 1)..]}";
    }
}
