using Acd.Bench.Tuning.Advices;

namespace Acd.Bench.Tuning.Report;

/// <summary>The words of the tables in one language.</summary>
internal sealed record TuningWords
{
    public static readonly TuningWords English = new()
    {
        Heads = new Dictionary<Exercise, string>
        {
            [Exercise.Calls] = "calls | shipped | the other way | served of 25 calls/s offered, shipped / other | "
                + "CPU per call, other ÷ shipped (range) | pairs | p99 INVITE → 200, ms, shipped / other | measured | verdict",
            [Exercise.Talks] = "talks | shipped | the other way | CPU per talk, ms/s, shipped / other | other ÷ shipped (range) | pairs | "
                + "measured | verdict",
            [Exercise.Waiting] = "waiting callers | shipped | the other way | memory per caller, KB, shipped / other | "
                + "threads per caller, shipped / other | memory, other ÷ shipped (range) | pairs | measured | verdict",
            [Exercise.Music] = "callers hearing music | shipped | the other way | CPU per caller, ms/s, shipped / other | "
                + "callers a core holds by that, shipped / other | CPU, other ÷ shipped (range) | pairs | "
                + "p99 gap between packets, ms, shipped / other | measured | verdict",
        },
        Costs = "costs {0:0} % CPU", Saves = "saves {0:0} % CPU", TakesMemory = "takes {0:0} % more memory",
        SavesMemory = "saves {0:0} % memory", Refused = "calls fail", Silent = "callers hear {0:0} % of the music",
        NothingSeen = "no effect seen (± {0:0} %)",
        Unclear = "unclear: pairs say {0:0.00} to {1:0.00}", Floor = "floor: ± {0:0} %", TooFew = "too few pairs", None = "not measured",
        Older = "older, not in pairs", DoesNotRun = "doesn't run", TheShipped = "the shipped configuration",
        Machine = "Last written {0:yyyy-MM-dd} on: {1}. Raw numbers: [tuning.csv](tuning.csv).",
        SizingHead = "load | cores used | told from the other loads | error", Load = "{0} calls/s, {1} waiting",
        Sizing = "cores = {0:0.00} + calls/s × {1:0.0} ms + waiting callers × {2:0.000} ms\n\n"
            + "Error to expect: ± {3:0} %, the largest with which a load is told from the others. {4} runs, {5}.",
        HeldOf = "{0} of {1}",
        HeadlineHead = "load | answered calls/s | failed | music packets received | cores | p99 INVITE → 200, ms | runs in which it held",
        WithAudio = ", everybody speaks", Chinese = false,
    };

    public static readonly TuningWords InChinese = new()
    {
        Heads = new Dictionary<Exercise, string>
        {
            [Exercise.Calls] = "呼叫 | 我们的配置 | 另一种设置 | 每秒发起 25 个，其中接通，我们 / 另一种 | 每呼叫处理器时间，另一种 ÷ 我们（范围） | "
                + "对数 | p99 INVITE → 200，ms，我们 / 另一种 | 测量日期 | 结论",
            [Exercise.Talks] = "通话 | 我们的配置 | 另一种设置 | 每路通话处理器时间，ms/s，我们 / 另一种 | 另一种 ÷ 我们（范围） | 对数 | "
                + "测量日期 | 结论",
            [Exercise.Waiting] = "等待者 | 我们的配置 | 另一种设置 | 每人内存，KB，我们 / 另一种 | 每人线程数，我们 / 另一种 | "
                + "内存，另一种 ÷ 我们（范围） | 对数 | 测量日期 | 结论",
            [Exercise.Music] = "听音乐的主叫 | 我们的配置 | 另一种设置 | 每人处理器时间，ms/s，我们 / 另一种 | "
                + "由此算出的每核人数，我们 / 另一种 | 处理器时间，另一种 ÷ 我们（范围） | 对数 | 包间隔 p99，ms，我们 / 另一种 | 测量日期 | 结论",
        },
        Costs = "多用 {0:0} % 处理器", Saves = "少用 {0:0} % 处理器", TakesMemory = "多用 {0:0} % 内存", SavesMemory = "少用 {0:0} % 内存",
        Refused = "呼叫失败", Silent = "主叫只听到 {0:0} % 的音乐",
        NothingSeen = "未见影响（± {0:0} %）", Unclear = "不明确：各对为 {0:0.00} 至 {1:0.00}", Floor = "下限：± {0:0} %",
        TooFew = "对数太少", None = "未测", Older = "旧数据，非成对测量", DoesNotRun = "无法运行", TheShipped = "我们的配置",
        Machine = "写入日期 {0:yyyy-MM-dd}，机器：{1}。原始数据：[tuning.csv](tuning.csv)。",
        SizingHead = "负载 | 所用核数 | 由其他负载预测 | 误差", Load = "每秒 {0} 个呼叫，{1} 人等待",
        Sizing = "核数 = {0:0.00} + 每秒呼叫数 × {1:0.0} ms + 等待人数 × {2:0.000} ms\n\n"
            + "预期误差：± {3:0} %，即用其余负载预测每个负载时的最大误差。{5}，{4} 次。",
        HeldOf = "{1} 次中 {0} 次",
        HeadlineHead = "负载 | 每秒接通 | 失败 | 收到的音乐包 | 核数 | p99 INVITE → 200，ms | 达到的次数",
        WithAudio = "，双向有声", Chinese = true,
    };

    /// <summary>Of the table of each exercise.</summary>
    public required IReadOnlyDictionary<Exercise, string> Heads { get; init; }

    /// <summary>Format: percent.</summary>
    public required string Costs { get; init; }

    /// <summary>Format: percent.</summary>
    public required string Saves { get; init; }

    /// <summary>Format: percent.</summary>
    public required string TakesMemory { get; init; }

    /// <summary>Format: percent.</summary>
    public required string SavesMemory { get; init; }

    /// <summary>Format: percent.</summary>
    public required string NothingSeen { get; init; }

    /// <summary>Format: smallest and largest ratio.</summary>
    public required string Unclear { get; init; }

    /// <summary>Of two equal configurations. Format: percent.</summary>
    public required string Floor { get; init; }

    public required string Refused { get; init; }

    /// <summary>Format: percent.</summary>
    public required string Silent { get; init; }

    public required string TooFew { get; init; }

    public required string Older { get; init; }

    public required string DoesNotRun { get; init; }

    public required string TheShipped { get; init; }

    public required string None { get; init; }

    /// <summary>Format: date, machine.</summary>
    public required string Machine { get; init; }

    public required string SizingHead { get; init; }

    /// <summary>Format: calls/s, callers.</summary>
    public required string Load { get; init; }

    /// <summary>Format: cores, ms, ms, percent by which a load may be off, number of runs, day.</summary>
    public required string Sizing { get; init; }

    public required string HeadlineHead { get; init; }

    /// <summary>0: runs in which a load held; 1: all runs of it.</summary>
    public required string HeldOf { get; init; }

    public required string WithAudio { get; init; }

    public required bool Chinese { get; init; }
}
