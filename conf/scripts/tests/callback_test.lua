local function offered(call)
    local decision = run("callback.lua", "on_wait", call)
    return decision and decision.offer_callback
end

test("offered once, when it takes long", function()
    expect(offered({ number = "+4930100", wait_ms = 60000, ewt_ms = 400000 }), true)
    expect(offered({ number = "+4930100", wait_ms = 60000, ewt_ms = 100000 }), nil)
    expect(offered({ number = "+4930100", wait_ms = 10000, ewt_ms = 400000 }), nil)
    expect(offered({ number = "+4930100", wait_ms = 120000, ewt_ms = 400000 }), nil)
end)

test("only to numbers we may dial", function()
    expect(offered({ number = "+1900555", wait_ms = 60000, ewt_ms = 400000 }), nil)
    expect(offered({ number = "anonymous", wait_ms = 60000, ewt_ms = 400000 }), nil)
    expect(offered({ number = "03012345", wait_ms = 60000, ewt_ms = 400000 }), true)
end)

test("asked again when it is time", function()
    expect(run("callback.lua", "on_enter").check_again_s, 60)
end)
