local URL = "http://127.0.0.1:8081/last-agent?number=4930100"

test("back to the agent of the last call", function()
    given.http(URL, { status = 200, body = '{"agent": "anna"}' })
    given.agent("anna", { status = "Available", state = "Talking" })
    expect(run("last_agent.lua", "on_enter", { number = "+49 30 100" }), { queue = "support", preferred_agent = "anna", priority = 5 })
end)

test("not to one who is on break", function()
    given.http(URL, { status = 200, body = '{"agent": "anna"}' })
    given.agent("anna", { status = "On Break" })
    expect(run("last_agent.lua", "on_enter", { number = "+4930100" }), { queue = "support" })
end)

test("a service that fails, or talks nonsense, doesn't matter", function()
    expect(run("last_agent.lua", "on_enter", { number = "+4930100" }), { queue = "support" })
    given.http(URL, { status = 200, body = "<html>" })
    expect(run("last_agent.lua", "on_enter", { number = "+4930100" }), { queue = "support" })
    given.http(URL, { status = 500, body = "" })
    expect(run("last_agent.lua", "on_enter", { number = "+4930100" }), { queue = "support" })
end)

test("who answered is kept", function()
    expect(run("last_agent.lua", "on_answer", { agent = "bert" }).data, { last_agent = "bert" })
end)
