/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file leg_variables.h  Variables that wait for the leg they are meant for; engine thread only */
#ifndef ACD_LEG_VARIABLES_H
#define ACD_LEG_VARIABLES_H

#include "pairs.h"

int acd_leg_variables_init(void);
void acd_leg_variables_shutdown(void);
/** Keeps a copy of the pairs for the leg, beside those it has already. Returns 0 or an errno. */
int acd_leg_variables_keep(uint64_t leg_id, const acd_text *pairs);
/** Moves them to *pairs, which is empty when there are none. */
void acd_leg_variables_take(uint64_t leg_id, acd_block *pairs);

#endif
