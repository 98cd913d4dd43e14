using Acd.Engine.Config;
using static Acd.Config.Values.Parameters;

namespace Acd.Config.Forms;

/// <summary>The codes agents choose from.</summary>
internal static class CodeForms
{
    public static readonly ElementForm<BreakReason> Reason = new(
        "reason attribute",
        new BreakReason(""),
        [
            Text<BreakReason>(Names.Code, reason => reason.Code, (reason, v) => reason with { Code = v }) with
            {
                RequiredExample = "lunch",
            },
            Time<BreakReason>(Names.Limit, reason => reason.LimitMs, (reason, v) => reason with { LimitMs = v }),
        ]);

    public static readonly ElementForm<string> Disposition = new(
        "disposition attribute", "", [Text<string>(Names.Code, code => code, (_, v) => v) with { RequiredExample = "solved" }]);
}
