namespace Acd.Engine.Skills;

/// <summary>Looks at one skill's level and says where to go on.</summary>
/// <param name="Slot">Which of the expression's skills.</param>
/// <param name="Accepted">Bit n is set when level n is accepted.</param>
/// <param name="IfAccepted">Index of the next step, or <see cref="DecisionSteps.True"/> or <see cref="DecisionSteps.False"/>.</param>
/// <param name="IfRefused">Likewise.</param>
internal readonly record struct DecisionStep(byte Slot, ushort Accepted, short IfAccepted, short IfRefused);
