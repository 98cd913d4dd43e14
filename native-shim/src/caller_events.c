/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file caller_events.c  What FreeSWITCH's own commands have a waiting caller's thread do
 *
 * uuid_broadcast and sendmsg leave an event with the session, which its own thread has to carry out, and signal the channel. Scripts that
 * tell callers their position live on the former.
 */
#include "caller_events.h"

#define APPLICATION_BYTES 64

bool acd_caller_events_wait(const acd_caller *caller)
{
	return caller->waiting.accepted && switch_core_session_private_event_count(caller->session);
}

static bool takes_him_elsewhere(const acd_mail *mail)
{
	return mail->kind == ACD_COMMAND_BRIDGE || mail->kind == ACD_COMMAND_RELEASE || mail->kind == ACD_MAIL_FALLBACK;
}

/* With every packet. Applications that play one file after the other, or for ever, heed nothing but this. */
static switch_status_t on_read_frame(switch_core_session_t *session, switch_frame_t **frame, switch_io_flag_t flags, int stream_id)
{
	acd_caller *caller = acd_caller_of(session);

	(void) frame;
	(void) flags;
	(void) stream_id;
	if (caller && acd_mailbox_holds(&caller->mailbox, takes_him_elsewhere)) {
		switch_channel_set_flag(caller->channel, CF_NOT_READY);
	}
	return SWITCH_STATUS_SUCCESS;
}

static bool may_follow(acd_caller *caller)
{
	return switch_channel_ready(caller->channel) && acd_caller_events_wait(caller)
		   && !acd_mailbox_holds(&caller->mailbox, takes_him_elsewhere);
}

void acd_caller_events_follow(acd_caller *caller)
{
	const char *current = switch_channel_get_variable_dup(caller->channel, SWITCH_CURRENT_APPLICATION_VARIABLE, SWITCH_FALSE, -1);
	char application[APPLICATION_BYTES];

	/* What is executed puts its own name there, and by ours the core knows whom an unload concerns. */
	switch_copy_string(application, current ? current : "", sizeof(application));
	acd_caller_waiting_pause(&caller->waiting);
	switch_core_event_hook_add_read_frame(caller->session, on_read_frame);
	while (may_follow(caller)) {
		(void) switch_ivr_parse_next_event(caller->session);
	}
	switch_core_event_hook_remove_read_frame(caller->session, on_read_frame);
	switch_channel_clear_flag(caller->channel, CF_NOT_READY);
	switch_channel_set_variable(caller->channel, SWITCH_CURRENT_APPLICATION_VARIABLE, application);
}

static bool is_audio(switch_event_t *command)
{
	static const char *const names[] = { "playback", "loop_playback", "endless_playback", "say", "phrase", "speak", "gentones" };
	const char *name = switch_event_get_header(command, "execute-app-name");

	for (size_t i = 0; name && i < sizeof(names) / sizeof(names[0]); i++) {
		if (!strcasecmp(name, names[i])) {
			return true;
		}
	}
	return false;
}

void acd_caller_events_drop_audio(const acd_caller *caller)
{
	for (uint32_t left = switch_core_session_private_event_count(caller->session); left; left--) {
		switch_event_t *command = NULL;

		if (switch_core_session_dequeue_private_event(caller->session, &command) != SWITCH_STATUS_SUCCESS) {
			return;
		}
		if (!is_audio(command)) {
			(void) switch_core_session_queue_private_event(caller->session, &command, SWITCH_FALSE);
		}
		if (command) {
			switch_event_destroy(&command);
		}
	}
}
