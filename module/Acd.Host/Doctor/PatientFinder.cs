using System.Globalization;
using Acd.Doctor;
using Acd.Doctor.Configuration;

namespace Acd.Host.Doctor;

/// <summary>Puts together what can be known of a FreeSWITCH. Reads files; never on the engine thread.</summary>
internal static class PatientFinder
{
    private const string ProcessFile = "run/freeswitch.pid";

    /// <summary>The one this process is.</summary>
    public static Patient Inside(IReadOnlyDictionary<string, string> answers, EngineHealth engine)
    {
        string folder = answers.GetValueOrDefault(SwitchQuestions.Folder, "").Trim();
        string log = answers.GetValueOrDefault(SwitchQuestions.LogFolder, "").Trim();
        string modules = answers.GetValueOrDefault(SwitchQuestions.ModuleFolder, "").Trim();
        var machine = new Machine();
        var patient = new Patient
        {
            Machine = machine, ProcessId = Environment.ProcessId, Answers = answers, Engine = engine, Disks = Disks(machine, [log]),
            ModuleFolder = modules.Length > 0 ? modules : null,
        };
        return folder.Length > 0
            ? With(patient, folder)
            : patient with { ConfigurationError = "FreeSWITCH didn't say where its configuration is" };
    }

    /// <summary>An installed one, running or not.</summary>
    /// <param name="prefix">Where it is installed.</param>
    /// <param name="folder">Its configuration; null: the one of its installation.</param>
    public static Patient Outside(string prefix, string? folder)
    {
        var machine = new Machine();
        var patient = new Patient
        {
            Machine = machine, ProcessId = ProcessOf(prefix), ModuleFolder = Path.Combine(prefix, "mod"),
            Disks = Disks(machine, [Path.Combine(prefix, "log"), Path.Combine(prefix, "db"), Path.Combine(prefix, "recordings")]),
        };
        return With(patient, folder ?? Path.Combine(prefix, "conf"));
    }

    private static Patient With(Patient patient, string folder)
    {
        var configuration = SwitchConfiguration.Read(folder, out string error);
        return patient with { Configuration = configuration, ConfigurationError = error };
    }

    private static IReadOnlyList<DiskSpace> Disks(Machine machine, IEnumerable<string> folders) =>
        [.. folders.Where(folder => folder.Length > 0).Select(machine.Disk).OfType<DiskSpace>()];

    /// <summary>Null: it isn't running; the file of one that was killed stays behind.</summary>
    private static int? ProcessOf(string prefix)
    {
        string file = Path.Combine(prefix, ProcessFile);
        return File.Exists(file)
            && int.TryParse(File.ReadAllText(file).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int process)
            && Directory.Exists($"/proc/{process}")
                ? process
                : null;
    }
}
