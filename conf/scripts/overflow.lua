-- Goes where the wait is shortest: to the partner's queue when ours is long and theirs is clearly shorter.

local OURS, PARTNER = "support", "partner"
local LONG_MS = 120000
local GAIN = 0.5 -- theirs must be below half of ours: moving back and forth helps nobody

local function partner_is_better(wait_ms)
    local theirs = queues.stats(PARTNER)
    return theirs and theirs.agents_logged_in > 0 and theirs.ewt_ms and theirs.ewt_ms < wait_ms * GAIN
end

function on_enter(call)
    local ours = queues.stats(OURS)
    if ours and ours.ewt_ms and ours.ewt_ms > LONG_MS and partner_is_better(ours.ewt_ms) then
        return { queue = PARTNER, data = { overflow = "at once" } }
    end
    return { queue = OURS, check_again_s = 30 }
end

function on_wait(call)
    if call.queue == OURS and call.ewt_ms and call.ewt_ms > LONG_MS and partner_is_better(call.ewt_ms) then
        return { queue = PARTNER, data = { overflow = "while waiting" } }
    end
end
