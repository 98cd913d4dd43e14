/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file closing.c  FreeSWITCH is to end as soon as its calls have, and makes no new ones (fsctl shutdown asap)
 *
 * From that order on no agent's phone can be dialled (switch_core.c SCSC_SHUTDOWN_ASAP, 1.11.1). Who waits would hear music until he gives
 * up, and FreeSWITCH would wait for him. `shutdown elegant` takes and makes calls until none is left, and asks nothing of us.
 */
#include "shim.h"

static bool is_closing(void)
{
	const switch_core_flag_t flags = switch_core_flags();

	return (flags & SCF_SHUTDOWN_REQUESTED) && (flags & SCF_NO_NEW_OUTBOUND_SESSIONS);
}

bool acd_closing_refuses(switch_channel_t *channel, char *extension)
{
	const bool closing = is_closing();
	const char *before = switch_channel_get_variable(channel, "acd_result");

	if (closing && before && !strcmp(before, "fallback")) {
		*extension = '\0';
	}
	return closing;
}

/*
 * A level that is looked at, not the event FreeSWITCH fires: that one comes before the flags are set, and none comes when the order is
 * taken back. Who enters after the look is turned away by his own thread, so one order to all is enough.
 */
void acd_closing_review(void)
{
	static bool told;
	const bool closing = is_closing();

	if (closing && !told) {
		switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_NOTICE,
						  "acd: FreeSWITCH ends as soon as its calls have and makes no new ones (fsctl shutdown asap): waiting callers "
						  "go to their fallback\n");
		acd_calls_fall_back();
	}
	told = closing;
}
