/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file caller_reports.h  What the engine is told about a caller, on his own thread */
#ifndef ACD_CALLER_REPORTS_H
#define ACD_CALLER_REPORTS_H

#include "caller_registry.h"

/** He joined what the application was called with; application is NULL for `acd`. Returns 0 or an errno: the engine won't know him. */
int acd_caller_report_joined(const acd_caller *caller, const char *key, const char *application);

/** A customer who was dialled has answered. Returns 0 or an errno, as above. */
int acd_caller_report_customer(const acd_caller *caller);

/** Anything else of his that is a kind, a leg and a cause. */
void acd_caller_report(uint32_t kind, const acd_caller *caller, uint64_t leg_id, int32_t cause);

/** His last event; whoever came through a registered application stays until the engine has said all there is to say about him. */
void acd_caller_report_left(const acd_caller *caller, int32_t reason, const char *application);

/**
 * His wait and talk in this visit up to now, as variables of his channel for the switch's own records: acd_wait_ms, acd_talk_ms. At the
 * end of his talk, or of his wait when there was none.
 */
void acd_caller_note_times(const acd_caller *caller);

#endif
