using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>Callers of <c>acd lua:main.lua</c>, with mod_lua's own version of Lua loaded before ours.</summary>
public sealed class RoutingScriptTests : LiveTest
{
    private const string Main = """
        function on_enter(call)
            if call.arguments.loop then while true do end end
            if call.arguments.away then return { next = "fallback" } end
            return { queue = call.number:match("^caller1$") and "support" or "nowhere", priority = 5 }
        end
        """;

    [Theory]
    [InlineData("lua:main.lua", "answered")]
    [InlineData("lua:main.lua loop queue=support", "answered")]
    [InlineData("lua:main.lua loop queue=nowhere", "unknown-queue")]
    [InlineData("lua:main.lua away", "script")]
    public async Task A_script_routes_the_caller_and_a_failure_never_costs_the_call(string data, string result)
    {
        int phone = LoopbackPorts.Free();
        await StartAsync(new FreeSwitchOptions { Agents = AgentLine.Many(1, phone), Prepare = folder => Prepare(folder, data) });
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromSeconds(1)), phone);

        StartCallers(SippScenario.Caller("route"), new SippCalls(1));

        EslEvent ended = await CallerEndedAsync();
        Assert.Equal(result, ended.AcdResult);
        await NoChannelIsLeftAsync();
        Assert.Contains("main.lua", await ApiAsync("acd script status"), StringComparison.Ordinal);
    }

    private static void Prepare(FreeSwitchFolder folder, string data)
    {
        folder.AddScript("main.lua", Main);
        folder.AddToDialplan($"""
            <extension name="route">
              <condition field="destination_number" expression="^route$">
                <action application="acd" data="{data}"/>
                <action application="answer"/>
                <action application="hangup"/>
              </condition>
            </extension>
            """);
        if (File.Exists(Path.Combine(folder.Modules, "mod_lua.so")))
        {
            string early = Path.Combine(folder.Conf, "autoload_configs", "pre_load_modules.conf.xml");
            FreeSwitchFolder.Replace(early, "</modules>", "<load module=\"mod_lua\"/></modules>");
        }
    }
}
