/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file leg_hangup.h  How we learn that an agent's leg is hung up */
#ifndef ACD_LEG_HANGUP_H
#define ACD_LEG_HANGUP_H

#include "shim.h"

/** Module load: from now on the end of legs is reported. Returns 0 or an errno. */
int acd_leg_hangup_init(void);
void acd_leg_hangup_shutdown(void);

/** Leg worker, once it has said that the leg of this locked session was answered: a BYE of the phone is noticed at once. */
void acd_leg_hangup_watch(switch_core_session_t *session);

#endif
