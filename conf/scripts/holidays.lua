-- Opening hours with holidays and days of their own. "12-25" is every year, "2027-03-26" that day only; special days beat both.

local HOURS = {
    timezone = "Europe/Berlin",
    mon_fri = { "08:00-12:00", "13:00-18:00" },
    sat = { "09:00-13:00" },
    holidays = { "01-01", "05-01", "10-03", "12-25", "12-26", "2027-03-26", "2027-03-29" },
    special = { ["2026-12-24"] = { "08:00-12:00" } },
}

function on_enter(call)
    local open, why = hours.is_open(HOURS)
    if open then
        return { queue = "support" }
    end
    return { next = why == "holiday" and "holiday_message" or "closed_message", data = { closed = why } }
end
