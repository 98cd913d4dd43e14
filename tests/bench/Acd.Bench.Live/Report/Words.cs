namespace Acd.Bench.Live.Report;

/// <summary>The words of the tables in one language.</summary>
internal sealed record Words
{
    public static readonly Words English = new()
    {
        Measure = "measure", Target = "target", Met = "met", Yes = "yes", No = "**no**", Failed = "failed",
        Answered = "answered calls/s, {0} callers held (50 agents × 1 s)", Cost = "CPU of FreeSWITCH per answered call, {0} held, ms",
        Free = "agent's BYE → his next INVITE, {0} in queue, p50 / p99, ms",
        Again = "the same, {0} in queue; `bridge`: each caller is bridged to one agent of his own again and again",
        Join = "caller's INVITE → agent's INVITE, p50 / p99, ms",
        JoinOver = "of that, more than plain `bridge` needs, p50 / p99, ms", Music = "callers hearing steady music per core",
        Overhead = "CPU per call when nobody waits, ms (median of the rounds)", Over = "overhead over plain `bridge`",
        Machine = "Measured {0:yyyy-MM-dd} on: {1}; {2}, {3}. Raw numbers: [benchmarks.csv](benchmarks.csv).",
        Soak = "{0} minutes after {5} to warm up, {1} calls in all, {2} answered calls/s, 1,000 callers held, {3} ms CPU per call; "
            + "measured {4:yyyy-MM-dd}.",
        SoakRow = "failed calls | leaked sessions | memory growth after warm-up", Answers = "Answered calls/s",
        Costs = "CPU per answered call", Listening = "CPU for callers who hear music",
    };

    public static readonly Words Chinese = new()
    {
        Measure = "指标", Target = "目标", Met = "达标", Yes = "是", No = "**否**", Failed = "失败",
        Answered = "每秒接通呼叫数，系统中保持 {0} 个呼叫者（50 坐席 × 1 s）", Cost = "每个接通呼叫的 FreeSWITCH 处理器时间，保持 {0} 个，ms",
        Free = "坐席发出 BYE → 收到下一个 INVITE，队列中 {0} 个，p50 / p99，ms",
        Again = "同上，队列中 {0} 个；`bridge`：每个呼叫者各有一名坐席，反复接通同一坐席", Join = "呼叫者的 INVITE → 坐席的 INVITE，p50 / p99，ms",
        JoinOver = "其中超出普通 `bridge` 的部分，p50 / p99，ms", Music = "每核可稳定收听音乐的呼叫者数",
        Overhead = "无人等待时每个呼叫的处理器时间，ms（各轮中位数）", Over = "相对普通 `bridge` 的额外开销",
        Machine = "测量日期 {0:yyyy-MM-dd}，机器：{1}；{2}，{3}。原始数据：[benchmarks.csv](benchmarks.csv)。",
        Soak = "预热 {5} 分钟后 {0} 分钟，共 {1} 个呼叫，每秒接通 {2} 个，保持 1,000 个呼叫者，每个呼叫 {3} ms 处理器时间；测量日期 {4:yyyy-MM-dd}。",
        SoakRow = "失败的呼叫 | 泄漏的会话 | 预热后内存增长", Answers = "每秒接通呼叫数", Costs = "每个接通呼叫的处理器时间",
        Listening = "收听音乐所用的处理器时间",
    };

    public required string Measure { get; init; }

    public required string Target { get; init; }

    public required string Met { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    public required string Failed { get; init; }

    /// <summary>Format: callers.</summary>
    public required string Answered { get; init; }

    /// <summary>Format: callers.</summary>
    public required string Cost { get; init; }

    /// <summary>Format: callers.</summary>
    public required string Free { get; init; }

    /// <summary>Format: callers in the queue.</summary>
    public required string Again { get; init; }

    public required string Join { get; init; }

    public required string JoinOver { get; init; }

    public required string Music { get; init; }

    public required string Overhead { get; init; }

    public required string Over { get; init; }

    /// <summary>Format: date, machine, FreeSWITCH, SIPp.</summary>
    public required string Machine { get; init; }

    /// <summary>Format: minutes, calls, calls/s, ms, date.</summary>
    public required string Soak { get; init; }

    public required string SoakRow { get; init; }

    /// <summary>Of a picture.</summary>
    public required string Answers { get; init; }

    /// <summary>Of a picture.</summary>
    public required string Costs { get; init; }

    /// <summary>Of a picture.</summary>
    public required string Listening { get; init; }
}
