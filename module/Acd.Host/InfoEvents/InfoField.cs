using Acd.Engine.Facts;

namespace Acd.Host.InfoEvents;

/// <summary>A header and where its value comes from.</summary>
internal sealed record InfoField(string Name, InfoField.Reader Of)
{
    /// <summary>Null or empty: there is nothing to say.</summary>
    public delegate string? Reader(in Fact fact);
}
