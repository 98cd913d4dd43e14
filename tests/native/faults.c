/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file faults.c  Makes calls into libc fail or shows what was asked of it */
#define _GNU_SOURCE
#include "faults.h"
#include "test.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <time.h>
#include <unistd.h>

static atomic_long blocks;
static atomic_int resources_left = -1;
static atomic_bool failed;
static atomic_bool threads_refused;
static atomic_bool waits_expire;
static atomic_uint ppoll_calls;
static atomic_bool ppoll_interrupted;
static atomic_bool ppoll_stretched;
static atomic_llong ppoll_timeout_us;
static atomic_uint write_calls;

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *block, size_t size);
void *__real_aligned_alloc(size_t alignment, size_t size);
char *__real_strdup(const char *text);
void __real_free(void *block);
int __real_eventfd(unsigned value, int flags);
int __real_pthread_create(pthread_t *thread, const pthread_attr_t *attr, void *(*main_h)(void *), void *arg);
int __real_pthread_cond_timedwait(pthread_cond_t *cond, pthread_mutex_t *mutex, const struct timespec *deadline);
int __real_ppoll(struct pollfd *fds, nfds_t count, const struct timespec *timeout, const sigset_t *mask);
ssize_t __real_write(int fd, const void *bytes, size_t length);

void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *block, size_t size);
void *__wrap_aligned_alloc(size_t alignment, size_t size);
char *__wrap_strdup(const char *text);
void __wrap_free(void *block);
int __wrap_eventfd(unsigned value, int flags);
int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *attr, void *(*main_h)(void *), void *arg);
int __wrap_pthread_cond_timedwait(pthread_cond_t *cond, pthread_mutex_t *mutex, const struct timespec *deadline);
int __wrap_ppoll(struct pollfd *fds, nfds_t count, const struct timespec *timeout, const sigset_t *mask);
ssize_t __wrap_write(int fd, const void *bytes, size_t length);

static bool refused(void)
{
	if (atomic_load(&resources_left) < 0 || atomic_fetch_sub(&resources_left, 1) > 0) {
		return false;
	}
	atomic_store(&failed, true);

	return true;
}

static void *counted(void *block)
{
	if (block) {
		atomic_fetch_add(&blocks, 1);
	}

	return block;
}

void *__wrap_malloc(size_t size)
{
	return refused() ? NULL : counted(__real_malloc(size));
}

void *__wrap_calloc(size_t count, size_t size)
{
	return refused() ? NULL : counted(__real_calloc(count, size));
}

void *__wrap_realloc(void *block, size_t size)
{
	if (!block) {
		return __wrap_malloc(size);
	}

	return refused() ? NULL : __real_realloc(block, size);
}

void *__wrap_aligned_alloc(size_t alignment, size_t size)
{
	return refused() ? NULL : counted(__real_aligned_alloc(alignment, size));
}

char *__wrap_strdup(const char *text)
{
	return refused() ? NULL : counted(__real_strdup(text));
}

void __wrap_free(void *block)
{
	if (block) {
		atomic_fetch_sub(&blocks, 1);
	}
	__real_free(block);
}

int __wrap_eventfd(unsigned value, int flags)
{
	if (refused()) {
		errno = ENFILE;
		return -1;
	}

	return __real_eventfd(value, flags);
}

int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *attr, void *(*main_h)(void *), void *arg)
{
	return atomic_load(&threads_refused) ? EAGAIN : __real_pthread_create(thread, attr, main_h, arg);
}

int __wrap_pthread_cond_timedwait(pthread_cond_t *cond, pthread_mutex_t *mutex, const struct timespec *deadline)
{
	const struct timespec passed = {0};

	return __real_pthread_cond_timedwait(cond, mutex, atomic_load(&waits_expire) ? &passed : deadline);
}

int __wrap_ppoll(struct pollfd *fds, nfds_t count, const struct timespec *timeout, const sigset_t *mask)
{
	atomic_store(&ppoll_timeout_us, (long long) timeout->tv_sec * 1000000 + timeout->tv_nsec / 1000);
	atomic_fetch_add(&ppoll_calls, 1);
	if (atomic_exchange(&ppoll_interrupted, false)) {
		errno = EINTR;
		return -1;
	}

	return __real_ppoll(fds, count, atomic_load(&ppoll_stretched) ? NULL : timeout, mask);
}

ssize_t __wrap_write(int fd, const void *bytes, size_t length)
{
	atomic_fetch_add(&write_calls, 1);

	return __real_write(fd, bytes, length);
}

long acd_faults_blocks(void)
{
	return atomic_load(&blocks);
}

__attribute__((constructor)) static void balance_blocks(void)
{
	acd_test_set_balance(acd_faults_blocks);
}

void acd_faults_fail_resource(int n)
{
	atomic_store(&failed, false);
	atomic_store(&resources_left, n);
}

bool acd_faults_failed(void)
{
	return atomic_load(&failed);
}

void acd_faults_refuse_threads(bool refuse)
{
	atomic_store(&threads_refused, refuse);
}

void acd_faults_expire_waits(bool expire)
{
	atomic_store(&waits_expire, expire);
}

uint32_t acd_faults_ppoll_calls(void)
{
	return atomic_load(&ppoll_calls);
}

int64_t acd_faults_ppoll_timeout_us(void)
{
	return atomic_load(&ppoll_timeout_us);
}

void acd_faults_stretch_ppoll(bool stretch)
{
	atomic_store(&ppoll_stretched, stretch);
}

uint32_t acd_faults_write_calls(void)
{
	return atomic_load(&write_calls);
}

void acd_faults_interrupt_ppoll(void)
{
	atomic_store(&ppoll_interrupted, true);
}

void acd_faults_each_refusal(acd_create_h *create, void *arg)
{
	int n;

	for (n = 0;; n++) {
		const long before = acd_faults_blocks();
		bool refusal;
		int err;

		acd_faults_fail_resource(n);
		err = create(arg);
		refusal = acd_faults_failed();
		acd_faults_fail_resource(-1);
		if (!refusal) {
			CHECK_EQUAL(0, err);
			break;
		}
		CHECK_EQUAL(ENOMEM, err);
		CHECK_EQUAL(before, acd_faults_blocks());
	}
	CHECK(n > 0);
}
