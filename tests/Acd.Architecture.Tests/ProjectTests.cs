using Acd.Architecture.Tests.Rules;
using Acd.Architecture.Tests.Source;

namespace Acd.Architecture.Tests;

public sealed class ProjectTests
{
    [Fact]
    public void Projects_reference_only_in_the_allowed_directions() => Rule.Holds(ProjectRules.Directions(Repository.Projects));

    [Theory]
    [InlineData("Acd.Engine", "Acd.Config")]
    [InlineData("Acd.Config", "Acd.Switch")]
    [InlineData("Acd.Simulator", "Acd.Host")]
    [InlineData("FsModule.Plugin", "Acd.Engine")]
    [InlineData("Acd.Host", "FsModule.Plugin")]
    public void A_reference_in_another_direction_is_found(string from, string to) =>
        Rule.Finds(to, ProjectRules.Directions([Parse("module", from, $"""<ProjectReference Include="..\{to}\{to}.csproj" />""")]));

    [Theory]
    [InlineData("module", "Acd.Host", "Acd.Switch")]
    [InlineData("module", "Acd.Store", "Acd.Engine")]
    [InlineData("module", "FsModule.Plugin", "FreeSWITCH.Managed.Reference")]
    [InlineData("tests", "Acd.Host.Tests", "Acd.Host")]
    public void A_reference_in_an_allowed_direction_is_left_alone(string top, string from, string to) =>
        Rule.Holds(ProjectRules.Directions([Parse(top, from, $"""<ProjectReference Include="../{to}/{to}.csproj" />""")]));

    [Fact]
    public void The_engine_needs_one_package() => Rule.Holds(ProjectRules.EnginePackages(Repository.Projects));

    [Fact]
    public void A_package_of_the_engine_is_found()
    {
        var needing = Parse("module", "Acd.Engine", """<PackageReference Include="Some.Package" />""");
        var analyzed = Parse("module", "Acd.Engine", """<PackageReference Include="Some.Package" PrivateAssets="all" />""");
        Rule.Finds("Some.Package", ProjectRules.EnginePackages([needing]));
        Rule.Holds(ProjectRules.EnginePackages([analyzed]));
        Rule.Holds(ProjectRules.EnginePackages([Parse("module", "Acd.Engine", """<PackageReference Include="HdrHistogram" />""")]));
    }

    [Fact]
    public void Only_Acd_Switch_is_unsafe() => Rule.Holds(ProjectRules.Unsafe(Repository.Files));

    [Fact]
    public void Another_unsafe_project_is_found()
    {
        const string Unsafe = "<Project><PropertyGroup><AllowUnsafeBlocks>true</AllowUnsafeBlocks></PropertyGroup></Project>";
        Rule.Finds("Directory.Build.props", ProjectRules.Unsafe([new("Directory.Build.props", Unsafe)]));
        Rule.Finds("Acd.Store", ProjectRules.Unsafe([new("module/Acd.Store/Acd.Store.csproj", Unsafe)]));
        Rule.Holds(ProjectRules.Unsafe([new("module/Acd.Switch/Acd.Switch.csproj", Unsafe)]));
    }

    private static Project Parse(string top, string name, string item) =>
        Project.Parse(new($"{top}/{name}/{name}.csproj", $"<Project><ItemGroup>{item}</ItemGroup></Project>"));
}
