-- Back to the agent the caller talked to last, if he is there; a web service knows who that was.

local SERVICE = "http://127.0.0.1:8081/last-agent?number="

local function last_agent(call)
    local reply, problem = http.get(SERVICE .. call.number:gsub("[^%d]", ""), { timeout_ms = 300, cache_s = 10 })
    if not reply then
        log.warning("last agent unknown:", problem)
        return nil
    end
    local answer = reply.status == 200 and json.decode(reply.body)
    return answer and answer.agent
end

function on_enter(call)
    local name = last_agent(call)
    local agent = name and agents.stats(name)
    if agent and agent.status == "Available" then
        return { queue = "support", preferred_agent = name, priority = 5 }
    end
    return { queue = "support" }
end

function on_answer(call)
    return { data = { last_agent = call.agent } }
end
