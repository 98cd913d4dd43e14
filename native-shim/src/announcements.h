/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file announcements.h  Renders announcements on threads of their own */
#ifndef ACD_ANNOUNCEMENTS_H
#define ACD_ANNOUNCEMENTS_H

#include "prompt.h"

/** One order to announce something to one caller, from ACD_COMMAND_ANNOUNCE until it is rendered. Freed by whoever has it. */
typedef struct acd_announcement {
	uint64_t call_id;
	uint64_t request_id;
	uint64_t number; /* the caller's own count: tells the latest order from one it replaced */
	acd_prompt_request prompt;
} acd_announcement;

/** Null when there is no memory. */
acd_announcement *acd_announcement_of(const acd_command *command);

/**
 * Any thread: renders and then calls acd_calls_post_prompt. Takes the announcement over when it returns 0; otherwise the errno of
 * acd_workers_submit.
 */
int acd_announcement_prepare(acd_announcement *announcement);

#endif
