using System.Globalization;
using Acd.Bench.Theory.Comparison;

namespace Acd.Bench.Theory;

/// <summary>The command line.</summary>
internal sealed record Options(bool IsQuick, ulong Seed, string? DocumentFolder)
{
    public const string Usage = "usage: theory [--quick] [--seed NUMBER] [--documents FOLDER]";

    /// <summary>Null: it makes no sense.</summary>
    public static Options? Parse(string[] args)
    {
        var options = new Options(false, Study.DefaultSeed, null);
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : null;
            switch (args[i])
            {
                case "--quick":
                    options = options with { IsQuick = true };
                    continue;
                case "--seed" when ulong.TryParse(value, CultureInfo.InvariantCulture, out var seed):
                    options = options with { Seed = seed };
                    break;
                case "--documents" when Directory.Exists(value):
                    options = options with { DocumentFolder = value };
                    break;
                default:
                    return null;
            }

            i++;
        }

        return options;
    }
}
