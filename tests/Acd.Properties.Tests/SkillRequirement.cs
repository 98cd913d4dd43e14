using Acd.Engine.Skills;

namespace Acd.Properties.Tests;

/// <summary>
/// A requirement as a tree, with its meaning written down the naive way and many ways to write it. Shares nothing with the engine's
/// parser, normal form or evaluation.
/// </summary>
internal abstract record SkillRequirement
{
    public abstract bool Holds(IReadOnlyDictionary<string, int> levels);

    /// <summary>Text in the notation that <paramref name="style"/> picks: spelling, case, spaces, needless parentheses.</summary>
    public string Text(uint style) => Write(new Notation(style), isOperand: false);

    /// <summary>The same with every group's parts the other way round, and each group repeated within itself.</summary>
    public abstract SkillRequirement Shuffled();

    protected abstract string Write(Notation notation, bool isOperand);

    internal sealed record Level(string Skill, string Sign, int Value) : SkillRequirement
    {
        public override bool Holds(IReadOnlyDictionary<string, int> levels)
        {
            var level = levels.GetValueOrDefault(Skill);
            return Sign switch
            {
                ">=" => level >= Value,
                ">" => level > Value,
                "<=" => level <= Value,
                "<" => level < Value,
                "=" => level == Value,
                "!=" => level != Value,
                _ => level >= 1,
            };
        }

        public override SkillRequirement Shuffled() => this;

        protected override string Write(Notation notation, bool isOperand)
        {
            var isPlain = Skill.All(c => char.IsLetter(c)) && Skill is not ("and" or "or" or "not" or "anyone" or "nobody");
            var name = notation.Pick(2) == 1 ? Skill.ToUpperInvariant() : Skill;
            name = isPlain && notation.Pick(3) > 0 ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
            return Sign.Length == 0 ? name : $"{name}{notation.Space}{Sign}{notation.Space}{Value}";
        }
    }

    internal sealed record Not(SkillRequirement Part) : SkillRequirement
    {
        public override bool Holds(IReadOnlyDictionary<string, int> levels) => !Part.Holds(levels);

        public override SkillRequirement Shuffled() => new Not(Part.Shuffled());

        protected override string Write(Notation notation, bool isOperand) =>
            $"{notation.Of("not ", "NOT ", "!", "! ")}{Part.Write(notation, isOperand: true)}";
    }

    internal sealed record Group(bool IsAll, SkillRequirement[] Parts) : SkillRequirement
    {
        public override bool Holds(IReadOnlyDictionary<string, int> levels) =>
            IsAll ? Parts.All(part => part.Holds(levels)) : Parts.Any(part => part.Holds(levels));

        public override SkillRequirement Shuffled() => new Group(IsAll, [.. Parts.Reverse().Select(part => part.Shuffled()), Parts[0]]);

        protected override string Write(Notation notation, bool isOperand)
        {
            var text = "";
            foreach (var part in Parts)
            {
                var sign = IsAll ? notation.Of(" and ", " AND ", "&", " && ") : notation.Of(" or ", " Or ", "|", "||");
                text += (text.Length == 0 ? "" : sign) + part.Write(notation, isOperand: part is Group);
            }

            return isOperand || notation.Pick(4) == 1 ? $"({notation.Space}{text})" : text;
        }
    }

    /// <summary>A sequence of small choices that one number determines.</summary>
    protected sealed class Notation(uint style)
    {
        private uint _state = style;

        public string Space => Of("", " ", "\t");

        public string Of(params string[] choices) => choices[Pick(choices.Length)];

        public int Pick(int count)
        {
            _state = (_state * 1_664_525) + 1_013_904_223;
            return (int)((_state >> 16) % (uint)count);
        }
    }

    public static Dictionary<string, int> Levels(SkillSet skills) => skills.Skills.ToDictionary(skill => skill.Skill, skill => skill.Level);
}
