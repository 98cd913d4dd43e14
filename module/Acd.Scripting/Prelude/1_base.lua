-- The functions a script may use. Runs once per state; "host" is what the prelude shares and scripts never see.
local host, G = ...

local error, next, setmetatable, tostring, type = G.error, G.next, G.setmetatable, G.tostring, G.type
local sub = G.string.sub
local setupvalue, yield = G.debug.setupvalue, G.coroutine.yield

-- A library that can be read, not changed: what one run could leave in it, the next would find.
function host.freeze(name, functions)
    setmetatable(functions, {
        __index = function(_, key)
            error(("%s has no field '%s'"):format(name, tostring(key)), 2)
        end,
    })
    return setmetatable({}, {
        __index = functions,
        __newindex = function()
            error(name .. " can't be changed", 2)
        end,
        __pairs = function(t)
            return function(_, key)
                return next(functions, key)
            end, t, nil
        end,
    })
end

-- Leaves the coroutine with a question and comes back with the answer: value, or nil and why not.
function host.ask(call, ...)
    local ok, value, problem = yield(call, ...)
    if not ok then
        error(value, 3)
    end
    return value, problem
end

local base = {
    assert = G.assert,
    error = G.error,
    ipairs = G.ipairs,
    next = G.next,
    pairs = G.pairs,
    pcall = G.pcall,
    select = G.select,
    tonumber = G.tonumber,
    tostring = G.tostring,
    type = G.type,
    _VERSION = G._VERSION,
}
host.base = base

-- The real one would run the handler where the sandbox can't stop it.
function base.xpcall(f, handler, ...)
    local function after(ok, ...)
        if ok then
            return ok, ...
        end
        return false, handler(...)
    end
    return after(base.pcall(f, ...))
end

-- Runs another file of the folder, once per run, and returns what it returned.
function base.require(name)
    local loaded = host.loaded
    if not loaded then
        loaded = { [sub(host.script, 1, -5)] = host }
        host.loaded = loaded
    end
    local value = loaded[name]
    if value == host then
        error(("'%s' requires itself"):format(tostring(name)), 2)
    end
    if value == nil then
        local chunk = type(name) == "string" and host.chunks[name .. ".lua"]
        if not chunk then
            error(("there is no file '%s.lua' in the scripts folder"):format(tostring(name)), 2)
        end
        loaded[name] = host
        setupvalue(chunk, 1, host.env)
        value = chunk()
        if value == nil then
            value = true
        end
        loaded[name] = value
    end
    return value
end

setmetatable(base, {
    __index = function(_, key)
        error(("'%s' isn't defined"):format(tostring(key)), 2)
    end,
})

local math = G.math
local number_functions = {}
for _, name in next, { "abs", "ceil", "floor", "fmod", "huge", "max", "maxinteger", "min", "mininteger", "modf", "pi", "random", "sqrt",
    "tointeger", "type", "ult" } do
    number_functions[name] = math[name]
end
base.math = host.freeze("math", number_functions)

local utf8_functions = {}
for _, name in next, { "char", "charpattern", "codepoint", "codes", "len", "offset" } do
    utf8_functions[name] = G.utf8[name]
end
base.utf8 = host.freeze("utf8", utf8_functions)
