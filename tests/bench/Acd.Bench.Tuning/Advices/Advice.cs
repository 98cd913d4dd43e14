using Acd.Bench.Live.Measuring;

namespace Acd.Bench.Tuning.Advices;

/// <summary>One thing that can be set this way or that, everything else equal.</summary>
/// <param name="Id">In raw numbers; the name of the doctor's check where there is one.</param>
/// <param name="Shipped">What conf/ does, in a few words.</param>
/// <param name="Other">What it is compared with.</param>
/// <param name="OtherInChinese">The same for the Chinese document.</param>
/// <param name="Variation">How to set it the other way.</param>
public sealed record Advice(string Id, string Shipped, string Other, string OtherInChinese, SwitchVariation Variation)
{
    /// <summary>What both ways have to do.</summary>
    public Exercise Exercise { get; init; }

    /// <summary>For what takes the processors from everybody else: two exchanges at a time would measure each other.</summary>
    public bool OneAfterOther { get; init; }

    /// <summary>What phones speak the other way, as in <c>a=rtpmap</c>: agents' of talks, callers' of music.</summary>
    public string Codec { get; init; } = "0 PCMU/8000";

    /// <summary>Audio in a packet of music the other way.</summary>
    public int PacketMs { get; init; } = 20;

    /// <summary>Says which two equal configurations tell the noise of this one.</summary>
    public string Control => (Exercise, OneAfterOther) switch
    {
        (Exercise.Talks, _) => AdviceList.TalksControl,
        (Exercise.Waiting, _) => AdviceList.WaitingControl,
        (Exercise.Music, true) => AdviceList.MusicAloneControl,
        (Exercise.Music, false) => AdviceList.MusicControl,
        (_, true) => AdviceList.AloneControl,
        _ => AdviceList.CallsControl,
    };

    /// <summary>The figure that is compared.</summary>
    public string Figure => Exercise switch
    {
        Exercise.Talks => "cpu_ms_per_talk_s",
        Exercise.Waiting => "memory_kb_per_caller",
        Exercise.Music => "cpu_ms_per_caller_s",
        _ => "cpu_ms_per_call",
    };

    /// <summary>It differs in nothing: what it shows is the noise others are judged by.</summary>
    public bool IsControl => Id == Control;
}
