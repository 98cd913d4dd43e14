namespace Acd.Bench.Tuning.Advices;

/// <summary>What an exchange does while a setting is measured.</summary>
public enum Exercise
{
    /// <summary>Callers find a free agent at once and talk 1 s; nobody says anything. Compared: processor time per call.</summary>
    Calls,

    /// <summary>The same callers talk to the same agents, audio both ways. Compared: processor time per talk and second.</summary>
    Talks,

    /// <summary>Callers wait and hear music. Compared: memory per caller.</summary>
    Waiting,

    /// <summary>
    /// Callers wait and hear music. Compared: processor time per caller and second, from which follows how many a core holds.
    /// </summary>
    Music,
}
