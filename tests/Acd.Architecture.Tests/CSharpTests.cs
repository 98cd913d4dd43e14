using Acd.Architecture.Tests.Rules;
using Acd.Architecture.Tests.Source;

namespace Acd.Architecture.Tests;

public sealed class CSharpTests
{
    private static readonly IEnumerable<SourceFile> CSharp = Repository.Files.Where(file => file.IsCSharp);

    /// <summary>Entries of their own processes, not run inside FreeSWITCH.</summary>
    private static readonly string[] OwnProcesses = ["module/Acd.Host/Program.cs"];

    [Fact]
    public void Functions_are_short() => Rule.Holds(CSharp.SelectMany(CSharpRules.LongFunctions));

    [Fact]
    public void A_file_holds_one_public_type_and_has_its_name() => Rule.Holds(CSharp.SelectMany(CSharpRules.PublicTypes));

    [Fact]
    public void Nothing_in_the_module_starts_or_ends_a_process_or_takes_its_signals() =>
        Rule.Holds(Repository.Module.Where(IsInsideFreeSwitch).SelectMany(CSharpRules.ProcessControl));

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    public void A_function_of_60_lines_is_too_long(int lines, bool found)
    {
        string body = string.Concat(Enumerable.Repeat("        N();\n", lines - 3));
        var file = Sample($"class C\n{{\n    [A]\n    void M()\n    {{\n{body}    }}\n}}\n");

        if (found)
            Rule.Finds("src/Sample.cs:4: a function of 60 lines", CSharpRules.LongFunctions(file));
        else
            Rule.Holds(CSharpRules.LongFunctions(file));
    }

    [Fact]
    public void Accessors_lambdas_and_local_functions_count_too()
    {
        string body = string.Concat(Enumerable.Repeat("N();\n", 60));
        Rule.Finds("Sample.cs:1", CSharpRules.LongFunctions(Sample($"class C {{ int P {{ get {{\n{body} }} }} }}")));
        Rule.Finds("Sample.cs:1", CSharpRules.LongFunctions(Sample($"class C {{ System.Action A = () => {{\n{body} }}; }}")));
        Rule.Finds("Sample.cs:1", CSharpRules.LongFunctions(Sample($"void F() {{\n{body} }}")));
    }

    [Theory]
    [InlineData("public class Other { }", "its public type is Other")]
    [InlineData("public class Sample { } public enum Second { A }", "more than one public type")]
    [InlineData("namespace N { public delegate void D(); }", "its public type is D")]
    public void A_public_type_in_the_wrong_file_is_found(string source, string what) =>
        Rule.Finds(what, CSharpRules.PublicTypes(Sample(source)));

    [Theory]
    [InlineData("namespace N; public class Sample<T> { public class Nested { } } internal class Other { }")]
    [InlineData("public partial class Sample { } class Second { }")]
    [InlineData("internal class First { }")]
    public void One_public_type_and_its_helpers_are_left_alone(string source) => Rule.Holds(CSharpRules.PublicTypes(Sample(source)));

    [Theory]
    [InlineData("System.Diagnostics.Process.Start(\"x\");", "Process.Start")]
    [InlineData("new Process();", "new Process")]
    [InlineData("var i = new System.Diagnostics.ProcessStartInfo();", "ProcessStartInfo")]
    [InlineData("Environment.Exit(1);", "Environment.Exit")]
    [InlineData("global::System.Environment.FailFast(null);", "Environment.FailFast")]
    [InlineData("PosixSignalRegistration.Create(s, h);", "PosixSignalRegistration")]
    [InlineData("Console.CancelKeyPress += h;", "CancelKeyPress")]
    public void Control_of_the_process_is_found(string statement, string what) =>
        Assert.Contains(CSharpRules.ProcessControl(Sample(statement)), breach => breach.Contains(what, StringComparison.Ordinal));

    [Theory]
    [InlineData("// Environment.Exit(1) would end FreeSWITCH")]
    [InlineData("Log(\"never call Process.Start or Environment.Exit\");")]
    [InlineData("var id = Environment.ProcessId; Process(call); loop.Exit();")]
    public void Words_that_only_look_like_it_are_left_alone(string statement) => Rule.Holds(CSharpRules.ProcessControl(Sample(statement)));

    private static bool IsInsideFreeSwitch(SourceFile file) =>
        file.IsCSharp && !file.MatchesAny(OwnProcesses) && !file.Path.Contains("/Simulate/", StringComparison.Ordinal);

    private static SourceFile Sample(string source) => new("src/Sample.cs", source);
}
