using Acd.Engine.Skills;

namespace Acd.Bench.Engine.Workload;

/// <summary>Sees to it that the engine matches skills indeed, while a script is recorded: it would be fast without.</summary>
internal sealed class RequirementCheck
{
    private readonly SkillExpression[] _requirements;
    private readonly SkillSet[] _agents;
    private readonly Dictionary<ulong, int> _callers = [];

    public RequirementCheck(Script script)
    {
        _requirements = [.. script.Requirements.Select(Parse)];
        _agents = [.. script.Config.Agents.Select(agent => Read(agent.Skills))];
    }

    public void Joined(ulong call, int requirement) => _callers[call] = requirement;

    /// <exception cref="InvalidOperationException">The agent doesn't master what the caller requires.</exception>
    public void Offered(ulong call, int agent)
    {
        if (_requirements.Length > 0 && !_requirements[_callers[call]].Matches(_agents[agent]))
        {
            throw new InvalidOperationException(
                $"the engine offers a caller who requires \"{_requirements[_callers[call]]}\" to an agent who has only {_agents[agent]}");
        }
    }

    private static SkillExpression Parse(string text) => SkillExpression.TryParse(text, out var expression, out var error)
        ? expression
        : throw new InvalidOperationException($"the requirement \"{text}\" can't be read: {error}");

    private static SkillSet Read(IEnumerable<SkillLevel> skills) => SkillSet.TryCreate(skills, out var set, out var errors)
        ? set
        : throw new InvalidOperationException($"an agent's skills are refused: {errors[0]}");
}
