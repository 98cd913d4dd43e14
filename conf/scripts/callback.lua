-- Offers to call back instead of letting people wait: once, after a minute, when it will still take long, and only to numbers we may dial.

local OFFER_AFTER_MS, LONG_MS = 60000, 300000
local ALLOWED = { "^%+49%d+$", "^0[1-9]%d+$" }

local function may_be_called(number)
    for _, pattern in ipairs(ALLOWED) do
        if number:match(pattern) then
            return true
        end
    end
    return false
end

function on_enter(call)
    return { queue = "support", check_again_s = OFFER_AFTER_MS / 1000 }
end

function on_wait(call)
    if call.wait_ms < OFFER_AFTER_MS or call.wait_ms >= OFFER_AFTER_MS * 2 then
        return nil
    end
    if call.ewt_ms and call.ewt_ms > LONG_MS and may_be_called(call.number) then
        return { offer_callback = true, announcement = "callback_offer.wav", check_again_s = 60 }
    end
end
