using Acd.Doctor;
using Acd.Doctor.Fixing;
using Acd.Host.ConsoleCommands;

namespace Acd.Host.Doctor;

/// <summary>Checks the FreeSWITCH it runs in.</summary>
internal sealed class DoctorCommand(DoctorDesk desk, Func<DateTimeOffset> now) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("doctor [--list] [--fix]");

    public string Summary =>
        "check FreeSWITCH, its configuration and the machine; --list: what is checked; --fix: mend files of ours";

    public void Run(ConsoleRequest request)
    {
        if (request.Has("--list"))
        {
            request.Reply(ExaminationText.List());
            return;
        }
        bool json = request.Json, fix = request.Has("--fix");
        var at = now().LocalDateTime;
        desk.Examine(
            [],
            patient =>
            {
                var examination = Examination.Of(patient);
                string text = json ? ExaminationJson.Of(examination) : ExaminationText.Of(examination);
                return fix
                    ? $"{text}\n{string.Join('\n', new Fixer(at).Fix(patient, examination))}\n'reloadxml' and a restart of the profile " +
                        $"or of FreeSWITCH put it to use"
                    : text;
            },
            request.Reply);
    }
}
