-- Where a site begins: dialplan `acd lua:main.lua`. Sends callers to "support" while it is open, to the mailbox when not.
-- The other files of this folder are samples; each can be used the same way, or be required from here.

local OPEN = {
    timezone = "Europe/Berlin",
    mon_fri = { "08:00-18:00" },
    sat = { "09:00-13:00" },
}

function on_enter(call)
    if not hours.is_open(OPEN) then
        return { next = "voicemail" }
    end
    return { queue = "support" }
end
