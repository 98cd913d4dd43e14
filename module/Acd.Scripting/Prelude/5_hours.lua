-- Opening hours: { timezone = "Europe/Berlin", mon_fri = { "08:00-18:00" }, sat = { "09:00-13:00" }, holidays = { "12-25", "2027-03-26" },
-- special = { ["2026-12-24"] = { "08:00-12:00" } } }.
local host, G = ...

local error, ipairs, next, tostring, type = G.error, G.ipairs, G.next, G.tostring, G.type
local match = G.string.match
local ask, base = host.ask, host.base

local DAYS = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" }
local RANGES = { mon_fri = { 1, 5 }, mon_sat = { 1, 6 }, sat_sun = { 6, 7 }, every_day = { 1, 7 } }
local OTHERS = { timezone = true, holidays = true, special = true }
local KNOWN = {}
for number, name in ipairs(DAYS) do
    KNOWN[name] = number
end

local function check(schedule, level)
    if type(schedule) ~= "table" then
        error("the opening hours must be a table, not a " .. type(schedule), level + 1)
    end
    for key in next, schedule do
        if not (KNOWN[key] or RANGES[key] or OTHERS[key]) then
            error(("opening hours have no '%s'; days are mon … sun, mon_fri, mon_sat, sat_sun, every_day"):format(tostring(key)), level + 1)
        end
    end
end

local function minutes(text, level)
    local h1, m1, h2, m2 = match(tostring(text), "^(%d%d?):(%d%d)%s*%-%s*(%d%d?):(%d%d)$")
    local from, to
    if h1 then
        from, to = h1 * 60 + m1, h2 * 60 + m2
    end
    if not from or from >= to or to > 24 * 60 then
        error(("'%s' is no span of time; write \"08:00-18:00\""):format(tostring(text)), level + 1)
    end
    return from, to
end

-- The spans that hold on a day, or nil: closed.
local function spans(schedule, now)
    if schedule.special and schedule.special[now.date] then
        return schedule.special[now.date]
    end
    local own = schedule[DAYS[now.weekday]]
    if own then
        return own
    end
    for name, range in next, RANGES do
        if schedule[name] and now.weekday >= range[1] and now.weekday <= range[2] then
            return schedule[name]
        end
    end
    return nil
end

local function is_holiday(schedule, now)
    if schedule.special and schedule.special[now.date] then
        return false
    end
    for _, day in ipairs(schedule.holidays or {}) do
        if day == now.date or day == now.month_day then
            return true
        end
    end
    return false
end

base.hours = host.freeze("hours", {
    -- true, or false and "holiday" or "closed".
    is_open = function(schedule)
        check(schedule, 2)
        local now = ask("now", schedule.timezone)
        if is_holiday(schedule, now) then
            return false, "holiday"
        end
        local at = now.hour * 60 + now.minute
        for _, span in ipairs(spans(schedule, now) or {}) do
            local from, to = minutes(span, 2)
            if at >= from and at < to then
                return true
            end
        end
        return false, "closed"
    end,
    is_holiday = function(schedule)
        check(schedule, 2)
        return is_holiday(schedule, (ask("now", schedule.timezone)))
    end,
})
