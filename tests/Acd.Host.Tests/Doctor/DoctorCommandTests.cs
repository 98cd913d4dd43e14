using System.Text.Json;
using Acd.Doctor;
using Acd.Host.Tests.Support;

namespace Acd.Host.Tests.Doctor;

public sealed class DoctorCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("acd-doctor-").FullName;
    private readonly ScriptedSwitch _switch = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_list_is_answered_at_once_and_asks_nothing()
    {
        string reply = Type("doctor --list");

        Assert.Equal(CheckCatalogue.All.Count, reply.TrimEnd().Split('\n').Length);
        Assert.Empty(_switch.Asked);
    }

    [Fact]
    public void It_asks_the_switch_and_looks_at_the_folder_it_names()
    {
        File.WriteAllText(Path.Combine(_folder, "freeswitch.xml"), """
            <document><section name="configuration"><configuration name="switch.conf"><settings>
            <param name="max-sessions" value="12"/>
            </settings></configuration></section></document>
            """);
        _switch.SwitchAnswers[SwitchQuestions.Folder] = _folder;
        _switch.SwitchAnswers[SwitchQuestions.Version] = "1.10.7";

        using var json = JsonDocument.Parse(Type("doctor --json"));

        Assert.Equal(SwitchQuestions.All, _switch.Asked);
        Assert.Equal($"{_folder}/freeswitch.xml:2", Finding(json, "max-sessions").GetProperty("place").GetString());
        Assert.Equal("it is 1.10.7", Finding(json, "version").GetProperty("what").GetString());
    }

    [Fact]
    public void A_switch_that_knows_no_commands_is_said()
    {
        string reply = Type("doctor");

        Assert.Contains("FreeSWITCH didn't say where its configuration is", reply, StringComparison.Ordinal);
        Assert.Contains("because only the running FreeSWITCH can tell", reply, StringComparison.Ordinal);
    }

    [Fact]
    public void A_switch_that_never_answers_is_given_up()
    {
        _switch.AnswersCommands = false;

        Assert.Contains("because only the running FreeSWITCH can tell", Type("doctor"), StringComparison.Ordinal);
    }

    private static JsonElement Finding(JsonDocument json, string id) =>
        json.RootElement.GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("id").GetString() == id)
            .GetProperty("findings")[0];

    private string Type(string line)
    {
        _switch.Type(1, line);
        _switch.IsOver = () => _switch.Replies.Count > 0;
        _switch.Run();
        return Assert.Single(_switch.Replies);
    }
}
