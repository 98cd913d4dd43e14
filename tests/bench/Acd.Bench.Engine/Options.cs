namespace Acd.Bench.Engine;

/// <summary>The command line.</summary>
internal sealed record Options(bool IsQuick, bool IsReplayOnly, bool IsSkillsOnly, string? DocumentFolder, string ArtifactFolder)
{
    public const string Usage = "usage: engine [--quick] [--replay-only | --skills-only] [--documents FOLDER] [--artifacts FOLDER]\n"
        + "--replay-only and --skills-only play the main call centre, or the one with skills, and nothing else, for a profiler";

    /// <summary>Null: it makes no sense.</summary>
    public static Options? Parse(string[] args)
    {
        var options = new Options(false, false, false, null, Path.Combine(Path.GetTempPath(), "acd-bench"));
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : null;
            switch (args[i])
            {
                case "--quick":
                    options = options with { IsQuick = true };
                    continue;
                case "--replay-only":
                    options = options with { IsReplayOnly = true };
                    continue;
                case "--skills-only":
                    options = options with { IsSkillsOnly = true };
                    continue;
                case "--documents" when Directory.Exists(value):
                    options = options with { DocumentFolder = value };
                    break;
                case "--artifacts" when value is not null:
                    options = options with { ArtifactFolder = value };
                    break;
                default:
                    return null;
            }

            i++;
        }

        return options;
    }
}
