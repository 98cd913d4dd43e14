---@meta
-- Types of what tests of scripts use (scripts/lua-test). Never loaded by mod_acd.

---@param name string what must hold
---@param f fun()
function test(name, f) end

---@param script string file name
---@param hook "on_enter"|"on_wait"|"on_offer"|"on_answer"|"on_leave"
---@param call? table fields of acd.Call
---@param candidates? table[] fields of acd.Candidate
---@return table? decision nil: no opinion; fails the test when the hook fails
function run(script, hook, call, candidates) end

---@param script string
---@param hook string
---@param call? table
---@param candidates? table[]
---@return string error fails the test when the hook doesn't fail
function run_error(script, hook, call, candidates) end

---@param actual any
---@param expected any tables are compared by content
function expect(actual, expected) end

given = {}
---@param name string
---@param stats table fields of acd.QueueStats
function given.queue(name, stats) end

---@param name string
---@param stats table fields of acd.AgentStats
function given.agent(name, stats) end

---@param url string beginning of the address
---@param reply acd.HttpReply|string a text: why there is no answer
function given.http(url, reply) end

---@param sql string part of the query
---@param rows table[]
function given.rows(sql, rows) end

---@param time string e.g. "2026-12-24T10:00:00+01:00"
function given.now(time) end
