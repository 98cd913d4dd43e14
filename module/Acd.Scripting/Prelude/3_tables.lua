-- table, without functions that call back from C or loop there as often as they are told.
local host, G = ...

local error, type = G.error, G.type
local raw = G.table

local safe = {
    concat = raw.concat,
    insert = raw.insert,
    pack = raw.pack,
    remove = raw.remove,
    unpack = raw.unpack,
}

local function merge(list, from, middle, to, less, spare)
    local left, right = from, middle + 1
    for at = from, to do
        if left <= middle and (right > to or not less(list[right], list[left])) then
            spare[at], left = list[left], left + 1
        else
            spare[at], right = list[right], right + 1
        end
    end
    for at = from, to do
        list[at] = spare[at]
    end
end

local function sort(list, from, to, less, spare)
    if from >= to then
        return
    end
    local middle = (from + to) // 2
    sort(list, from, middle, less, spare)
    sort(list, middle + 1, to, less, spare)
    merge(list, from, middle, to, less, spare)
end

local function ascending(a, b)
    return a < b
end

-- Keeps the order of equals, unlike Lua's own.
function safe.sort(list, less)
    if type(list) ~= "table" then
        error("table.sort needs a table, not a " .. type(list), 2)
    end
    sort(list, 1, #list, less or ascending, {})
    return nil
end

function safe.move(source, from, to, at, target)
    target = target or source
    if at > to or at <= from or target ~= source then
        for i = 0, to - from do
            target[at + i] = source[from + i]
        end
    else
        for i = to - from, 0, -1 do
            target[at + i] = source[from + i]
        end
    end
    return target
end

host.base.table = host.freeze("table", safe)
