local function at(time)
    given.now(time)
    return run("holidays.lua", "on_enter")
end

test("open, lunch break, evening", function()
    expect(at("2026-11-23T10:00:00+01:00").queue, "support")
    expect(at("2026-11-23T12:30:00+01:00").next, "closed_message")
    expect(at("2026-11-23T18:00:00+01:00").next, "closed_message")
end)

test("summer time counts", function()
    expect(at("2026-07-01T06:30:00+00:00").queue, "support")
    expect(at("2026-11-23T06:30:00+00:00").next, "closed_message")
end)

test("holidays of every year and of one", function()
    expect(at("2026-12-25T10:00:00+01:00").next, "holiday_message")
    expect(at("2031-12-25T10:00:00+01:00").next, "holiday_message")
    expect(at("2027-03-26T10:00:00+01:00").next, "holiday_message")
    expect(at("2028-03-27T10:00:00+02:00").queue, "support")
end)

test("a special day has its own hours", function()
    expect(at("2026-12-24T10:00:00+01:00").queue, "support")
    expect(at("2026-12-24T14:00:00+01:00").next, "closed_message")
end)
