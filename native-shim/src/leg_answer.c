/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file leg_answer.c  Asks the phone of a ringing leg to answer by itself, as if the agent had picked it up
 *
 * mod_sofia then sends a NOTIFY with "Event: talk" in the dialog of the INVITE, as for FreeSWITCH's uuid_phone_event; phones that know
 * this answer. Nothing else changes: whether one does shows in LEG_ANSWERED, and until then the leg rings.
 */
#include "leg.h"

#include <stdlib.h>

#define SIP_ENDPOINT "sofia"

typedef struct answer_job {
	uint64_t request_id;
	uint64_t leg_id;
} answer_job;

/** What was found of a leg's channels: it may ring several phones at once. */
typedef struct ring_search {
	uint32_t asked;
	uint32_t silent;  /* were dialled and haven't said that they ring */
	char foreign[64]; /* the endpoint of one that isn't reached by SIP */
	const switch_endpoint_interface_t *sip;
} ring_search;

static bool copy_order_id(const leg *asked, void *id)
{
	switch_copy_string(id, asked->order.id, ACD_LEG_ID_BYTES);
	return true;
}

static void ask_to_answer(switch_core_session_t *session)
{
	switch_core_session_message_t message = { 0 };

	message.message_id = SWITCH_MESSAGE_INDICATE_PHONE_EVENT;
	message.string_arg = "talk";
	(void) switch_core_session_receive_message(session, &message);
}

/* The To of the NOTIFY bears the phone's tag, which comes with its 180 or 183. */
static void visit(switch_core_session_t *session, ring_search *search)
{
	switch_channel_t *channel = switch_core_session_get_channel(session);

	if (switch_channel_direction(channel) != SWITCH_CALL_DIRECTION_OUTBOUND || switch_channel_test_flag(channel, CF_ANSWERED)) {
		return;
	}
	if (!search->sip || !switch_core_session_check_interface(session, search->sip)) {
		/* Names of channels begin with their endpoint: "loopback/600-a". */
		switch_snprintf(search->foreign, sizeof(search->foreign), "%s", switch_channel_get_name(channel));
		search->foreign[strcspn(search->foreign, "/")] = '\0';
	} else if (switch_channel_test_flag(channel, CF_RING_READY) || switch_channel_test_flag(channel, CF_EARLY_MEDIA)) {
		ask_to_answer(session);
		search->asked++;
	} else {
		search->silent++;
	}
}

static void visit_each(const char *order_id, ring_search *search)
{
	switch_console_callback_match_t *matches = switch_core_session_findall_matching_var(ACD_LEG_ID_VARIABLE, order_id);

	for (const switch_console_callback_match_node_t *each = matches ? matches->head : NULL; each; each = each->next) {
		switch_core_session_t *session = switch_core_session_locate(each->val);

		if (session) {
			visit(session, search);
			switch_core_session_rwunlock(session);
		}
	}
	if (matches) {
		switch_console_free_matches(&matches);
	}
}

static void answer(void *arg)
{
	answer_job *job = arg;
	char order_id[ACD_LEG_ID_BYTES] = "";
	ring_search search = { 0 };
	char line[256];

	if (acd_legs_ask(job->leg_id, copy_order_id, order_id)) {
		switch_endpoint_interface_t *sip = switch_loadable_module_get_endpoint_interface(SIP_ENDPOINT);

		search.sip = sip;
		visit_each(order_id, &search);
		UNPROTECT_INTERFACE(sip);
	}
	if (search.asked) {
		switch_snprintf(line, sizeof(line), "+OK %u asked", search.asked);
	} else if (search.silent) {
		switch_snprintf(line, sizeof(line), "-ERR the phone hasn't said yet that it rings; try again in a moment");
	} else if (search.foreign[0]) {
		switch_snprintf(line, sizeof(line), "-ERR the phone is reached through %s, and only SIP phones can be asked to answer; pick it up",
						search.foreign);
	} else {
		switch_snprintf(line, sizeof(line), "-ERR no phone rings: it isn't dialled yet, has just been answered, or the call is over");
	}
	acd_errands_answer(job->request_id, line);
	free(job);
}

void acd_legs_answer(const acd_command *command)
{
	answer_job *job = calloc(1, sizeof(*job));

	if (!job) {
		acd_errands_answer(command->request_id, "-ERR out of memory");
		return;
	}
	job->request_id = command->request_id;
	job->leg_id = command->leg_id;
	if (acd_errands_do(answer, job)) {
		acd_errands_answer(job->request_id, "-ERR too many requests at once; try again");
		free(job);
	}
}
