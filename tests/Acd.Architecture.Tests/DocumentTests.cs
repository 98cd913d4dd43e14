using Acd.Architecture.Tests.Rules;
using Acd.Architecture.Tests.Source;

namespace Acd.Architecture.Tests;

public sealed class DocumentTests
{
    /// <summary>The change log tells of what is gone, too.</summary>
    private static readonly IEnumerable<SourceFile> Documents =
        Repository.Files.Where(file => file.IsMarkdown && file.Name != "CHANGELOG.md");

    [Fact]
    public void Paths_in_documents_exist() => Rule.Holds(
        Documents.SelectMany(document => DocumentRules.MissingPaths(document, Repository.Files, Repository.Exists)));

    [Fact]
    public void Documents_and_code_know_the_same_environment_variables() =>
        Rule.Holds(DocumentRules.EnvironmentVariables(Repository.Files));

    [Theory]
    [InlineData("see `module/Gone/Thing.cs:12`", "module/Gone/Thing.cs")]
    [InlineData("run `scripts/gone --fast`", "scripts/gone")]
    [InlineData("```\n./scripts/gone\n```", "scripts/gone")]
    [InlineData("in `Gone.cs`.", "Gone.cs")]
    public void A_path_that_is_not_there_is_found(string text, string what) => Rule.Finds(what, MissingPaths(text));

    [Theory]
    [InlineData("see `module/Here.cs` and `Here.cs:3`, folder `module/`")]
    [InlineData("`module/*/Any.cs`, `tests/NAME`, `/etc/freeswitch/x`, `mod/managed/FsModule.dll`")]
    [InlineData("module/Gone.cs without code font; `switch.h` is FreeSWITCH's")]
    public void Paths_that_exist_and_what_is_no_path_are_left_alone(string text) => Rule.Holds(MissingPaths(text));

    [Theory]
    [InlineData("module/A.cs", "Environment.GetEnvironmentVariable(\"ACD_SECRET\")")]
    [InlineData("module/B.cs", "const string Variable = \"ACD_SECRET\";")]
    [InlineData("native-shim/a.c", "getenv(\"ACD_SECRET\")")]
    [InlineData("scripts/a", "#!/bin/sh\necho ${ACD_SECRET:-x}")]
    [InlineData("CMakeLists.txt", "set(x $ENV{ACD_SECRET})")]
    public void A_variable_that_no_document_names_is_found(string path, string text) =>
        Rule.Finds("ACD_SECRET: is read", DocumentRules.EnvironmentVariables([new(path, text), new("README.md", "FreeSWITCH")]));

    [Fact]
    public void A_variable_that_nothing_uses_is_found() =>
        Rule.Finds("FREESWITCH_GONE: a document", DocumentRules.EnvironmentVariables([new("README.md", "set `FREESWITCH_GONE`")]));

    [Fact]
    public void Constants_and_documented_variables_are_left_alone() =>
        Rule.Holds(DocumentRules.EnvironmentVariables(
        [
            new("a.h", "#define ACD_EVENT_CUT 1"), new("b.c", "getenv(\"ACD_X\")"), new("docs/a.md", "`ACD_X`"),
            new("tests/native/double.c", "getenv(\"ACD_DOUBLE\")"),
        ]));

    private static IEnumerable<string> MissingPaths(string text)
    {
        SourceFile[] files = [new("module/Here.cs", ""), new("scripts/run", ""), new("tests/T.cs", "")];
        return DocumentRules.MissingPaths(new("README.md", text), files, path => path is "module" or "module/Here.cs" or "scripts/run");
    }
}
