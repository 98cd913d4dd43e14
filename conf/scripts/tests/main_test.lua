test("open on a Wednesday noon", function()
    expect(run("main.lua", "on_enter"), { queue = "support" })
end)

test("closed on a Sunday", function()
    given.now("2026-07-05T12:00:00+02:00")
    expect(run("main.lua", "on_enter"), { next = "voicemail" })
end)
