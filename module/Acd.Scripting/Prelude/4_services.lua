-- What a script may ask the world. Each leaves the coroutine; no managed code runs below Lua.
local host, G = ...

local error, next, select, tostring, type = G.error, G.next, G.select, G.tostring, G.type
local concat, pack = G.table.concat, G.table.pack
local ask, base = host.ask, host.base

local function text(value, what, level)
    if type(value) ~= "string" then
        error(("%s must be a text, not a %s"):format(what, type(value)), level + 1)
    end
    return value
end

local function options(given, allowed, level)
    if given ~= nil and type(given) ~= "table" then
        error("the options must be a table, not a " .. type(given), level + 1)
    end
    for key in next, given or {} do
        if not allowed[key] then
            error(("there is no option '%s'"):format(tostring(key)), level + 1)
        end
    end
    return given
end

local function line(...)
    local parts = pack(...)
    for i = 1, parts.n do
        parts[i] = tostring(parts[i])
    end
    return concat(parts, " ", 1, parts.n)
end

base.log = host.freeze("log", {
    info = function(...)
        ask("log", "info", line(...))
    end,
    warning = function(...)
        ask("log", "warning", line(...))
    end,
})

function base.print(...)
    ask("log", "info", line(...))
end

base.queues = host.freeze("queues", {
    stats = function(name)
        return (ask("queue_stats", text(name, "the queue's name", 2)))
    end,
})

base.agents = host.freeze("agents", {
    stats = function(name)
        return (ask("agent_stats", text(name, "the agent's name", 2)))
    end,
})

local http_options = { cache_s = true, content_type = true, headers = true, timeout_ms = true }

base.http = host.freeze("http", {
    get = function(url, given)
        local value, problem = ask("http", "GET", text(url, "the address", 2), nil, options(given, http_options, 2))
        return value, problem
    end,
    post = function(url, body, given)
        local value, problem =
            ask("http", "POST", text(url, "the address", 2), text(body, "the body", 2), options(given, http_options, 2))
        return value, problem
    end,
})

local db_options = { cache_s = true, timeout_ms = true }

-- The last argument may be a table of options.
local function query(sql, ...)
    local count, given = select("#", ...), nil
    local arguments = { ... }
    if count > 0 and type(arguments[count]) == "table" then
        given = options(arguments[count], db_options, 3)
        arguments[count], count = nil, count - 1
    end
    for i = 1, count do
        if arguments[i] == nil then
            error(("parameter @p%d is nil"):format(i), 3)
        end
    end
    return ask("db", text(sql, "the query", 3), arguments, given)
end

base.db = host.freeze("db", {
    rows = function(sql, ...)
        local rows, problem = query(sql, ...)
        return rows, problem
    end,
    row = function(sql, ...)
        local rows, problem = query(sql, ...)
        if rows == nil then
            return nil, problem
        end
        return rows[1]
    end,
})

base.json = host.freeze("json", {
    decode = function(json)
        local value, problem = ask("json_decode", text(json, "the JSON", 2))
        return value, problem
    end,
    encode = function(value)
        local json, problem = ask("json_encode", value)
        return json, problem
    end,
})

base.clock = host.freeze("clock", {
    now = function(timezone)
        return (ask("now", timezone))
    end,
})
