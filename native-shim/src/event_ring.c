/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file event_ring.c  Bounded ring of events: many FreeSWITCH threads push, the engine thread polls
 *
 * Dmitry Vyukov's bounded queue with a sequence number per slot, for one consumer: a slot at position p is free when its sequence is p,
 * filled when it is p + 1, and free for the next lap when it is p + capacity. A producer claims a position by moving the tail, copies,
 * then publishes the sequence. A producer that is pre-empted between the two delays the events behind it, never loses them.
 *
 * Sleep: the consumer stores waiting, then looks at the slot again; a producer stores the slot's sequence, then looks at waiting. All four
 * are sequentially consistent, so at least one of the two sees the other, and no wake-up is lost. While the consumer is awake, waiting is
 * 0 and a push makes no system call. A wake-up without an event does the same with woken in the place of the slot's sequence.
 */
#define _GNU_SOURCE /* ppoll */
#include "event_ring.h"
#include "utf8.h"

#include <errno.h>
#include <poll.h>
#include <stdalign.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

enum {
	CACHE_LINE = 64,
	CAPACITY_MIN = 2, /* with one slot "filled" and "free for the next lap" would be the same number */
	CAPACITY_MAX = 1 << 20,
	HEARTBEAT_US = 250000, /* a sleep is never longer: last_poll_us shows that a quiet engine is alive */
};

typedef struct ring_slot {
	_Atomic uint64_t sequence;
	acd_event event;
} ring_slot;

struct acd_event_ring {
	ring_slot *slots;
	const uint8_t **lent; /* blobs of the last batch, the engine may read them until its next poll */
	uint32_t lent_count;
	uint32_t capacity;
	int wake_fd;
	acd_peaks *peaks;

	alignas(CACHE_LINE) _Atomic uint64_t tail; /* next position to push */
	alignas(CACHE_LINE) _Atomic uint64_t head; /* next position to poll; only the consumer writes it */
	_Atomic int64_t last_poll_us;
	alignas(CACHE_LINE) atomic_bool waiting;
	atomic_bool woken; /* by acd_event_ring_wake, not seen by poll yet */
};

static ring_slot *slot_at(const acd_event_ring *ring, uint64_t position)
{
	return &ring->slots[position & (ring->capacity - 1)];
}

static void free_blob(const uint8_t *blob)
{
	free((void *) (uintptr_t)blob);
}

static void free_lent(acd_event_ring *ring)
{
	while (ring->lent_count > 0) {
		free_blob(ring->lent[--ring->lent_count]);
	}
}

int acd_event_ring_create(acd_event_ring **ringp, uint32_t capacity)
{
	acd_event_ring *ring;
	uint32_t i;
	int err = 0;

	if (capacity < CAPACITY_MIN || capacity > CAPACITY_MAX || (capacity & (capacity - 1))) {
		return EINVAL;
	}

	ring = aligned_alloc(CACHE_LINE, sizeof(*ring));
	if (!ring) {
		return ENOMEM;
	}

	memset(ring, 0, sizeof(*ring));
	ring->capacity = capacity;
	ring->slots = calloc(capacity, sizeof(*ring->slots));
	ring->lent = calloc(capacity, sizeof(*ring->lent));
	ring->wake_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
	if (!ring->slots || !ring->lent || ring->wake_fd < 0) {
		err = ENOMEM;
		goto out;
	}

	atomic_init(&ring->tail, 0);
	atomic_init(&ring->head, 0);
	atomic_init(&ring->last_poll_us, 0);
	atomic_init(&ring->waiting, false);
	atomic_init(&ring->woken, false);
	for (i = 0; i < capacity; i++) {
		atomic_init(&ring->slots[i].sequence, i);
	}

 out:
	if (err) {
		acd_event_ring_destroy(ring);
	} else {
		*ringp = ring;
	}

	return err;
}

void acd_event_ring_note_peaks(acd_event_ring *ring, acd_peaks *peaks)
{
	ring->peaks = peaks;
}

void acd_event_ring_destroy(acd_event_ring *ring)
{
	uint64_t position;

	if (!ring) {
		return;
	}

	if (ring->slots && ring->lent) {
		for (position = atomic_load(&ring->head); position != atomic_load(&ring->tail); position++) {
			free_blob(slot_at(ring, position)->event.blob);
		}
		free_lent(ring);
	}
	if (ring->wake_fd >= 0) {
		close(ring->wake_fd);
	}
	free(ring->lent);
	free(ring->slots);
	free(ring);
}

void acd_event_init(acd_event *event, uint32_t kind)
{
	memset(event, 0, sizeof(*event));
	event->kind = kind;
	event->at_us = acd_now_us();
}

void acd_event_set_text(acd_event *event, uint32_t index, const char *text)
{
	acd_span *span;
	bool cut = false;
	size_t used = 0;
	size_t length;
	size_t i;

	if (index >= ACD_EVENT_TEXTS) {
		return;
	}

	for (i = 0; i < ACD_EVENT_TEXTS; i++) {
		const size_t end = (size_t) event->texts[i].offset + event->texts[i].length;

		if (end > used) {
			used = end;
		}
	}

	if (!text) {
		text = "";
	}
	length = acd_utf8_copy((char *) event->text_bytes + used, ACD_EVENT_TEXT_BYTES - used, &cut, text, strlen(text));
	span = &event->texts[index];
	span->offset = (uint16_t) used;
	span->length = (uint16_t) length;
	if (cut) {
		event->flags |= ACD_EVENT_CUT;
	}
}

