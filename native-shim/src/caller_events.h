/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file caller_events.h  What FreeSWITCH's own commands have a waiting caller's thread do. Everything on the caller's own thread */
#ifndef ACD_CALLER_EVENTS_H
#define ACD_CALLER_EVENTS_H

#include "caller_registry.h"

/** Whether commands wait for him that he may follow: he was accepted. */
bool acd_caller_events_wait(const acd_caller *caller);

/**
 * Follows them, in order and without the music, until none is left. What he hears meanwhile is broken off when an order comes that takes
 * him elsewhere; the orders are left in his mailbox.
 */
void acd_caller_events_follow(acd_caller *caller);

/** He is about to talk: what still waits to be played to him isn't played into the talk. Other commands stay. */
void acd_caller_events_drop_audio(const acd_caller *caller);

#endif
