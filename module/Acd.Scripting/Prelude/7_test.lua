-- What tests of scripts use: test, given, run, run_error, expect. Only in the states of scripts/lua-test.
local host, G = ...

local error, next, pcall, select, tostring, type = G.error, G.next, G.pcall, G.select, G.tostring, G.type
local setupvalue = G.debug.setupvalue
local setmetatable = G.setmetatable
local concat, sort = G.table.concat, G.table.sort
local ask, base = host.ask, host.base

local tests

function base.test(name, f)
    if type(name) ~= "string" or type(f) ~= "function" then
        error("write test(\"what must hold\", function() … end)", 2)
    end
    tests[#tests + 1] = { name = name, f = f }
end

base.given = host.freeze("given", {
    queue = function(name, stats)
        ask("given", "queue", name, stats)
    end,
    agent = function(name, stats)
        ask("given", "agent", name, stats)
    end,
    http = function(url, reply)
        ask("given", "http", url, reply)
    end,
    rows = function(sql, rows)
        ask("given", "rows", sql, rows)
    end,
    now = function(time)
        ask("given", "now", time)
    end,
})

function base.run(script, hook, call, candidates)
    local result = ask("run", script, hook, call or {}, candidates)
    if result.error then
        error(result.error, 2)
    end
    return result.decision
end

function base.run_error(script, hook, call, candidates)
    local result = ask("run", script, hook, call or {}, candidates)
    if not result.error then
        error("the hook was to fail and didn't", 2)
    end
    return result.error
end

local function shown(value)
    if type(value) == "string" then
        return '"' .. value .. '"'
    end
    if type(value) ~= "table" then
        return tostring(value)
    end
    local parts = {}
    for key, item in next, value do
        parts[#parts + 1] = type(key) == "number" and shown(item) or tostring(key) .. " = " .. shown(item)
    end
    sort(parts)
    return "{ " .. concat(parts, ", ") .. " }"
end

local function same(a, b)
    if type(a) ~= "table" or type(b) ~= "table" then
        return a == b
    end
    for key, value in next, a do
        if not same(value, b[key]) then
            return false
        end
    end
    for key in next, b do
        if a[key] == nil then
            return false
        end
    end
    return true
end

function base.expect(actual, ...)
    if select("#", ...) ~= 1 then
        error("write expect(actual, expected)", 2)
    end
    local expected = ...
    if not same(actual, expected) then
        error(("expected %s, got %s"):format(shown(expected), shown(actual)), 2)
    end
end

function host.test(script)
    local env = setmetatable({}, { __index = base })
    host.env, host.script, host.loaded, tests = env, script, nil, {}
    local chunk = host.chunks[script]
    setupvalue(chunk, 1, env)
    chunk()
    local results = {}
    for number, test in G.ipairs(tests) do
        ask("given", "nothing")
        local ok, problem = pcall(test.f)
        results[number] = { name = test.name, ok = ok, problem = ok and "" or tostring(problem) }
    end
    return results
end
