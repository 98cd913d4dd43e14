using System.Collections.Immutable;

namespace Acd.Engine.Skills;

/// <summary>
/// An expression as a flat array of decisions, each leading to the next one or to the verdict: evaluating needs no stack, stops as early as
/// "and" and "or" allow, and looks at every comparison at most once.
/// </summary>
internal sealed class DecisionSteps
{
    public const short True = -1;
    public const short False = -2;

    private readonly DecisionStep[] _steps;
    private readonly short _first;

    private DecisionSteps(DecisionStep[] steps, short first) => (_steps, _first) = (steps, first);

    /// <param name="node">The expression.</param>
    /// <param name="skills">Its skills, sorted; a skill's index is its slot.</param>
    public static DecisionSteps Compile(SkillNode node, ImmutableArray<string> skills)
    {
        List<DecisionStep> steps = [];
        var first = Compile(node, True, False, skills, steps);
        return new([.. steps], first);
    }

    /// <param name="levels">The agent's level at each slot.</param>
    public bool Decide(ReadOnlySpan<byte> levels)
    {
        var at = _first;
        while (at >= 0)
        {
            ref readonly var step = ref _steps[at];
            at = ((step.Accepted >> levels[step.Slot]) & 1) != 0 ? step.IfAccepted : step.IfRefused;
        }

        return at == True;
    }

    /// <summary>Goes from the last part to the first, so that every part knows where to go on. Returns where the node begins.</summary>
    private static short Compile(SkillNode node, short ifTrue, short ifFalse, ImmutableArray<string> skills, List<DecisionStep> steps)
    {
        switch (node.Kind)
        {
            case SkillNodeKind.Anyone:
                return ifTrue;
            case SkillNodeKind.Nobody:
                return ifFalse;
            case SkillNodeKind.Level:
                var slot = (byte)skills.BinarySearch(node.Skill, StringComparer.Ordinal);
                steps.Add(new(slot, node.Accepted.Bits, ifTrue, ifFalse));
                return (short)(steps.Count - 1);
        }

        for (var i = node.Parts.Length - 1; i >= 0; i--)
        {
            var begin = Compile(node.Parts[i], ifTrue, ifFalse, skills, steps);
            (ifTrue, ifFalse) = node.Kind == SkillNodeKind.All ? (begin, ifFalse) : (ifTrue, begin);
        }

        return node.Kind == SkillNodeKind.All ? ifTrue : ifFalse;
    }
}
