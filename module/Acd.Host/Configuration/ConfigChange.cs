using Acd.Engine;

namespace Acd.Host.Configuration;

/// <summary>One thing that is, or would be, different after a reload.</summary>
/// <param name="Said">In one line.</param>
/// <param name="IsPart">It tells more of the line above that isn't a part.</param>
internal sealed record ConfigChange(Sentence Said, bool IsPart = false)
{
    /// <summary>As people at the console read it.</summary>
    public override string ToString() => IsPart ? $"  {Said.Text}" : Said.Text;
}
