/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file caller_registry.h  Who is in the ACD: from ids to sleeping caller threads */
#ifndef ACD_CALLER_REGISTRY_H
#define ACD_CALLER_REGISTRY_H

#include "caller_waiting.h"
#include "idmap.h"

#include <stdatomic.h>

#define ACD_MAIL_FALLBACK 1000u /* our own kinds, beside ACD_COMMAND_* */
#define ACD_MAIL_PROMPT 1001u   /* number of the announcement, item = the prompt or null */

/**
 * One per session, in its memory pool, kept when the caller leaves and used again when he comes back: a kill-channel hook that is just
 * running on another thread may still look at it.
 */
typedef struct acd_caller {
	uint64_t id;
	switch_core_session_t *session;
	switch_channel_t *channel;
	acd_mailbox mailbox;
	acd_caller_waiting waiting;
	char fallback[ACD_MAIL_TEXT_BYTES];
	uint64_t bridging_leg_id;
	_Atomic uint64_t past_us_leg_id; /* whom he talks to while the audio doesn't come through us and the application is over; 0: nobody */
	const char *application; /* the core's name for what he runs, kept while the audio doesn't come through us */
	int64_t joined_us; /* monotonic */
	int64_t talk_began_us; /* monotonic; 0: he hasn't talked in this visit */
	bool bridge_started;
	int64_t next_wait_us; /* after his talk, until he is told where he goes on */
} acd_caller;

/** Where calls.c keeps a channel's acd_caller. */
#define ACD_CALLER_PRIVATE "_acd_call_"

/** Any thread that holds the session: its acd_caller, also of a visit that is over; null: he has never been here. */
acd_caller *acd_caller_of(switch_core_session_t *session);

/** Caller's thread. From then on mail reaches him. Returns 0 or an errno. */
int acd_caller_registry_enter(acd_caller *caller);
/** Caller's thread: when it returns no mail comes any more, and what had come is gone. */
void acd_caller_registry_leave(acd_caller *caller);

/** Any thread: whether mail still reaches him, and the engine of this load knows him. */
bool acd_caller_registry_has(const acd_caller *caller);

/** Any thread: calls handler for every caller (acd_caller), with the registry's mutex held: only look and copy. */
void acd_caller_registry_each(acd_idmap_h *handler, void *arg);

/** Frees what a mail brings, for whoever takes it and doesn't use it. */
void acd_caller_mail_drop(const acd_mail *mail);

#endif
