-- A language menu becomes a skill. The dialplan asks for a digit and passes it on:
--   <action application="play_and_get_digits" data="1 1 3 5000 # menu.wav wrong.wav digit [123]"/>
--   <action application="acd" data="lua:language.lua digit=${digit}"/>
-- After a minute of waiting the level is relaxed, after three anyone will do.

local LANGUAGES = { ["1"] = "english", ["2"] = "german", ["3"] = "french" }
local LEVEL, RELAXED_LEVEL = 7, 4
local RELAX_AFTER_MS, ANYONE_AFTER_MS = 60000, 180000

local function language_of(call)
    return LANGUAGES[call.arguments.digit] or "english"
end

function on_enter(call)
    local language = language_of(call)
    return {
        queue = "support",
        skills = ("%s>=%d"):format(language, LEVEL),
        greeting = language .. "/welcome.wav",
        check_again_s = RELAX_AFTER_MS / 1000,
        data = { language = language },
    }
end

function on_wait(call)
    if call.wait_ms >= ANYONE_AFTER_MS then
        return { skills = "any" }
    end
    if call.wait_ms >= RELAX_AFTER_MS then
        return { skills = ("%s>=%d"):format(language_of(call), RELAXED_LEVEL), check_again_s = 30 }
    end
end
