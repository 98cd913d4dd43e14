using System.Text;
using Acd.Scripting.Bundles;
using Acd.Scripting.Hooks;

namespace Acd.Scripting.Bench;

/// <summary>The 20-line script that is measured, and how often.</summary>
internal sealed record Workload(int WarmUp, int Runs)
{
    public static readonly Workload Full = new(200_000, 3_000_000);
    public static readonly Workload Quick = new(50_000, 300_000);

    public const string Source = """
        local vip = { ["+4930100"] = true, ["+4930200"] = true }
        local skills = { ["+49"] = "german>=5", ["+33"] = "french>=5" }
        local OVERFLOW_MS = 60000

        function on_enter(call)
            local decision = { queue = "support", priority = 0 }
            if vip[call.number] then
                decision.priority = 10
                decision.greeting = "vip.wav"
            end
            decision.skills = skills[call.number:sub(1, 3)]
            if call.wait_ms > OVERFLOW_MS then
                decision.queue = "overflow"
            end
            if #call.name > 0 then
                decision.score = #call.name
            end
            decision.preferred_agent = call.agent ~= "" and call.agent or nil
            return decision
        end
        """;

    public static readonly ScriptFile[] Files = [new("main.lua", Encoding.UTF8.GetBytes(Source))];

    public static readonly HookRequest[] Requests =
    [
        .. Enumerable.Range(0, 64).Select(number => new HookRequest
        {
            Hook = HookKind.OnEnter,
            Script = "main.lua",
            Caller = new CallerData
            {
                Uuid = $"5b8d3c1e-0000-4000-8000-0000000000{number:x2}",
                Number = number % 2 == 0 ? $"+49301{number:d2}" : $"+33170{number:d2}",
                Name = $"Caller {number}",
                Destination = "100",
                WaitMs = number * 2000,
            },
        }),
    ];
}
