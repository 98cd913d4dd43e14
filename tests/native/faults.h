/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file faults.h  Makes calls into libc fail or shows what was asked of it
 *
 * The linker's --wrap sends the calls of the code under test through here. All functions may be called from any thread. A test in an
 * executable with this file must free all it allocates.
 */
#ifndef ACD_FAULTS_H
#define ACD_FAULTS_H

#include <stdbool.h>
#include <stdint.h>

/** Blocks of memory held now: allocated and not freed through the wrapped functions. */
long acd_faults_blocks(void);

/** The n-th resource asked for from now on (memory, eventfd; 0 is the next) is refused, once. Negative: none. */
void acd_faults_fail_resource(int n);
/** True when the refusal has happened. */
bool acd_faults_failed(void);

/** From now on no thread can be made. */
void acd_faults_refuse_threads(bool refuse);

/** From now on a pthread_cond_timedwait finds its deadline passed; waits under way aren't changed. */
void acd_faults_expire_waits(bool expire);

/** How often ppoll was called, and the time-out of the last call in us. */
uint32_t acd_faults_ppoll_calls(void);
int64_t acd_faults_ppoll_timeout_us(void);
/** From now on ppoll has no time-out: a wake-up that is lost is never made up for. */
void acd_faults_stretch_ppoll(bool stretch);
/** How often write was called. */
uint32_t acd_faults_write_calls(void);
/** The next ppoll returns EINTR, as after a signal. */
void acd_faults_interrupt_ppoll(void);

typedef int(acd_create_h)(void *arg);

/**
 * Runs create with the first, second, ... resource refused until it needs no more. Each refusal must give ENOMEM and leave no memory
 * behind; then it must succeed. Fails the test otherwise, and when create needs no resource at all.
 */
void acd_faults_each_refusal(acd_create_h *create, void *arg);

#endif
