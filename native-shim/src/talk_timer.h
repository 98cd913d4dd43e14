/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file talk_timer.h  FreeSWITCH's media timer "acd": who hangs up is noticed at once, not when the next packet is due */
#ifndef ACD_TALK_TIMER_H
#define ACD_TALK_TIMER_H

#include "shim.h"

/** Module load: legs can have it from now on, and do if wanted. Where it can't be made they have FreeSWITCH's. */
void acd_talk_timer_open(bool wanted);

/** Any thread: the channel's thread looks what there is for it to do, if it waits for a packet by this timer. */
void acd_talk_timer_wake(switch_core_session_t *session);
/** Caller's thread: his leg gets the timer, unless it has audio already or another was chosen for it. */
void acd_talk_timer_choose(switch_channel_t *channel);
/** The same for a leg that is dialled with these variables. */
void acd_talk_timer_choose_for(switch_event_t *variables);

#endif
