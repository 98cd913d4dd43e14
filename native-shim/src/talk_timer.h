/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file talk_timer.h  FreeSWITCH's media timer "acd": who hangs up is noticed at once, not when the next packet is due */
#ifndef ACD_TALK_TIMER_H
#define ACD_TALK_TIMER_H

#include "shim.h"

/** The channel variable that names a leg's timer, and the name of ours. */
#define ACD_TALK_TIMER_VARIABLE "rtp_timer_name"
#define ACD_TALK_TIMER "acd"

/** Module load: from now on legs can have it. Returns 0 or an errno. */
int acd_talk_timer_open(switch_loadable_module_interface_t *module_interface);

/** Any thread: the channel's thread looks what there is for it to do, if it waits for a packet by this timer. */
void acd_talk_timer_wake(switch_core_session_t *session);
/** Any thread that holds the session: whatever is to be done for it wakes it from now on. */
void acd_talk_timer_watch(switch_core_session_t *session);

/** Caller's thread, before there is audio: his leg gets the timer, unless another was chosen for it. */
void acd_talk_timer_choose(switch_channel_t *channel);

#endif
