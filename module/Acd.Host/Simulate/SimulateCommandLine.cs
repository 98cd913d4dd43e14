using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Numerics;
using Acd.Host.Analysis.Terminal;
using Acd.Host.ConsoleCommands;
using Acd.Host.Doctor.Terminal;
using Acd.Host.LuaTest;
using Acd.Host.Reports.Stored;
using Acd.Simulator;

namespace Acd.Host.Simulate;

/// <summary>The command line: <c>simulate</c> and its options. Bad arguments are one line on standard error and exit code 2.</summary>
internal static class SimulateCommandLine
{
    public const int BadArguments = 2;
    private const int QueuesPerAgent = 3;
    private static readonly SimulationOptions Default = new();

    public static int Run(string[] args) => Run(args, Simulation.Run, Console.Error);

    /// <param name="args">The command line.</param>
    /// <param name="run">Gets settings that are in order; returns the exit code.</param>
    /// <param name="errors">Gets the line that says what is wrong.</param>
    internal static int Run(string[] args, Func<SimulateSettings, int> run, TextWriter errors)
    {
        var root = Build(run, errors);
        var parsed = root.Parse(args);
        if (parsed.UnmatchedTokens is [var token, ..])
        {
            var known = root.Subcommands.SelectMany(command => command.Options.Select(option => option.Name).Append(command.Name));
            string hint = Nearest.Hint(token, known);
            return Refuse(errors, $"unknown argument \"{token}\"{(hint.Length > 0 ? $":{hint}" : "")}");
        }
        return parsed.Errors is [var error, ..]
            ? Refuse(errors, error.Message.TrimEnd('.'))
            : parsed.Invoke(new InvocationConfiguration { ProcessTerminationTimeout = null });
    }

    private static RootCommand Build(Func<SimulateSettings, int> run, TextWriter errors)
    {
        var agents = Number<int>("--agents", Default.Agents, "how many agents");
        var rate = Number<double>("--calls-per-second", Default.CallsPerSecond, "callers per second, on average");
        var queues = Number<int>("--queues", 1, "how many queues; from 2 on each agent serves 3 of them");
        var seconds = Number<double>("--seconds", null, "stop by itself after this long (default: until Ctrl-C)");
        var speed = Number<double>("--speed", Default.Speed, "1: real time; 10: ten times faster; 0: as fast as possible");
        var seed = Number<ulong>("--seed", Default.Seed, "the same seed, the same callers and agents");
        var ring = Number<double>("--ring-seconds", Default.MeanRingSeconds, "how long agents let it ring, on average");
        var wrapUp = Number<int>("--wrap-up-seconds", Default.WrapUpSeconds, "agents' time after a call");
        var screenPop = new Option<string?>("--screen-pop-url") { Description = "page about a caller, with {number} in it" };
        var web = new Option<string?>("--web") { Description = "serve the wallboard at this address, such as 127.0.0.1:8090" };
        var webFolder = new Option<string?>("--web-folder") { Description = "where the wallboard's users are kept" };
        var config = new Option<FileInfo>("--config") { Description = "acd.conf.xml instead of the made one, read anew at each reload" }
            .AcceptExistingOnly();
        var trace = new Option<bool>("--trace") { Description = "write every event and command to standard error" };
        var simulate = new Command("simulate", "Run the whole engine on simulated callers and agents")
        {
            agents, rate, queues, seconds, speed, seed, ring, wrapUp, screenPop, web, webFolder, config, trace,
        };
        simulate.SetAction(parsed =>
        {
            var options = Default with
            {
                Agents = parsed.GetValue(agents) ?? Default.Agents,
                CallsPerSecond = parsed.GetValue(rate) ?? Default.CallsPerSecond,
                Queues = Queues(parsed.GetValue(queues) ?? 1),
                QueuesPerAgent = QueuesPerAgent,
                Seconds = parsed.GetValue(seconds),
                Speed = parsed.GetValue(speed) ?? Default.Speed,
                Seed = parsed.GetValue(seed) ?? Default.Seed,
                MeanRingSeconds = parsed.GetValue(ring) ?? Default.MeanRingSeconds,
                WrapUpSeconds = parsed.GetValue(wrapUp) ?? Default.WrapUpSeconds,
                ConfigFile = parsed.GetValue(config)?.FullName ?? "",
                ScreenPopUrl = parsed.GetValue(screenPop) ?? "",
                Settings = Web(parsed.GetValue(web), parsed.GetValue(webFolder)),
            };
            if (options.ConfigFile.Length > 0 && options.Settings.Count > 0)
                return Refuse(errors, "--web and --web-folder have no effect with --config: write web-listen and web-folder into it");
            return options.Errors() is [var error, ..]
                ? Refuse(errors, $"--{error}")
                : run(new SimulateSettings(options, parsed.GetValue(trace)));
        });
        return new RootCommand("mod_acd: an automatic call distributor for FreeSWITCH") 
        {
            simulate, LuaTestCommand.Make(), ReportCommandLine.Make(), DoctorCommandLine.Make(),
            AnalyzeCommandLine.Make(),
        };
    }

    /// <summary>One has the name it always had.</summary>
    private static ImmutableArray<string> Queues(int count) => count == 1
        ? Default.Queues
        : [.. Enumerable.Range(1, Math.Clamp(count, 0, SimulationOptions.QueuesMax + 1)).Select(n => $"queue-{n}")];

    private static Dictionary<string, string> Web(string? address, string? folder)
    {
        var settings = new Dictionary<string, string>();
        if (address is not null)
            settings["web-listen"] = address;
        if (folder is not null)
            settings["web-folder"] = folder;
        return settings;
    }

    private static Option<T?> Number<T>(string name, T? standard, string description)
        where T : struct, INumber<T> => new(name)
    {
        Description = standard is null ? description : string.Create(CultureInfo.InvariantCulture, $"{description} (default: {standard})"),
        CustomParser = result =>
        {
            string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (T.TryParse(text, CultureInfo.InvariantCulture, out var number))
                return number;
            string kind = T.IsInteger(T.One / (T.One + T.One)) ? "a whole number" : "a number";
            result.AddError($"{name} is \"{text}\": give {kind}");
            return null;
        },
    };

    private static int Refuse(TextWriter errors, string error)
    {
        errors.WriteLine($"error: {error.ReplaceLineEndings(" ")} (--help shows all options)");
        return BadArguments;
    }
}
