/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file partner_first.c  The variable that names a talk's other end, first in its channel's list
 *
 * While two talk the core looks for an end's partner whenever that end has sent nothing for 20 ms, and a channel's variables are a list
 * that it goes through from the beginning. It sets signal_bond behind all others, after the last thing it tells us about the bridge; so
 * each end puts it first with the first packet it reads in the bridge. On the end's own thread, because the core reads the value without a
 * lock.
 */
#include "shim.h"

static switch_status_t on_read_frame(switch_core_session_t *session, switch_frame_t **frame, switch_io_flag_t flags, int stream_id)
{
	switch_channel_t *channel = switch_core_session_get_channel(session);
	const char *partner;

	(void) frame;
	(void) flags;
	(void) stream_id;
	if (!switch_channel_test_flag(channel, CF_BRIDGED)) {
		return SWITCH_STATUS_SUCCESS; /* a leg that still waits for its caller */
	}
	switch_core_event_hook_remove_read_frame(session, on_read_frame);
	partner = switch_channel_get_variable(channel, SWITCH_SIGNAL_BOND_VARIABLE); /* a copy: what is replaced is freed */
	if (partner) {
		(void) switch_channel_add_variable_var_check(channel, SWITCH_SIGNAL_BOND_VARIABLE, partner, SWITCH_FALSE, SWITCH_STACK_TOP);
	}
	return SWITCH_STATUS_SUCCESS;
}

void acd_partner_first(switch_core_session_t *session)
{
	(void) switch_core_event_hook_add_read_frame(session, on_read_frame); /* refused: it is there from a bridge without packets */
}