/* After what the consumer is to see has been stored. */
static void wake_consumer(acd_event_ring *ring)
{
	const uint64_t one = 1;

	if (!atomic_load(&ring->waiting) || !atomic_exchange(&ring->waiting, false)) {
		return;
	}

	/* The counter is far from its limit and the descriptor is ours, so this can't fail in a way that matters. */
	if (write(ring->wake_fd, &one, sizeof(one)) < 0) {
		return;
	}
}

int acd_event_ring_push(acd_event_ring *ring, const acd_event *event)
{
	uint64_t position = atomic_load_explicit(&ring->tail, memory_order_relaxed);
	ring_slot *slot;

	for (;;) {
		uint64_t sequence;

		slot = slot_at(ring, position);
		sequence = atomic_load_explicit(&slot->sequence, memory_order_acquire);
		if (sequence == position) {
			if (atomic_compare_exchange_weak_explicit(&ring->tail, &position, position + 1, memory_order_relaxed,
					memory_order_relaxed)) {
				break;
			}
		} else if (sequence < position) {
			if (ring->peaks) {
				acd_peaks_note(ring->peaks, acd_now_us(), ring->capacity);
			}
			return ENOSPC; /* still filled from the lap before */
		} else {
			position = atomic_load_explicit(&ring->tail, memory_order_relaxed);
		}
	}

	slot->event = *event;
	atomic_store(&slot->sequence, position + 1);
	wake_consumer(ring);

	return 0;
}

void acd_event_ring_wake(acd_event_ring *ring)
{
	atomic_store(&ring->woken, true);
	wake_consumer(ring);
}

/* Between two polls the ring only fills, so what poll finds is the highest. */
static void note_fill(acd_event_ring *ring, int64_t now_us)
{
	const uint32_t fill = ring->peaks ? acd_event_ring_fill(ring) : 0;

	if (fill) {
		acd_peaks_note(ring->peaks, now_us, fill);
	}
}

static int32_t take(acd_event_ring *ring, acd_event *events, int32_t capacity)
{
	uint64_t position = atomic_load_explicit(&ring->head, memory_order_relaxed);
	int32_t count = 0;

	/* Not more than a ring per batch: lent has one place per slot. */
	while (count < capacity && (uint32_t) count < ring->capacity) {
		ring_slot *slot = slot_at(ring, position);

		if (atomic_load_explicit(&slot->sequence, memory_order_acquire) != position + 1) {
			break;
		}
		events[count] = slot->event;
		if (events[count].blob) {
			ring->lent[ring->lent_count++] = events[count].blob;
		}
		count++;
		atomic_store_explicit(&slot->sequence, position + ring->capacity, memory_order_release);
		position++;
		atomic_store_explicit(&ring->head, position, memory_order_relaxed);
	}

	return count;
}

static void sleep_until_event(acd_event_ring *ring, int64_t timeout_us)
{
	const int64_t sleep_us = timeout_us < HEARTBEAT_US ? timeout_us : HEARTBEAT_US;
	const struct timespec timeout = {.tv_nsec = (long) sleep_us * 1000};
	const uint64_t position = atomic_load_explicit(&ring->head, memory_order_relaxed);
	struct pollfd fd = {.fd = ring->wake_fd, .events = POLLIN};
	uint64_t wakes;

	atomic_store(&ring->waiting, true);
	if (atomic_load(&slot_at(ring, position)->sequence) != position + 1 && !atomic_load(&ring->woken)
		&& ppoll(&fd, 1, &timeout, NULL) > 0) {
		/* A wake-up that comes late, for a sleep that is over, ends the next sleep early; poll's loop sleeps again. */
		while (read(ring->wake_fd, &wakes, sizeof(wakes)) < 0 && errno == EINTR) {
			continue;
		}
	}
	atomic_store(&ring->waiting, false);
}

int32_t acd_event_ring_poll(acd_event_ring *ring, acd_event *events, int32_t capacity, int64_t wait_us)
{
	int64_t now_us = acd_now_us();
	int64_t deadline_us = wait_us > INT64_MAX - now_us ? INT64_MAX : now_us + wait_us;
	int32_t count;

	free_lent(ring);
	if (capacity <= 0) {
		deadline_us = now_us;
	}

	for (;;) {
		const bool woken = atomic_exchange(&ring->woken, false);

		atomic_store_explicit(&ring->last_poll_us, now_us, memory_order_relaxed);
		note_fill(ring, now_us);
		count = take(ring, events, capacity);
		if (count > 0 || woken || now_us >= deadline_us) {
			break;
		}
		sleep_until_event(ring, deadline_us - now_us);
		now_us = acd_now_us();
	}

	return count;
}

uint32_t acd_event_ring_fill(const acd_event_ring *ring)
{
	/* Head first: read the other way round, the difference could be negative. */
	const uint64_t head = atomic_load(&ring->head);
	const uint64_t fill = atomic_load(&ring->tail) - head;

	return fill < ring->capacity ? (uint32_t) fill : ring->capacity;
}

int64_t acd_event_ring_last_poll_us(const acd_event_ring *ring)
{
	return atomic_load_explicit(&ring->last_poll_us, memory_order_relaxed);
}

int64_t acd_now_us(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);

	return (int64_t) now.tv_sec * 1000000 + now.tv_nsec / 1000;
}
