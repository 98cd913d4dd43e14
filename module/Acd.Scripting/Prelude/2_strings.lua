-- string, with bounds on what Lua does in one instruction: the sandbox can't stop a pattern that backtracks for minutes.
local host, G = ...

local error, next, tonumber, tostring, type = G.error, G.next, G.tonumber, G.tostring, G.type
local raw = G.string
local byte, find, gmatch, gsub, match, rep, sub = raw.byte, raw.find, raw.gmatch, raw.gsub, raw.match, raw.rep, raw.sub
local concat, pack, unpack = G.table.concat, G.table.pack, G.table.unpack
local ask = host.ask

local STEPS_MAX = 1e7    -- comparisons one call may need in the worst case, a few 10 ms
local STEPS_CHARGED = 1e4 -- from here on they are added to the instructions
local CHARGED_PER = 10   -- comparisons that count as one instruction
local PATTERNS_KEPT = 200

local PERCENT, CARET, OPEN, CLOSE, B, STAR, PLUS, MINUS, OPTIONAL = byte("%^[]b*+-?", 1, -1)

-- Where the set that begins at i ends.
local function after_set(pattern, i)
    i = i + 1
    if byte(pattern, i) == CARET then
        i = i + 1
    end
    repeat
        local c = byte(pattern, i)
        if c == PERCENT then
            i = i + 1
        end
        i = i + 1
    until c == nil or byte(pattern, i) == CLOSE
    return i + 1
end

-- How many times a pattern can go over a text: n ^ loops * doubling comparisons at most.
local function weigh(pattern)
    local loops, doubling, i = 1, 1, 1
    if byte(pattern, 1) == CARET then
        loops, i = 0, 2
    end
    while i <= #pattern do
        local c = byte(pattern, i)
        if c == PERCENT then
            if byte(pattern, i + 1) == B then
                loops, i = loops + 1, i + 2
            end
            i = i + 2
        elseif c == OPEN then
            i = after_set(pattern, i)
        else
            i = i + 1
        end
        local suffix = byte(pattern, i)
        if suffix == STAR or suffix == PLUS or suffix == MINUS then
            loops, i = loops + 1, i + 1
        elseif suffix == OPTIONAL then
            doubling, i = doubling * 2, i + 1
        end
    end
    return { loops = loops, doubling = doubling }
end

local weights, kept = {}, 0
local function weight(pattern)
    local w = weights[pattern]
    if w == nil then
        if kept >= PATTERNS_KEPT then
            weights, kept = {}, 0
        end
        w = weigh(pattern)
        weights[pattern], kept = w, kept + 1
    end
    return w
end

local function charge(steps)
    if steps > STEPS_CHARGED then
        ask("charge", steps // CHARGED_PER // 1 | 0)
    end
end

-- Raises an error when matching could take too long. Arguments of wrong types are left to the real function.
local function check(text, pattern, level)
    text = type(text) == "number" and tostring(text) or text
    pattern = type(pattern) == "number" and tostring(pattern) or pattern
    if type(text) ~= "string" or type(pattern) ~= "string" then
        return
    end
    local w = weight(pattern)
    local steps = (#text + 1) ^ w.loops * w.doubling + #text + #pattern
    if steps > STEPS_MAX then
        error(("the pattern '%s' could take too long on a text of %d bytes: anchor it with ^, repeat less, or cut the text first")
            :format(sub(pattern, 1, 40), #text), level)
    end
    charge(steps)
end

local safe = {}
for _, name in next, { "byte", "char", "format", "len", "lower", "reverse", "sub", "upper" } do
    safe[name] = raw[name]
end

function safe.rep(text, count, separator)
    local times = tonumber(count)
    if times and times > 1e6 then
        error("string.rep: more than a million repetitions", 2)
    end
    return rep(text, count, separator)
end

function safe.find(text, pattern, init, plain)
    if plain then
        local steps = #tostring(text) * #tostring(pattern)
        if steps > STEPS_MAX * 10 then
            error("string.find: both texts are too long", 2)
        end
        charge(steps / 10)
    else
        check(text, pattern, 3)
    end
    return find(text, pattern, init, plain)
end

function safe.match(text, pattern, init)
    check(text, pattern, 3)
    return match(text, pattern, init)
end

function safe.gmatch(text, pattern, init)
    check(text, pattern, 3)
    return gmatch(text, pattern, init)
end

local function replaced(whole, value)
    if not value then
        return whole
    end
    if type(value) == "string" or type(value) == "number" then
        return tostring(value)
    end
    error("string.gsub: the replacement is a " .. type(value), 4)
end

-- gsub with a function, in Lua: called from C, the function could not be stopped.
local function replace_by_function(text, pattern, f, count_max)
    local out, count, from, copied, last_end = {}, 0, 1, 1, nil
    local anchored = byte(pattern, 1) == CARET
    while count < count_max do
        local found = pack(find(text, pattern, from))
        local first, last = found[1], found[2]
        if not first then
            break
        end
        if last < first and first == last_end then
            from = first + 1 -- nothing, right behind the match before: not a match
        else
            count = count + 1
            local whole = sub(text, first, last)
            local value
            if found.n > 2 then
                value = f(unpack(found, 3, found.n))
            else
                value = f(whole)
            end
            out[#out + 1] = sub(text, copied, first - 1)
            out[#out + 1] = replaced(whole, value)
            copied, last_end, from = last + 1, last + 1, last + 1
        end
        if anchored or from > #text + 1 then
            break
        end
    end
    out[#out + 1] = sub(text, copied)
    return concat(out), count
end

function safe.gsub(text, pattern, replacement, count_max)
    check(text, pattern, 3)
    if type(replacement) ~= "function" then
        return gsub(text, pattern, replacement, count_max)
    end
    return replace_by_function(tostring(text), tostring(pattern), replacement, tonumber(count_max) or G.math.huge)
end

-- Ours: a list of the parts between a plain separator.
function safe.split(text, separator)
    if separator == "" then
        error("string.split: the separator is empty", 2)
    end
    local parts, from = {}, 1
    while true do
        local first, last = find(text, separator, from, true)
        if not first then
            parts[#parts + 1] = sub(text, from)
            return parts
        end
        parts[#parts + 1] = sub(text, from, first - 1)
        from = last + 1
    end
end

host.base.string = host.freeze("string", safe)
-- ("text"):upper() finds the same functions.
G.getmetatable("").__index = host.base.string
