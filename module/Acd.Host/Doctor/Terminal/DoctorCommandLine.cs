using System.CommandLine;
using Acd.Doctor;
using Acd.Doctor.Fixing;

namespace Acd.Host.Doctor.Terminal;

/// <summary>The program <c>doctor</c>: the checks that don't need a running FreeSWITCH, and of a running one those from outside.</summary>
internal static class DoctorCommandLine
{
    public const int InOrder = 0;
    public const int SomethingWrong = 1;

    private const string DefaultPrefix = "/usr/local/freeswitch";

    public static Command Make()
    {
        var prefix = new Option<string>("--prefix") { Description = "where FreeSWITCH is installed",
            DefaultValueFactory = _ => DefaultPrefix };
        var folder = new Option<string?>("--conf") { Description = "its configuration folder, the one with freeswitch.xml" };
        var json = new Option<bool>("--json") { Description = "every check as JSON" };
        var list = new Option<bool>("--list") { Description = "a line for each check, nothing else" };
        var fix = new Option<bool>("--fix") { Description = "write what a file of ours needs, each with a copy of what it was" };
        var command = new Command("doctor", "Check a FreeSWITCH, its configuration and the machine") { prefix, folder, json, list, fix };
        command.SetAction(parsed => parsed.GetValue(list)
            ? Tell(ExaminationText.List())
            : Run(
                PatientFinder.Outside(parsed.GetValue(prefix)!, parsed.GetValue(folder)), parsed.GetValue(json), parsed.GetValue(fix),
                Console.Out));
        return command;
    }

    /// <returns>0: nothing is wrong, though there may be advice; 1: something is.</returns>
    internal static int Run(Patient patient, bool json, bool fix, TextWriter output)
    {
        var examination = Examination.Of(patient);
        output.WriteLine(json ? ExaminationJson.Of(examination) : ExaminationText.Of(examination));
        if (fix)
        {
            foreach (string line in new Fixer(DateTime.Now).Fix(patient, examination))
                output.WriteLine(line);
        }
        return examination.Wrong > 0 ? SomethingWrong : InOrder;
    }

    private static int Tell(string text)
    {
        Console.Out.WriteLine(text);
        return InOrder;
    }
}
