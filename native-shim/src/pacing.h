/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file pacing.h  Lets phones be dialled as fast as FreeSWITCH's limits allow */
#ifndef ACD_PACING_H
#define ACD_PACING_H

#include "shim.h"

/** Any thread: the phone may be dialled now. Must not block. */
typedef void(acd_pacing_go_h)(void *item);

int acd_pacing_init(acd_pacing_go_h *go_h);
/** What waits is forgotten; call it when nothing does. */
void acd_pacing_shutdown(void);

/**
 * Any thread: calls go_h, now when nothing forbids it, or on a thread of its own later. Returns 0 or ENOMEM. While a limit holds phones
 * back, the engine gets an ACD_EVENT_LIMITED a second.
 */
int acd_pacing_submit(uint64_t leg_id, uint64_t call_id, void *item);
/** Any thread: true when it waited and won't be dialled. */
bool acd_pacing_remove(uint64_t leg_id);
/** Any thread: a phone that was ordered then couldn't be dialled; whether FreeSWITCH's limits are to blame and trying again makes sense. */
bool acd_pacing_may_retry(switch_call_cause_t cause, int64_t ordered_us);

#endif
