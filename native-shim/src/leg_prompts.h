/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file leg_prompts.h  What an agent hears who has answered and isn't connected */
#ifndef ACD_LEG_PROMPTS_H
#define ACD_LEG_PROMPTS_H

#include "shim.h"

int acd_leg_prompts_init(const acd_settings *settings);
int acd_leg_prompts_stop(int64_t timeout_ms);
void acd_leg_prompts_shutdown(void);

/** Any thread: the leg has answered, from now on it can be told something. */
void acd_leg_prompts_know(uint64_t leg_id, const char *uuid);
/** Any thread: it has ended. */
void acd_leg_prompts_forget(uint64_t leg_id);

/** Engine thread: ACD_COMMAND_PROMPT_AGENT and ACD_COMMAND_DISMISS_LEG. What the leg hears already is cut. */
void acd_leg_prompts_play(const acd_command *command);

#endif
