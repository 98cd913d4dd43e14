-- The rule of the benchmark for mod_lua.
local TARGETS = { ["0"] = "vip", ["1"] = "german", ["2"] = "german", ["3"] = "french", ["4"] = "french" }

local digit = session:getVariable("caller_id_number"):match("^caller%d*(%d)$")
session:setAutoHangup(false)
session:transfer("target-" .. (TARGETS[digit] or "english"), "XML", "public")
