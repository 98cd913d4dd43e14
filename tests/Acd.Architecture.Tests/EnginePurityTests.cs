using Acd.Architecture.Tests.Rules;
using Acd.Architecture.Tests.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Acd.Architecture.Tests;

public sealed class EnginePurityTests
{
    private static readonly string[] Banned =
        [.. BannedSymbols.ParseList(Repository.Files.Single(file => file.Path == "module/Acd.Engine/BannedSymbols.txt").Text)];

    [Fact]
    public void The_analyzer_reads_the_list()
    {
        var engine = Repository.Projects.Single(project => project.Name == "Acd.Engine");

        Assert.Contains("Microsoft.CodeAnalysis.BannedApiAnalyzers", engine.BuildPackages);
        Assert.Contains("BannedSymbols.txt", engine.AdditionalFiles);
    }

    [Fact]
    public void The_list_names_clock_random_tasks_threads_and_the_ends_of_a_process()
    {
        string[] expected =
        [
            "System.DateTime.get_UtcNow", "System.Environment.get_TickCount64", "System.Diagnostics.Stopwatch", "System.TimeProvider",
            "System.Random", "System.Guid.NewGuid", "System.Threading.Tasks.Task", "System.Threading.Thread", "System.Console",
            "System.Diagnostics.Process", "System.Environment.Exit", "System.Environment.FailFast",
        ];
        Assert.Empty(expected.Except(Banned));
    }

    [Fact]
    public void The_engine_uses_nothing_that_is_banned()
    {
        using var assembly = File.OpenRead(typeof(Acd.Engine.Ports.ISwitch).Assembly.Location);
        Rule.Holds(BannedSymbols.Breaches(assembly, Banned));
    }

    [Theory]
    [InlineData("System.DateTime.get_UtcNow", "return System.DateTime.UtcNow.Ticks;")]
    [InlineData("System.Random", "return new System.Random(1).Next();")]
    [InlineData("System.Guid.NewGuid", "return System.Guid.NewGuid().GetHashCode();")]
    [InlineData("System.Environment.Exit", "System.Environment.Exit(1); return 0;")]
    [InlineData("System.Threading.Monitor", "lock (new object()) return 1;")]
    [InlineData("System.IO.Path", "return System.IO.Path.PathSeparator;")]
    [InlineData("HdrHistogram.LongConcurrentHistogram", "return new HdrHistogram.LongConcurrentHistogram(1, 1000, 2).TotalCount;")]
    public void A_use_of_something_banned_is_found(string symbol, string body)
    {
        using var assembly = Compile($"static class C {{ static long M() {{ {body} }} }}");
        Assert.Contains(BannedSymbols.Breaches(assembly, Banned), breach => breach.Contains(symbol, StringComparison.Ordinal));
    }

    [Fact]
    public void A_plain_histogram_is_left_alone()
    {
        const string Source = "static class C { static void M() { new HdrHistogram.IntHistogram(0, 1, 1000, 2).RecordValue(1); } }";
        using var assembly = Compile(Source);
        Rule.Holds(BannedSymbols.Breaches(assembly, Banned));
    }

    private static MemoryStream Compile(string source)
    {
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string[] references = ["System.Runtime.dll", "System.Private.CoreLib.dll"];
        var compilation = CSharpCompilation.Create(
            "Acd.Engine",
            [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)],
            references.Select(file => Path.Combine(runtime, file)).Append(Path.Combine(AppContext.BaseDirectory, "HdrHistogram.dll"))
                .Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var assembly = new MemoryStream();
        Assert.Empty(compilation.Emit(assembly, cancellationToken: TestContext.Current.CancellationToken).Diagnostics);
        assembly.Position = 0;
        return assembly;
    }
}
