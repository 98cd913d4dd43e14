using System.Xml.Linq;
using Acd.Config.Forms;
using Acd.Config.Values;
using Acd.Engine.Config;

namespace Acd.Config.Tests;

/// <summary>The reference in docs/ says what the code does.</summary>
public sealed class ReferenceTests
{
    /// <summary>Read with the place of their element, not as the others.</summary>
    private static readonly string[] Keys = ["agent name", "tier queue", "tier agent"];

    [Fact]
    public void Every_parameter_is_there_with_its_default_and_an_example_that_works()
    {
        Check("queue", QueueForms.Queue);
        Check("skill-step", QueueListForms.SkillStep);
        Check("overflow", QueueListForms.Overflow);
        Check("announcement", AnnouncementForms.Announcement);
        Check("play", AnnouncementForms.Play);
        Check("exit-key", QueueListForms.ExitKey);
        Check("callback", QueueListForms.Callback);
        Check("prefix", QueueListForms.Prefix);
        Check("agent", AgentForms.Agent);
        Check("contact", AgentForms.Contact);
        Check("skill", AgentForms.Skill);
        Check("tier", TierForm.Tier);
        Check("reason", CodeForms.Reason);
        Check("disposition", CodeForms.Disposition);
    }

    [Fact]
    public void Every_setting_is_there_and_its_default_and_example_are_accepted()
    {
        Reference.Row[] rows = Reference.English.Tables["settings"];
        Assert.Equal(Vocabulary.Settings.Known.Order(), rows.Select(row => row.Name).Order());
        foreach (Reference.Row row in rows)
        {
            Assert.Empty(ReadSetting(row.Name, row.Default).Errors);
            ConfigReadResult example = ReadSetting(row.Name, row.Example);
            Assert.Empty(example.Errors);
            Assert.True(
                example.HostSettings != new HostSettings() || example.Config!.Agents[0].RingTimeoutMs.ToString("D") == row.Example + "000",
                $"{row.Name}={row.Example} sets nothing");
        }

        string ring = Row("settings", "agent-originate-timeout").Default;
        Assert.Equal($"{ring}000", $"{new AgentConfig { Name = "", Contact = "" }.RingTimeoutMs}");
        string shim = File.ReadAllText(Path.Combine(Reference.Root(), "native-shim", "src", "settings.c"));
        Assert.Contains($"leg_workers_max = {Row("settings", "leg-workers-max").Default};", shim, StringComparison.Ordinal);
        Assert.Contains($"stall_ms = {Row("settings", "stall-ms").Default};", shim, StringComparison.Ordinal);
        Assert.Contains($"start_timeout_ms = {Row("settings", "start-timeout-ms").Default};", shim, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_can_be_chosen_are_all_named()
    {
        AssertNames("queue", "strategy", QueueForms.Strategies);
        AssertNames("queue", "agent-no-answer-status", EnumWords.AgentStatus.All);
        AssertNames("queue", "absent-agents", [.. EnumWords.AbsentAgents.All, "none"]);
        AssertNames("queue", "media-mode", EnumWords.MediaMode.All);
        AssertNames("queue", "record-start", EnumWords.RecordStart.All);
        AssertNames("overflow", "when", EnumWords.OverflowCondition.All);
        AssertNames("queue", "answer-policy", EnumWords.AnswerPolicy.All);
        AssertNames("queue", "announcement-mode", EnumWords.AnnouncementMode.All);
        AssertNames("announcement", "order", EnumWords.PlayOrder.All);
        AssertNames("exit-key", "action", EnumWords.ExitAction.All);
        AssertNames("callback", "order", EnumWords.CallbackOrder.All);
        AssertNames("agent", "type", EnumWords.AgentType.All);
        AssertNames("agent", "status", EnumWords.AgentStatus.All);
        AssertNames("agent", "contact-order", EnumWords.ContactOrder.All);
        AssertNames("agent", "wrap-up-rule", EnumWords.WrapUpRule.All);
    }

    [Fact]
    public void Both_languages_say_the_same()
    {
        Assert.Equal(Reference.English.Samples, Reference.Chinese.Samples);
        Assert.Equal(Reference.English.Tables.Keys, Reference.Chinese.Tables.Keys);
        Assert.All(Reference.English.Tables, table => Assert.Equal(
            table.Value.Select(row => (row.Name, row.Default, row.Example, row.Value == "time")),
            Reference.Chinese.Tables[table.Key].Select(row => (row.Name, row.Default, row.Example, row.Value == "时间"))));
    }

    [Fact]
    public void The_sample_is_right_in_every_point()
    {
        ConfigReadResult result = AcdConfigReader.Read(Assert.Single(Reference.English.Samples));
        Assert.Empty(result.Errors);
        Assert.Empty(result.Warnings);
        Assert.Empty(ConfigValidator.Validate(result.Config!));
    }

    [Fact]
    public void The_shipped_file_is_right_in_every_point()
    {
        string file = Path.Combine(Reference.Root(), "conf", "autoload_configs", "acd.conf.xml");
        XDocument document = XDocument.Load(file);
        document.Descendants("X-PRE-PROCESS").Remove();
        ConfigReadResult result = AcdConfigReader.Read(document.ToString());
        Assert.Empty(result.Errors);
        Assert.Empty(result.Warnings);
        Assert.Empty(ConfigValidator.Validate(result.Config!));
    }

    private static void Check<T>(string table, ElementForm<T> form)
        where T : notnull
    {
        Reference.Row[] rows = Reference.English.Tables[table];
        Assert.Equal(form.Parameters.Select(parameter => parameter.Name), rows.Select(row => row.Name));
        foreach ((Parameter<T> parameter, Reference.Row row) in form.Parameters.Zip(rows))
        {
            string what = $"{table} {row.Name}";
            string blank = parameter.RequiredExample is null ? parameter.Write(form.Blank) : "";
            Assert.True(blank == row.Default, $"{what}: the default is \"{blank}\", the reference says \"{row.Default}\"");
            bool isRequired = row.Meaning.EndsWith(" Required.", StringComparison.Ordinal);
            Assert.True(isRequired == (parameter.RequiredExample is not null || Keys.Contains(what)), $"{what}: is it required?");
            Assert.True(Accepts(form, row.Name, row.Example), $"{what}: the example {row.Example} is refused");
            Assert.True(
                Keys.Contains(what) || parameter.Write(Read(form, row.Name, row.Example).Item) != parameter.Write(form.Blank),
                $"{what}: the example {row.Example} sets nothing");
            bool isTime = Accepts(form, row.Name, "1m") && !Accepts(form, row.Name, "1m,2m") && !Accepts(form, row.Name, "x");
            Assert.True(isTime == (row.Value == "time"), $"{what}: is {(isTime ? "a time" : "no time")}, the reference says {row.Value}");
        }
    }

    private static void AssertNames(string table, string name, IReadOnlyList<string> words)
    {
        Assert.NotEmpty(words);
        foreach (Reference reference in new[] { Reference.English, Reference.Chinese })
        {
            string meaning = reference.Tables[table].Single(row => row.Name == name).Meaning;
            Assert.All(words, word => Assert.Contains($"`{word}`", meaning, StringComparison.Ordinal));
        }
    }

    private static Reference.Row Row(string table, string name) => Reference.English.Tables[table].Single(row => row.Name == name);

    private static bool Accepts<T>(ElementForm<T> form, string name, string value)
        where T : notnull =>
        !Read(form, name, value).Findings.Errors.Any(error => error.Where.Contains(" / ", StringComparison.Ordinal));

    /// <summary>Errors of the value have its name in their path; that others are missing is no matter here.</summary>
    private static (T Item, Findings Findings) Read<T>(ElementForm<T> form, string name, string value)
        where T : notnull
    {
        Findings findings = new();
        Place place = new("element", 0);
        XElement element = new("element", new XAttribute(name, value));
        if (name == Names.DiscardAbandonedAfter)
        {
            element.SetAttributeValue(Names.AbandonedResumeAllowed, "true");
        }

        FieldSet fields = FieldReader.Attributes(element, place, form.Vocabulary, findings);
        return (form.Read(fields, form.Blank, place, findings), findings);
    }

    private static ConfigReadResult ReadSetting(string name, string value) => AcdConfigReader.Read(
        $"<configuration name='acd.conf'><settings><param name='{name}' value='{value}'/></settings>" +
        "<agents><agent name='a' contact='user/1'/></agents></configuration>");
}
