namespace Acd.Engine.Queues;

/// <summary>Tells numbers that name a caller from what stands in their place when he hides his or has none.</summary>
public static class HiddenNumber
{
    private static readonly string[] Words = ["anonymous", "unknown", "unavailable", "restricted", "private", "withheld"];

    /// <summary>True when strangers share it. Only zeros are what FreeSWITCH puts where nothing came.</summary>
    public static bool Is(string number) =>
        !number.AsSpan().ContainsAnyExcept('0') || Array.Exists(Words, word => word.Equals(number, StringComparison.OrdinalIgnoreCase));
}
