namespace Acd.Bench.Tuning.Report;

/// <summary>The words of the tables in one language.</summary>
internal sealed record TuningWords
{
    public static readonly TuningWords English = new()
    {
        Head = "advice | shipped | the other way | calls/s reached, shipped / other | CPU per call, other ÷ shipped (range) | "
            + "p99 INVITE → 200, ms, shipped / other | verdict",
        Costs = "costs {0:0} % CPU", Saves = "saves {0:0} % CPU", Refused = "calls fail", Same = "no difference measurable",
        None = "not measured",
        Machine = "Measured {0:yyyy-MM-dd} on: {1}. Raw numbers: [tuning.csv](tuning.csv).",
        SizingHead = "load | cores used | predicted | error", Load = "{0} calls/s, {1} waiting", Fitted = " (fitted)",
        Sizing = "cores = calls/s × {0:0.0} ms + waiting callers × {1:0.000} ms",
        HeadlineHead = "load | answered calls/s | failed | music packets received | cores | p99 INVITE → 200, ms | held",
        Yes = "yes", No = "**no**", Chinese = false,
    };

    public static readonly TuningWords InChinese = new()
    {
        Head = "建议 | 我们的配置 | 另一种设置 | 达到的呼叫/秒，我们 / 另一种 | 每呼叫处理器时间，另一种 ÷ 我们（范围） | "
            + "p99 INVITE → 200，ms，我们 / 另一种 | 结论",
        Costs = "多用 {0:0} % 处理器", Saves = "少用 {0:0} % 处理器", Refused = "呼叫失败", Same = "测不出差别", None = "未测",
        Machine = "测量日期 {0:yyyy-MM-dd}，机器：{1}。原始数据：[tuning.csv](tuning.csv)。",
        SizingHead = "负载 | 所用核数 | 预测 | 误差", Load = "每秒 {0} 个呼叫，{1} 人等待", Fitted = "（拟合用）",
        Sizing = "核数 = 每秒呼叫数 × {0:0.0} ms + 等待人数 × {1:0.000} ms",
        HeadlineHead = "负载 | 每秒接通 | 失败 | 收到的音乐包 | 核数 | p99 INVITE → 200，ms | 达到",
        Yes = "是", No = "**否**", Chinese = true,
    };

    public required string Head { get; init; }

    /// <summary>Format: percent.</summary>
    public required string Costs { get; init; }

    /// <summary>Format: percent.</summary>
    public required string Saves { get; init; }

    public required string Refused { get; init; }

    public required string Same { get; init; }

    public required string None { get; init; }

    /// <summary>Format: date, machine.</summary>
    public required string Machine { get; init; }

    public required string SizingHead { get; init; }

    /// <summary>Format: calls/s, callers.</summary>
    public required string Load { get; init; }

    public required string Fitted { get; init; }

    /// <summary>Format: ms, ms.</summary>
    public required string Sizing { get; init; }

    public required string HeadlineHead { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    public required bool Chinese { get; init; }
}
