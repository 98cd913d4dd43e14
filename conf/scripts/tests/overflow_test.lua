local function given_waits(ours_ms, theirs_ms, their_agents)
    given.queue("support", { ewt_ms = ours_ms, agents_logged_in = 5 })
    given.queue("partner", { ewt_ms = theirs_ms, agents_logged_in = their_agents or 2 })
end

test("a short wait stays at home", function()
    given_waits(60000, 0)
    expect(run("overflow.lua", "on_enter").queue, "support")
end)

test("a long wait goes to the partner when he is clearly faster", function()
    given_waits(240000, 30000)
    expect(run("overflow.lua", "on_enter").queue, "partner")
    given_waits(240000, 200000)
    expect(run("overflow.lua", "on_enter").queue, "support")
end)

test("nobody goes where nobody is", function()
    given_waits(240000, 0, 0)
    expect(run("overflow.lua", "on_enter").queue, "support")
end)

test("it is looked at again while waiting", function()
    given_waits(0, 10000)
    expect(run("overflow.lua", "on_wait", { queue = "support", ewt_ms = 300000 }).queue, "partner")
    expect(run("overflow.lua", "on_wait", { queue = "partner", ewt_ms = 300000 }), nil)
end)
