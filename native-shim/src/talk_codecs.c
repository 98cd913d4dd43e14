/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file talk_codecs.c  Talks whose two ends have different codecs: each packet is decoded and encoded again
 *
 * Looked at when a talk begins, and whenever FreeSWITCH says that one of its ends has another codec. A talk counts once.
 */
#include "shim.h"

#include <pthread.h>
#include <stdatomic.h>
#include <strings.h>

#define COUNTED_PRIVATE "_acd_transcoded_" /* on the caller's channel: the agent with whom his talk was counted */
#define CODEC_HEADER "channel-read-codec-name"
#define DECODED "L16" /* the core reads a leg decoded, for a file or a tap: its phone's codec isn't known then */

static pthread_mutex_t counted_mutex = PTHREAD_MUTEX_INITIALIZER;
static _Atomic uint64_t transcoded;
static switch_event_node_t *codec_node;

static bool is_decoded(switch_core_session_t *session)
{
	switch_channel_t *channel = switch_core_session_get_channel(session);

	return !switch_channel_test_flag(channel, CF_PROXY_MODE) && !switch_channel_test_flag(channel, CF_PROXY_MEDIA);
}

static bool get_codec(switch_core_session_t *session, switch_codec_implementation_t *codec)
{
	return switch_core_session_get_read_impl(session, codec) == SWITCH_STATUS_SUCCESS && !zstr(codec->iananame)
		&& strcasecmp(codec->iananame, DECODED);
}

/* False: it was counted before. */
static bool count(switch_core_session_t *caller, const char *agent_uuid)
{
	switch_channel_t *channel = switch_core_session_get_channel(caller);
	const char *counted;
	bool first;

	pthread_mutex_lock(&counted_mutex);
	counted = switch_channel_get_private(channel, COUNTED_PRIVATE);
	first = !counted || strcmp(counted, agent_uuid);
	if (first) {
		switch_channel_set_private(channel, COUNTED_PRIVATE, switch_core_session_strdup(caller, agent_uuid));
		atomic_fetch_add(&transcoded, 1);
	}
	pthread_mutex_unlock(&counted_mutex);
	return first;
}

static void compare(switch_core_session_t *caller, switch_core_session_t *agent)
{
	switch_codec_implementation_t at_caller = { 0 }, at_agent = { 0 };

	if (!is_decoded(caller) || !is_decoded(agent) || !get_codec(caller, &at_caller) || !get_codec(agent, &at_agent)) {
		return;
	}
	if ((strcasecmp(at_caller.iananame, at_agent.iananame) || at_caller.samples_per_second != at_agent.samples_per_second)
		&& count(caller, switch_core_session_get_uuid(agent))) {
		switch_log_printf(SWITCH_CHANNEL_SESSION_LOG(caller), SWITCH_LOG_NOTICE,
						  "acd: this talk is transcoded: the caller has %s/%u, the agent %s/%u\n", at_caller.iananame,
						  at_caller.samples_per_second, at_agent.iananame, at_agent.samples_per_second);
	}
}

static bool is_agent_of(switch_core_session_t *agent, switch_core_session_t *caller)
{
	const char *uuid = switch_channel_get_variable(switch_core_session_get_channel(caller), "acd_agent_uuid");

	return uuid && !strcmp(uuid, switch_core_session_get_uuid(agent));
}

/* FreeSWITCH's thread that delivers events. */
static void on_codec(switch_event_t *event)
{
	const char *uuid = switch_event_get_header(event, CODEC_HEADER) ? switch_event_get_header(event, "Unique-ID") : NULL;
	switch_core_session_t *session = uuid ? switch_core_session_locate(uuid) : NULL;
	switch_core_session_t *partner = NULL;

	if (!session) {
		return;
	}
	if (switch_channel_test_flag(switch_core_session_get_channel(session), CF_BRIDGED)
		&& switch_core_session_get_partner(session, &partner) == SWITCH_STATUS_SUCCESS) {
		if (is_agent_of(partner, session)) {
			compare(session, partner);
		} else if (is_agent_of(session, partner)) {
			compare(partner, session);
		}
		switch_core_session_rwunlock(partner);
	}
	switch_core_session_rwunlock(session);
}

void acd_talk_codecs_note(switch_core_session_t *caller)
{
	const char *agent_uuid = switch_channel_get_variable(switch_core_session_get_channel(caller), "acd_agent_uuid");
	switch_core_session_t *agent = agent_uuid ? switch_core_session_locate(agent_uuid) : NULL;

	if (agent) {
		compare(caller, agent);
		switch_core_session_rwunlock(agent);
	}
}

uint64_t acd_talk_codecs_transcoded(void)
{
	return atomic_load(&transcoded);
}

void acd_talk_codecs_open(void)
{
	(void) switch_event_bind_removable("mod_acd", SWITCH_EVENT_CODEC, NULL, on_codec, NULL, &codec_node);
}

void acd_talk_codecs_close(void)
{
	if (codec_node) {
		switch_event_unbind(&codec_node);
	}
}
