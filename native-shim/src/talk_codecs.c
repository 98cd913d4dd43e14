/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file talk_codecs.c  Talks whose two ends have different codecs: each packet is decoded and encoded again */
#include "shim.h"

#include <stdatomic.h>
#include <strings.h>

static _Atomic uint64_t transcoded;

static bool is_decoded(switch_channel_t *channel)
{
	return !switch_channel_test_flag(channel, CF_PROXY_MODE) && !switch_channel_test_flag(channel, CF_PROXY_MEDIA);
}

static void compare(switch_core_session_t *caller, switch_core_session_t *agent)
{
	switch_codec_implementation_t at_caller = { 0 }, at_agent = { 0 };

	if (switch_core_session_get_read_impl(caller, &at_caller) != SWITCH_STATUS_SUCCESS
		|| switch_core_session_get_read_impl(agent, &at_agent) != SWITCH_STATUS_SUCCESS || zstr(at_caller.iananame)
		|| zstr(at_agent.iananame)) {
		return;
	}
	if (strcasecmp(at_caller.iananame, at_agent.iananame) || at_caller.samples_per_second != at_agent.samples_per_second) {
		atomic_fetch_add(&transcoded, 1);
		switch_log_printf(SWITCH_CHANNEL_SESSION_LOG(caller), SWITCH_LOG_NOTICE,
						  "acd: this talk is transcoded: the caller has %s/%u, the agent %s/%u\n", at_caller.iananame,
						  at_caller.samples_per_second, at_agent.iananame, at_agent.samples_per_second);
	}
}

void acd_talk_codecs_note(switch_core_session_t *caller)
{
	switch_channel_t *channel = switch_core_session_get_channel(caller);
	const char *agent_uuid = switch_channel_get_variable(channel, "acd_agent_uuid");
	switch_core_session_t *agent = agent_uuid ? switch_core_session_locate(agent_uuid) : NULL;

	if (!agent) {
		return;
	}
	if (is_decoded(channel) && is_decoded(switch_core_session_get_channel(agent))) {
		compare(caller, agent);
	}
	switch_core_session_rwunlock(agent);
}

uint64_t acd_talk_codecs_transcoded(void)
{
	return atomic_load(&transcoded);
}
