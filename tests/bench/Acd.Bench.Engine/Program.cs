using Acd.Bench.Engine.Measuring;
using Acd.Bench.Engine.Micro;
using Acd.Bench.Engine.Report;
using Acd.Bench.Engine.Workload;
using Acd.Bench.Report;

namespace Acd.Bench.Engine;

/// <summary>Measures the engine; says what it found and fails only when it can't measure.</summary>
internal static class Program
{
    private static readonly CallCentreShape Main10K = new();

    private static readonly CallCentreShape WithSkills = new() { Queues = 10, QueuesPerAgent = 1, Skills = 64 };

    private static int Main(string[] args)
    {
        if (Options.Parse(args) is not { } options)
        {
            Console.Error.WriteLine(Options.Usage);
            return 2;
        }

        if (options.IsReplayOnly || options.IsSkillsOnly)
        {
            var result = new MacroRun(1_000_000, 1_000_000, 5).Measure(options.IsSkillsOnly ? WithSkills : Main10K)[0];
            Console.WriteLine($"{result.Median}\nmatches/s {result.MatchesPerSecond:0}");
            return 0;
        }

        var results = Measure(options);
        Console.WriteLine(new EngineReport(results, EngineWords.English).Render());

        // A quick run is too short to stand in the documents.
        if (options.DocumentFolder is { } folder && !options.IsQuick)
        {
            MarkedSection.Write(
                Path.Combine(folder, "engine-benchmark.md"), "engine", new EngineReport(results, EngineWords.English).Render());
            MarkedSection.Write(
                Path.Combine(folder, "engine-benchmark.zh.md"), "engine", new EngineReport(results, EngineWords.Chinese).Render());
        }

        Console.WriteLine(results.ResultLine);
        return 0;
    }

    private static EngineResults Measure(Options options)
    {
        var run = options.IsQuick ? new MacroRun(150_000, 200_000, 3) : new MacroRun(1_000_000, 1_000_000, 5);
        var shapes = new[] { 100, 1_000, 10_000, 100_000 }.Select(waiting => Main10K with { Waiting = waiting }).ToList();
        Say("waiting callers, 100 to 100,000");
        var curve = run.Measure(shapes);
        Say("the harness alone");
        var harness = run.MeasureHarness(Main10K);
        Say("skills");
        var skills = run.Measure(WithSkills)[0];
        Say("single steps");
        var micro = MicroRun.Run(options.IsQuick, options.ArtifactFolder);
        return new(curve, curve.Single(point => point.Shape.Waiting == Main10K.Waiting), harness, skills, micro);
    }

    private static void Say(string what) => Console.Error.WriteLine($"== measuring: {what}");
}
