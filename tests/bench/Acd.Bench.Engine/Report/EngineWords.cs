namespace Acd.Bench.Engine.Report;

/// <summary>The words of the report in one language.</summary>
internal sealed record EngineWords
{
    public static EngineWords English { get; } = new()
    {
        MeasuredOn = "Measured {3:yyyy-MM-dd} on {0}. {1} inputs per pass, the median of the passes, per second of the core's time; while "
            + "the median pass ran, others left this process {2:0} % of it.",
        Targets = ["Targets", "what", "target", "measured", "met"],
        TargetNames = ["events/s, one core", "p99 per event, µs", "bytes allocated per event", "skill matches/s"],
        Yes = "yes", No = "**no**",
        Speed = ["Speed", "", "events/s", "slowest … fastest pass", "ns/event", "events/s, wall clock", "bytes/event", "collections"],
        Latency = ["Latency per event, ns", "", "mean", "p50", "p99", "p99.9", "max"],
        Engine = "engine", Harness = "harness alone", WithSkills = "engine, {0} skills",
        Kinds = ["Where the time goes", "input", "share of inputs", "share of time", "mean, ns", "p50", "p99", "p99.9"],
        Interruptions = "Without the {0} inputs in one pass during which the operating system took the core away (over 100 µs).",
        Curve = ["More waiting callers", "waiting", "events/s", "ns/event", "on the logarithm", "measured / logarithm", "p99, ns"],
        CurveFit = "Fitted: {0:0} ns + {1:0.0} ns for each doubling; the point furthest off is off by the factor {2:0.00}.",
        Skills = "{0} agents with {1} of {2} skills each, {3} callers waiting in {4} queues, 256 expressions: {5:N0} matches/s. A match "
            + "is an input that makes the engine offer a caller to an agent; its time is the whole input with its facts and commands, "
            + "mean {6:0} ns, p99 {7:0} ns.",
        SkillsHeading = "Skills",
        Micro = ["Single steps (BenchmarkDotNet), per input", "step", "mean, ns", "standard error, ns", "bytes"],
    };

    public static EngineWords Chinese { get; } = new()
    {
        MeasuredOn = "测量于 {3:yyyy-MM-dd}，环境：{0}。每轮 {1} 个输入，取各轮的中位数，按核心时间的每秒计；中位数那一轮中，其他进程给本进程留下 {2:0} % 的核心时间。",
        Targets = ["目标", "项目", "目标值", "实测", "达到"],
        TargetNames = ["事件/秒（单核）", "每事件 p99（µs）", "每事件分配字节数", "技能匹配/秒"],
        Yes = "是", No = "**否**",
        Speed = ["速度", "", "事件/秒", "最慢 … 最快一轮", "ns/事件", "事件/秒（墙上时钟）", "字节/事件", "垃圾回收次数"],
        Latency = ["每事件延迟（ns）", "", "平均", "p50", "p99", "p99.9", "最大"],
        Engine = "引擎", Harness = "仅测试框架", WithSkills = "引擎，{0} 种技能",
        Kinds = ["时间花在哪里", "输入", "占输入数", "占时间", "平均（ns）", "p50", "p99", "p99.9"],
        Interruptions = "不含一轮中操作系统夺走核心（超过 100 µs）的 {0} 个输入。",
        Curve = ["更多等待者", "等待人数", "事件/秒", "ns/事件", "对数曲线上", "实测 / 对数", "p99（ns）"],
        CurveFit = "拟合：{0:0} ns，每翻一倍加 {1:0.0} ns；偏离最大的点相差 {2:0.00} 倍。",
        Skills = "{0} 名坐席，每人具备 {2} 种技能中的 {1} 种，{4} 个队列中有 {3} 人等待，256 个表达式：每秒 {5:N0} 次匹配。一次匹配指一个使引擎把来电分配给坐席的输入，"
            + "其时间为整个输入（含事实与命令），平均 {6:0} ns，p99 为 {7:0} ns。",
        SkillsHeading = "技能",
        Micro = ["单个步骤（BenchmarkDotNet），每个输入", "步骤", "平均（ns）", "标准误差（ns）", "字节"],
    };

    /// <summary>Format: machine, inputs, share of the core in percent, day.</summary>
    public required string MeasuredOn { get; init; }

    /// <summary>Of each table: the heading, then its columns.</summary>
    public required IReadOnlyList<string> Targets { get; init; }

    public required IReadOnlyList<string> TargetNames { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    public required IReadOnlyList<string> Speed { get; init; }

    public required IReadOnlyList<string> Latency { get; init; }

    public required string Engine { get; init; }

    public required string Harness { get; init; }

    /// <summary>Format: number of skills.</summary>
    public required string WithSkills { get; init; }

    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>Format: number.</summary>
    public required string Interruptions { get; init; }

    public required IReadOnlyList<string> Curve { get; init; }

    /// <summary>Format: base, per doubling, largest ratio.</summary>
    public required string CurveFit { get; init; }

    /// <summary>Format: agents, skills per agent, skills, waiting, queues, matches per second, mean, p99.</summary>
    public required string Skills { get; init; }

    public required string SkillsHeading { get; init; }

    public required IReadOnlyList<string> Micro { get; init; }
}
