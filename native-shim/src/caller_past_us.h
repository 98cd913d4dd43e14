/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file caller_past_us.h  Callers who talk while the audio doesn't come through us, and whose threads have left the application */
#ifndef ACD_CALLER_PAST_US_H
#define ACD_CALLER_PAST_US_H

#include "caller_registry.h"

/**
 * Caller's thread, back from the bridge: true when the two talk on by themselves. Then the caller's end is reported from a state handler,
 * and he leaves the registry.
 */
bool acd_caller_past_us_begin(acd_caller *caller, uint64_t leg_id);

/** The two are parted: FreeSWITCH's recovery would let a channel with a partner wait for him and run nothing. */
void acd_caller_forget_partner(switch_core_session_t *session, const char *partner_uuid);

/** calls.c, caller's thread: out of the registry, and no hook calls any more. */
void acd_caller_leave(acd_caller *caller);

#endif
