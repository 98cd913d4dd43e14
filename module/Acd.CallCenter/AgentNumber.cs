namespace Acd.CallCenter;

/// <summary>The numbers of an agent that <c>agent set</c> takes.</summary>
public enum AgentNumber
{
    MaxNoAnswer,

    /// <summary>Seconds.</summary>
    WrapUpTime,

    /// <summary>Seconds.</summary>
    RejectDelayTime,

    /// <summary>Seconds.</summary>
    BusyDelayTime,

    /// <summary>Seconds.</summary>
    NoAnswerDelayTime,

    /// <summary>Unix time, seconds: no offers before it.</summary>
    ReadyTime,
}
