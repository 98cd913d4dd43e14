namespace Acd.Engine.Statistics;

/// <summary>
/// The other formulas. Ratios are 0 to 1, means are in ms; null when there is nothing to divide by. Each text is the formula to publish
/// beside its number: definitions differ between products.
/// </summary>
public static class Measures
{
    public const string AverageSpeedOfAnswerText =
        "waits of answered callers / answered; a wait begins on joining the first queue and includes ringing";
    public const string AverageAbandonTimeText = "waits of abandoned callers / abandoned";
    public const string AverageHandleTimeText = "(talk + wrap-up) / handled, in the interval in which the wrap-up ends";
    public const string AverageWrapUpTimeText = "wrap-up / calls with wrap-up";
    public const string AbandonRateText = "abandoned / offered; time-outs, exit keys and callbacks aren't abandons";
    public const string AbandonRateWithoutShortText = "(abandoned - short abandons) / (offered - short abandons)";
    public const string OccupancyText = "(talking + wrap-up) / (talking + wrap-up + waiting for calls)";
    public const string WaitingForCallsText = "ready, reserved, ringing, cooling, releasing";
    public const string UtilisationText = "(talking + wrap-up) / logged-in time, breaks and other calls included";

    /// <summary>ASA (Genesys: ASA; Amazon Connect: average queue answer time).</summary>
    public static double? AverageSpeedOfAnswerMs(long answeredWaitMs, long answered) => Ratio(answeredWaitMs, answered);

    /// <summary>Genesys Cloud metric definitions, "Average abandon".</summary>
    public static double? AverageAbandonTimeMs(long abandonedWaitMs, long abandoned) => Ratio(abandonedWaitMs, abandoned);

    /// <summary>
    /// AHT (Genesys glossary): (talk + hold + after-call work) / handled, booked in the interval where the after-call work ends. Hold is
    /// part of the talk here.
    /// </summary>
    public static double? AverageHandleTimeMs(long handleMs, long handled) => Ratio(handleMs, handled);

    /// <summary>ACW (Genesys metric definitions): over the contacts that had any.</summary>
    public static double? AverageWrapUpTimeMs(long wrapUpMs, long wrapUps) => Ratio(wrapUpMs, wrapUps);

    /// <summary>Amazon Connect metric definitions, "Abandonment rate": callbacks don't count as abandoned.</summary>
    public static double? AbandonRate(long abandoned, long offered) => Ratio(abandoned, offered);

    /// <summary>Common practice without a single standard: short abandons leave both sides (as Genesys' option does).</summary>
    public static double? AbandonRateWithoutShort(long abandoned, long offered, long shortAbandoned) =>
        Ratio(abandoned - shortAbandoned, offered - shortAbandoned);

    /// <summary>
    /// Handling time of the time on duty, logged-in time only (Genesys metric definitions; TechTarget: volume × AHT / (agents × 3600)).
    /// </summary>
    public static double? Occupancy(long handlingMs, long waitingForCallsMs) => Ratio(handlingMs, handlingMs + waitingForCallsMs);

    /// <summary>
    /// Handling time of all logged-in time. Definitions conflict (ICMI 2012, COPC, vendors), see <see cref="UtilisationOfPaidTime"/>.
    /// </summary>
    public static double? Utilisation(long handlingMs, long loggedInMs) => Ratio(handlingMs, loggedInMs);

    /// <summary>COPC's: (talk + hold + wrap-up + available) / paid time, which only the employer knows.</summary>
    public static double? UtilisationOfPaidTime(long handlingMs, long waitingForCallsMs, long paidMs) =>
        Ratio(handlingMs + waitingForCallsMs, paidMs);

    private static double? Ratio(long part, long whole) => whole > 0 ? (double)part / whole : null;
}
