using Acd.Bench.Report;
using Acd.Bench.Theory.Comparison;
using Acd.Bench.Theory.Report;

namespace Acd.Bench.Theory;

/// <summary>Compares the engine with queueing theory. Exit status 1: a figure lies outside its interval.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (Options.Parse(args) is not { } options)
        {
            Console.Error.WriteLine(Options.Usage);
            return 2;
        }

        var plan = options.IsQuick ? Plan.Quick : Plan.Full;
        var compared = Study.Run(options.IsQuick ? Scenarios.Quick : Scenarios.Full, plan, options.Seed);
        var summary = new TheorySummary(compared, plan, options.Seed);
        Console.WriteLine(Section(TheoryWords.English));

        // A quick run proves too little to stand in the documents.
        if (options.DocumentFolder is { } folder && !options.IsQuick)
        {
            MarkedSection.Write(Path.Combine(folder, "theory.md"), "theory", Section(TheoryWords.English));
            MarkedSection.Write(Path.Combine(folder, "theory.zh.md"), "theory", Section(TheoryWords.Chinese));
        }

        Console.WriteLine(summary.ResultLine);
        return summary.Within == summary.Figures ? 0 : 1;

        string Section(TheoryWords words) => $"{summary.Text(words)}\n{TheoryTables.Render(compared, words)}";
    }
}
