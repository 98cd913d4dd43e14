test("the digit chooses the language", function()
    local decision = run("language.lua", "on_enter", { arguments = { digit = "2" } })
    expect(decision.queue, "support")
    expect(decision.skills, "german>=7")
    expect(decision.greeting, "german/welcome.wav")
end)

test("without a digit it is English", function()
    expect(run("language.lua", "on_enter").skills, "english>=7")
end)

test("the level is relaxed by wait, then dropped", function()
    local function skills(wait_ms)
        local decision = run("language.lua", "on_wait", { wait_ms = wait_ms, arguments = { digit = "3" } })
        return decision and decision.skills
    end
    expect(skills(10000), nil)
    expect(skills(60000), "french>=4")
    expect(skills(180000), "any")
end)
