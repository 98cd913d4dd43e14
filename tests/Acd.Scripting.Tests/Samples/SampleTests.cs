using Acd.Scripting.Testing;
using Acd.Scripting.Tools;
using Shipped = Acd.Scripting.Tests.Support.Samples;

namespace Acd.Scripting.Tests.Samples;

public sealed class SampleTests
{
    [Fact]
    public void Every_sample_is_in_order()
    {
        var report = ScriptTools.Check(Shipped.Folder);
        Assert.True(report.Ok, report.ToString());
    }

    [Fact]
    public void Every_sample_has_a_test_of_its_own()
    {
        var samples = Directory.GetFiles(Shipped.Folder, "*.lua").Select(Path.GetFileNameWithoutExtension).Order();
        var tests = Directory.GetFiles(Path.Combine(Shipped.Folder, "tests"), "*_test.lua").Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(samples, tests.Select(name => name![..^"_test".Length]).Order());
    }

    [Fact]
    public void Every_test_of_a_sample_passes()
    {
        var results = ScriptTestRunner.Run(Shipped.Folder);
        Assert.True(results.Count >= 15);
        Assert.Empty(results.Where(result => !result.Ok).Select(result => result.ToString()));
    }
}
