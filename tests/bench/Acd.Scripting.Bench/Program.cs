using System.Globalization;
using Acd.Scripting.Bench;

bool quick = args.Contains("--quick");
var work = quick ? Workload.Quick : Workload.Full;

var state = StateBench.Run(work);
Console.WriteLine($"one thread, one state:         {state}");
var plain = StateBench.Run(work, withoutLimits: true);
Console.WriteLine($"the same, nothing counted:     {plain}");
var service = ServiceBench.Run(work);
Console.WriteLine($"through the workers' queue:    {service}");
FormattableString[] result =
[
    $"result hook_runs_per_s={state.RunsPerSecond:F0} p99_us={state.P99Us:F1} p50_us={state.P50Us:F1} max_us={state.MaxUs:F0}",
    $"bytes_per_run={state.BytesPerRun:F0} lua_bytes={state.LuaBytesLate} lua_growth_bytes={state.LuaBytesLate - state.LuaBytesEarly}",
    $"limits_cost={1 - (state.RunsPerSecond / plain.RunsPerSecond):F2}",
    $"queued_runs_per_s={service.RunsPerSecond:F0} queued_p99_us={service.P99Us:F1}",
];
Console.WriteLine(string.Join(' ', result.Select(part => part.ToString(CultureInfo.InvariantCulture))));
