---@meta
-- Types of what routing scripts may use, for the Lua language server (VS Code: extension "Lua" by sumneko). Never loaded by mod_acd.

---@class acd.Call What is known of the caller; read only.
---@field uuid string UUID of the channel
---@field number string caller's number, data from outside
---@field name string caller's name, data from outside
---@field destination string the number dialled
---@field queue string the queue he is in; empty in on_enter
---@field wait_ms integer since he joined
---@field position integer place in the queue, from 1; 0: in none
---@field ewt_ms integer? estimated wait
---@field agent string whom he talks or talked to; empty: nobody
---@field outcome string how it ended, in on_leave
---@field arguments table<string, string> what the dialplan passed: `lua:main.lua language=de`
---@field hook string name of the hook
---@field script string name of the file

---@class acd.Candidate
---@field name string
---@field idle_ms integer
---@field calls_answered integer
---@field level integer tier level
---@field position integer position in the level

---@class acd.EnterDecision
---@field queue? string
---@field priority? integer -1000 to 1000, higher first
---@field score? integer points beside the queue's own, -1e6 to 1e6
---@field skills? string e.g. "german>=5 and billing"
---@field preferred_agent? string
---@field greeting? string file or phrase
---@field whisper? string what his agent hears before they are connected, parts separated by |
---@field check_again_s? number when on_wait is asked first, 1 to 3600
---@field next? string extension to go to instead of a queue
---@field data? table<string, string|number|boolean>

---@class acd.WaitDecision
---@field queue? string move there
---@field priority? integer
---@field score? integer
---@field skills? string
---@field preferred_agent? string
---@field announcement? string
---@field offer_callback? boolean
---@field check_again_s? number
---@field next? string leave the queue for this extension
---@field data? table<string, string|number|boolean>

---@class acd.OfferDecision
---@field veto? string[] these must not get it
---@field order? string[] these first, in this order
---@field check_again_s? number how long the veto holds, 1 to 3600; 10 when not said
---@field whisper? string what the agent hears before he is connected, parts separated by |
---@field screen_pop? table<string, string|number|boolean>
---@field data? table<string, string|number|boolean>

---@class acd.AnswerDecision
---@field whisper? string comes too late here, which the log says; return it from on_offer
---@field screen_pop? table<string, string|number|boolean>
---@field data? table<string, string|number|boolean>

---@class acd.LeaveDecision
---@field next? string extension to go on at
---@field data? table<string, string|number|boolean>

---@alias acd.on_enter fun(call: acd.Call): acd.EnterDecision?
---@alias acd.on_wait fun(call: acd.Call): acd.WaitDecision?
---@alias acd.on_offer fun(call: acd.Call, candidates: acd.Candidate[]): acd.OfferDecision?
---@alias acd.on_answer fun(call: acd.Call): acd.AnswerDecision?
---@alias acd.on_leave fun(call: acd.Call): acd.LeaveDecision?

---@class acd.QueueStats
---@field waiting integer
---@field talking integer
---@field agents_ready integer
---@field agents_logged_in integer
---@field longest_wait_ms integer
---@field ewt_ms integer?
---@field service_level_percent number?

---@class acd.AgentStats
---@field status string e.g. "Available"
---@field state string e.g. "Ready"
---@field in_state_ms integer
---@field calls_answered integer

queues = {}
---@param name string
---@return acd.QueueStats? # nil: no such queue
function queues.stats(name) end

agents = {}
---@param name string
---@return acd.AgentStats? # nil: no such agent
function agents.stats(name) end

---@class acd.HttpOptions
---@field timeout_ms? integer
---@field cache_s? number only for get
---@field content_type? string only for post; else application/json
---@field headers? table<string, string>

---@class acd.HttpReply
---@field status integer
---@field body string

http = {}
---@param url string
---@param options? acd.HttpOptions
---@return acd.HttpReply? reply nil: no answer
---@return string? problem
function http.get(url, options) end

---@param url string
---@param body string
---@param options? acd.HttpOptions
---@return acd.HttpReply? reply nil: no answer
---@return string? problem
function http.post(url, body, options) end

---@class acd.DbOptions
---@field timeout_ms? integer
---@field cache_s? number

db = {}
---@param sql string with @p1, @p2, …
---@param ... string|number|boolean|acd.DbOptions parameters, then options
---@return table<string, any>[]? rows nil: no answer
---@return string? problem
function db.rows(sql, ...) end

---@param sql string with @p1, @p2, …
---@param ... string|number|boolean|acd.DbOptions parameters, then options
---@return table<string, any>? row the first; nil: none, or no answer
---@return string? problem
function db.row(sql, ...) end

json = {}
---@param text string
---@return any value nil: no JSON
---@return string? problem
function json.decode(text) end

---@param value any
---@return string
function json.encode(value) end

---@class acd.Schedule
---@field timezone? string IANA name; else the machine's
---@field mon? string[] spans like "08:00-18:00"
---@field tue? string[]
---@field wed? string[]
---@field thu? string[]
---@field fri? string[]
---@field sat? string[]
---@field sun? string[]
---@field mon_fri? string[]
---@field mon_sat? string[]
---@field sat_sun? string[]
---@field every_day? string[]
---@field holidays? string[] "12-25" or "2027-03-26"
---@field special? table<string, string[]> days with their own spans

hours = {}
---@param schedule acd.Schedule
---@return boolean open
---@return "holiday"|"closed"|nil why
function hours.is_open(schedule) end

---@param schedule acd.Schedule
---@return boolean
function hours.is_holiday(schedule) end

---@class acd.Time
---@field year integer
---@field month integer
---@field day integer
---@field hour integer
---@field minute integer
---@field second integer
---@field weekday integer 1: Monday
---@field date string "2026-12-24"
---@field month_day string "12-24"
---@field epoch_s integer

clock = {}
---@param timezone? string IANA name; else the machine's
---@return acd.Time
function clock.now(timezone) end

log = {}
---@param ... any
function log.info(...) end

---@param ... any
function log.warning(...) end

---@param text string
---@param separator string plain
---@return string[]
function string.split(text, separator) end
