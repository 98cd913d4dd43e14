-- The rule of the benchmark for mod_acd.
local TARGETS = { ["0"] = "vip", ["1"] = "german", ["2"] = "german", ["3"] = "french", ["4"] = "french" }

function on_enter(call)
    local digit = call.number:match("^caller%d*(%d)$")
    return { next = "target-" .. (TARGETS[digit] or "english") }
end
