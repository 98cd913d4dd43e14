/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file event_ring.h  Bounded ring of events: many FreeSWITCH threads push, the engine thread polls */
#ifndef ACD_EVENT_RING_H
#define ACD_EVENT_RING_H

#include "acd_abi.h"
#include "peaks.h"

typedef struct acd_event_ring acd_event_ring;

/** @param capacity slots, a power of two from 2 to 2^20. Returns 0, EINVAL or ENOMEM; *ringp is set on success only. */
int acd_event_ring_create(acd_event_ring **ringp, uint32_t capacity);
/** Before anything is pushed: what was in the ring at each poll, and that it was full, is noted there. Null: nowhere. */
void acd_event_ring_note_peaks(acd_event_ring *ring, acd_peaks *peaks);
/** Frees the ring and every blob still in it. No thread may be inside any other function. */
void acd_event_ring_destroy(acd_event_ring *ring);

/** Clears the event and stamps kind and time (CLOCK_MONOTONIC). */
void acd_event_init(acd_event *event, uint32_t kind);
/**
 * Appends text as texts[index], cut between code points when there is no room (then ACD_EVENT_CUT). Null is empty; bytes that aren't UTF-8
 * become '?'. An index that doesn't exist is ignored.
 */
void acd_event_set_text(acd_event *event, uint32_t index, const char *text);

/** Any thread; never blocks. Returns 0 or ENOSPC. On success the ring owns event->blob (from malloc), on failure the caller still does. */
int acd_event_ring_push(acd_event_ring *ring, const acd_event *event);

/**
 * One thread only. Frees the blobs of the batch before, waits up to wait_us (0 or less: not at all) for the first event, copies up to
 * capacity. Returns the count, 0 on time-out or when woken.
 */
int32_t acd_event_ring_poll(acd_event_ring *ring, acd_event *events, int32_t capacity, int64_t wait_us);

/** Any thread: ends the wait of the poll under way, or else of the next one. */
void acd_event_ring_wake(acd_event_ring *ring);

/**
 * Any thread: how many events are in the ring (a snapshot), and when poll last looked at it, CLOCK_MONOTONIC us (0: never). A poll that
 * waits looks every 250 ms, so a quiet engine never seems stalled however long it waits.
 */
uint32_t acd_event_ring_fill(const acd_event_ring *ring);
int64_t acd_event_ring_last_poll_us(const acd_event_ring *ring);

/** CLOCK_MONOTONIC in us. */
int64_t acd_now_us(void);

#endif
