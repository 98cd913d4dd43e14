namespace Acd.Bench.Live.Measuring;

/// <summary>Something that connects callers with agents.</summary>
/// <param name="Name">In tables and raw numbers.</param>
/// <param name="Module">What FreeSWITCH loads for it; empty: nothing.</param>
/// <param name="Queues">It has a queue in which callers wait for a free agent.</param>
public sealed record Product(string Name, string Module, bool Queues)
{
    public static readonly Product CallCenter = new("mod_callcenter", "mod_callcenter", true);
    public static readonly Product Fifo = new("mod_fifo", "mod_fifo", true);
    public static readonly Product Bridge = new("bridge", "", false);
    public static readonly Product Acd = new("mod_acd", "mod_acd", true);

    /// <summary>In the order they are measured in.</summary>
    public static readonly IReadOnlyList<Product> All = [CallCenter, Fifo, Bridge, Acd];

    /// <summary>What is held against plain bridge alone, and that.</summary>
    public static readonly IReadOnlyList<Product> BesideBridge = [Bridge, Acd];
}
