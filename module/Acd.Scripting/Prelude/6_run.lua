-- Runs a hook: the script's file anew in its own globals, then the function. Nothing of a run is left for the next.
local host, G = ...

local debug = G.debug
local error, next, rawget, setmetatable, tostring, type = G.error, G.next, G.rawget, G.setmetatable, G.tostring, G.type
local match = G.string.match
local getinfo, setupvalue = debug.getinfo, debug.setupvalue

local NO_OPINION, DECISION, BAD = 0, 1, 2
local globals = { __index = host.base }

-- Shared by all runs, so it must stay empty.
local none = setmetatable({}, {
    __newindex = function()
        error("call.arguments can't be set", 2)
    end,
})

local data = {}
local call = setmetatable({}, {
    __index = data,
    __newindex = function(_, key)
        error(("call.%s can't be set: return a decision instead"):format(tostring(key)), 2)
    end,
    __pairs = function(t)
        return function(_, key)
            return next(data, key)
        end, t, nil
    end,
})

local function begin(script)
    local env = setmetatable({}, globals)
    host.env, host.script, host.loaded = env, script, nil
    local chunk = host.chunks[script]
    setupvalue(chunk, 1, env)
    chunk()
    return env
end

-- Runs the file alone and tells which hooks it has, and which functions look as if they should be some.
function host.inspect(script)
    local env, found = begin(script), {}
    for key, value in next, env do
        if type(key) == "string" and type(value) == "function" and match(key, "^on_") then
            found[#found + 1] = key
        end
    end
    return found
end

local function unknown_field(hook, decision)
    local known = host.fields[hook]
    for key in next, decision do
        if not known[key] then
            return tostring(key)
        end
    end
    return nil
end

local function place(f)
    local info = getinfo(f, "S")
    return info.short_src, info.linedefined
end

function host.run(script, hook, candidates, arguments, uuid, number, name, destination, queue, wait_ms, position, ewt_ms, agent, outcome)
    local f = rawget(begin(script), hook)
    if f == nil then
        return NO_OPINION
    end
    data.uuid, data.number, data.name, data.destination, data.queue = uuid, number, name, destination, queue
    data.wait_ms, data.position, data.ewt_ms, data.agent, data.outcome = wait_ms, position, ewt_ms, agent, outcome
    data.arguments = arguments or none
    data.hook, data.script = hook, script
    local decision = f(call, candidates)
    if decision == nil then
        return NO_OPINION
    end
    if type(decision) ~= "table" then
        return BAD, ("%s returned a %s; return a table or nothing"):format(hook, type(decision)), place(f)
    end
    local unknown = unknown_field(hook, decision)
    if unknown then
        return BAD, ("%s returned the field '%s'; it may return %s"):format(hook, unknown, host.field_names[hook]), place(f)
    end
    return DECISION, f, host.readers[hook](decision)
end
