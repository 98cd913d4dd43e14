/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file farewells.h  A channel's thread waits until the engine has said all there is to say about the channel
 *
 * Events carry the channel's data and variables go into its records, so it must still be there. Bounded: an engine that doesn't answer
 * holds nobody up for long.
 */
#ifndef ACD_FAREWELLS_H
#define ACD_FAREWELLS_H

#include <stdbool.h>
#include <stdint.h>

typedef enum acd_farewell_kind { ACD_FAREWELL_CALL, ACD_FAREWELL_LEG } acd_farewell_kind;

/** Lies on the waiting thread's stack. */
typedef struct acd_farewell {
	acd_farewell_kind kind;
	uint64_t id;
	bool done;
} acd_farewell;

int acd_farewells_init(void);
/** When nobody waits any more. */
void acd_farewells_shutdown(void);

/** Before the event that makes the engine speak. Returns 0 or an errno, and then there is nothing to wait for. */
int acd_farewells_begin(acd_farewell *farewell, acd_farewell_kind kind, uint64_t id);
/** After it. False: nobody dismissed it in time. */
bool acd_farewells_wait(acd_farewell *farewell, int64_t timeout_ms);
/** Any thread. False: nobody waits under that id. */
bool acd_farewells_dismiss(acd_farewell_kind kind, uint64_t id);
/** Any thread: nobody will be dismissed any more, so nobody waits; until the next init. */
void acd_farewells_release_all(void);

#endif
