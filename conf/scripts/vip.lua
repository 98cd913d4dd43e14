-- Looks the caller up in the site's database. A table like this will do:
--   create table customers (number text primary key, name text, level integer, agent text)
-- Without an answer the caller is served like any other: a lookup must never cost a call.

local function customer_of(call)
    local customer, problem =
        db.row("select name, level, agent from customers where number = @p1", call.number, { cache_s = 60, timeout_ms = 200 })
    if problem then
        log.warning("no customer data:", problem)
    end
    return customer
end

function on_enter(call)
    local customer = customer_of(call)
    if not customer then
        return { queue = "support" }
    end
    return {
        queue = customer.level >= 3 and "vip" or "support",
        priority = customer.level * 10,
        preferred_agent = customer.agent,
        data = { customer = customer.name, level = customer.level },
    }
end

function on_offer(call)
    local customer = customer_of(call)
    return customer and { screen_pop = { number = call.number, customer = customer.name, level = customer.level } }
end
